Feature: RFC 6121 §8.5.1 No such user: messages

  @RFC6121/8.5.1-message
  Scenario Outline: a "<type>" message to the <what> of no user is ignored or refused with service-unavailable
    Given Romeo is online
    When Romeo sends the message "d1" of type "<type>" to "<to>"
    Then "d1" from Romeo is "ignored or refused with service-unavailable"

    Examples:
      | type      | what     | to                                 |
      | none      | bare JID | no-such-montague@${domain}         |
      | normal    | bare JID | no-such-montague@${domain}         |
      | chat      | bare JID | no-such-montague@${domain}         |
      | groupchat | bare JID | no-such-montague@${domain}         |
      | headline  | bare JID | no-such-montague@${domain}         |
      | serenade  | bare JID | no-such-montague@${domain}         |
      | normal    | full JID | no-such-montague@${domain}/chamber |
      | chat      | full JID | no-such-montague@${domain}/chamber |
      | groupchat | full JID | no-such-montague@${domain}/chamber |
      | headline  | full JID | no-such-montague@${domain}/chamber |

  @RFC6121/8.5.1-message
  Scenario Outline: a message of type error to the <what> of no user is ignored
    Given Romeo is online
    When Romeo sends the message "d1" of type "error" to "<to>"
    Then "d1" from Romeo is "ignored"

    Examples:
      | what     | to                                 |
      | bare JID | no-such-montague@${domain}         |
      | full JID | no-such-montague@${domain}/chamber |
