Feature: XEP-0191 §3.3 Presence from a blocked user

  Background:
    Given Juliet is online
    And Juliet's server supports "urn:xmpp:blocking"
    And Romeo is online

  @XEP-0191/3.3-presence-silent @XEP-0191/3.3-not-delivered
  Scenario Outline: <what> from a blocked user is neither delivered nor answered
    Given Juliet has blocked "${Romeo.bare}"
    When Romeo sends:
      """
      <presence id='p1' to='<to>' <type>/>
      """
    And the server has had time to deal with what Romeo sent
    Then after a while Juliet has received no:
      """
      <presence from='${Romeo.full}'/>
      """
    And Juliet receives no:
      """
      <presence from='${Romeo.bare}'/>
      """
    And after a while Romeo has received no:
      """
      <presence from='${Juliet.full}'/>
      """
    And Romeo receives no:
      """
      <presence from='${Juliet.bare}'/>
      """

    Examples:
      | what                             | to             | type                |
      | presence to a resource           | ${Juliet.full} |                     |
      | presence to the account          | ${Juliet.bare} |                     |
      | unavailable presence             | ${Juliet.full} |  type='unavailable' |
      | a request for a subscription     | ${Juliet.bare} |  type='subscribe'   |
      | the approval of a subscription   | ${Juliet.bare} |  type='subscribed'  |
      | the end of a subscription        | ${Juliet.bare} |  type='unsubscribe' |
      | the refusal of a subscription    | ${Juliet.bare} |  type='unsubscribed' |
      | a probe                          | ${Juliet.bare} |  type='probe'       |

  @XEP-0191/3.3-not-delivered
  Scenario: a subscriber is not told what a blocked contact does
    Given Juliet is subscribed to the presence of Romeo
    And Juliet has blocked "${Romeo.bare}"
    When Romeo sends:
      """
      <presence><show>dnd</show></presence>
      """
    And the server has had time to deal with what Romeo sent
    Then after a while Juliet has received no:
      """
      <presence from='${Romeo.full}'/>
      """

  @XEP-0191/3.3-not-delivered
  Scenario: a new session does not learn that a blocked contact is there
    Given Juliet is subscribed to the presence of Romeo
    And Juliet has blocked "${Romeo.bare}"
    When Juliet/balcony comes online
    Then after a while Juliet/balcony has received no:
      """
      <presence from='${Romeo.full}'/>
      """

  @XEP-0191/3.3-presence-silent
  Scenario: a blocked subscriber who comes back does not learn that the user is there
    Given Romeo is subscribed to the presence of Juliet
    And Juliet has blocked "${Romeo.bare}"
    When Romeo/orchard comes online
    Then after a while Romeo/orchard has received no:
      """
      <presence type='{absent}' from='${Juliet.full}'/>
      """
