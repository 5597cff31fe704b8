Feature: RFC 6121 §8.3 Remote domains

  # A deployment that does without other domains never tries to resolve one: not-allowed.
  @RFC6121/8.3-unreachable
  Scenario Outline: a "<type>" message to a domain that cannot be resolved is refused
    Given Romeo is online
    When Romeo sends the message "d1" of type "<type>" to "nurse@lost-${Romeo.username}.invalid/chamber"
    Then Romeo receives the stanza error remote-server-not-found or not-allowed for "d1"

    Examples:
      | type      |
      | none      |
      | normal    |
      | chat      |
      | groupchat |
      | headline  |
      | serenade  |

  @RFC6121/8.3-error-unreachable
  Scenario Outline: <what> of type error to a domain that cannot be resolved is not answered
    Given Romeo is online
    When Romeo sends:
      """
      <<kind> type='error' id='d1' to='nurse@lost-${Romeo.username}.invalid'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></<kind>>
      <iq type='get' id='d2' to='nurse@lost-${Romeo.username}.invalid'><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives a reply to "d2"
    And after a while Romeo has received no:
      """
      <<kind> id='d1'/>
      """

    Examples:
      | what      | kind     |
      | a message | message  |
      | presence  | presence |
      | an IQ     | iq       |
