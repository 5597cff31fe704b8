Feature: RFC 6121 §8.5.1 No such user: presence

  @RFC6121/8.5.1-presence
  Scenario Outline: <what> to the <jid> of no user is ignored
    Given Romeo is online
    When Romeo sends:
      """
      <presence <type> id='d1' to='<to>'/>
      """
    Then after a while Romeo has received no:
      """
      <presence from='{/^no-such-montague@/}'/>
      """

    Examples:
      | what                 | jid      | type               | to                                 |
      | available presence   | bare JID |                    | no-such-montague@${domain}         |
      | unavailable presence | bare JID | type='unavailable' | no-such-montague@${domain}         |
      | available presence   | full JID |                    | no-such-montague@${domain}/chamber |
      | unavailable presence | full JID | type='unavailable' | no-such-montague@${domain}/chamber |

  @RFC6121/8.5.1-probe
  Scenario Outline: a probe for the <jid> of no user is ignored or answered with unsubscribed
    Given Romeo is online
    When Romeo sends:
      """
      <presence type='probe' id='d1' to='<to>'/>
      """
    Then after a while Romeo has received no:
      """
      <presence from='{/^no-such-montague@/}' type='{/^(?!unsubscribed$)/}'/>
      """
    And Romeo receives no:
      """
      <presence from='{/^no-such-montague@/}' type='{absent}'/>
      """

    Examples:
      | jid      | to                                 |
      | bare JID | no-such-montague@${domain}         |
      | full JID | no-such-montague@${domain}/chamber |
