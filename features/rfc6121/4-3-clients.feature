Feature: RFC 6121 §4.3 Probes between users of one server

  @RFC6121/4.3-client-probe-processed
  Scenario: a subscriber's client that probes a contact here is told the contact's presence
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    And Romeo has put away what came so far
    When Romeo sends:
      """
      <presence type='probe' id='p1' to='${Juliet.bare}'/>
      """
    Then Romeo receives:
      """
      <presence type='{absent}' from='${Juliet.full}'/>
      """

  @RFC6121/4.3-client-probe-processed @components
  Scenario: a client's probe for a contact elsewhere is routed there
    Given Capulet is a connected component
    And Romeo is online
    And Romeo is subscribed to the presence of nurse of Capulet
    When Romeo sends:
      """
      <presence type='probe' id='p2' to='nurse@${Capulet}'/>
      """
    Then Capulet soon receives:
      """
      <presence type='probe' id='p2' to='nurse@${Capulet}'/>
      """

  @RFC6121/4.3-client-probe-no-error
  Scenario: a probe for a contact costs a client neither an error nor its stream
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Romeo sends:
      """
      <presence type='probe' id='p1' to='${Juliet.bare}'/>
      """
    Then after a while Romeo has received no:
      """
      <presence type='error' id='p1'/>
      """
    And the stream of Romeo stays open

  @RFC6121/4.3-client-probe-no-error
  Scenario Outline: a probe for <whom> costs a client neither an error nor its stream
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <presence type='probe' id='p1' to='<jid>'/>
      """
    Then after a while Romeo has received no:
      """
      <presence type='error' id='p1'/>
      """
    And the stream of Romeo stays open

    Examples:
      | whom                       | jid                          |
      | somebody else              | ${Juliet.bare}               |
      | somebody else's resource   | ${Juliet.full}               |
      | an account that is not     | no-such-montague@${domain}   |

  @RFC6121/4.3.2-no-leak
  Scenario Outline: a stranger's probe for <whom> reveals no presence of somebody who is available
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <presence type='probe' id='p1' to='<jid>'/>
      """
    Then after a while Romeo has received no:
      """
      <presence type='{absent}' from='${Juliet.full}'/>
      """
    And after a while Romeo has received no:
      """
      <presence type='unavailable' from='${Juliet.bare}'/>
      """

    Examples:
      | whom            | jid            |
      | a bare JID      | ${Juliet.bare} |
      | a full JID      | ${Juliet.full} |

  @RFC6121/4.3.2-no-leak
  Scenario: a stranger's probe does not reveal that somebody is unavailable
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <presence type='probe' id='p1' to='${Juliet.bare}'/>
      """
    Then after a while Romeo has received no:
      """
      <presence type='unavailable' from='${Juliet.bare}'/>
      """

  @RFC6121/4.3.2-no-leak
  Scenario: a probe by a contact whom the user is subscribed to reveals no presence of the user
    Given Romeo is online
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    When Romeo sends:
      """
      <presence type='probe' id='p1' to='${Juliet.bare}'/>
      """
    Then after a while Romeo has received no:
      """
      <presence type='{absent}' from='${Juliet.full}'/>
      """

  @RFC6121/4.3.2-available
  Scenario: who comes online is told the whole presence of contacts at the same server
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    And Romeo/phone is connected
    When Juliet sends:
      """
      <presence id='u1'><show>away</show><status>Balcony</status><mood xmlns='urn:example:mood'>dark</mood></presence>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo/phone sends:
      """
      <presence/>
      """
    Then Romeo/phone receives:
      """
      <presence type='{absent}' from='${Juliet.full}'><show>away</show><status>Balcony</status><mood xmlns='urn:example:mood'>dark</mood></presence>
      """
