Feature: XEP-0060 §8.8.2.4 Change several subscriptions at once

  @XEP-0060/8.8.2.4-all
  Scenario: Romeo subscribes Benvolio and removes Juliet
    Given Romeo is connected
    And Juliet is connected
    And Benvolio is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the subscriptions of" the node "princely"
    And Juliet is subscribed to the node "princely"
    When Romeo tells the pubsub service as owner "subman3":
      """
      <subscriptions node='${princely}'>
        <subscription jid='${Juliet.bare}' subscription='none'/>
        <subscription jid='${Benvolio.bare}' subscription='subscribed'/>
      </subscriptions>
      """
    Then the service grants Romeo "subman3"
    And Romeo sees that the node "princely" has the subscriptions:
      | Juliet   | none       |
      | Benvolio | subscribed |

  # There is no such state as "wooden".
  @XEP-0060/8.8.2.4-invalid
  Scenario: one of Romeo's changes is invalid
    Given Romeo is connected
    And Juliet is connected
    And Benvolio is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the subscriptions of" the node "princely"
    And Juliet is subscribed to the node "princely"
    When Romeo tells the pubsub service as owner "subman3":
      """
      <subscriptions node='${princely}'>
        <subscription jid='${Juliet.bare}' subscription='wooden'/>
        <subscription jid='${Benvolio.bare}' subscription='subscribed'/>
      </subscriptions>
      """
    Then the service refuses Romeo "subman3"

  @XEP-0060/8.8.2.4-not-acceptable
  Scenario: an invalid change is not acceptable
    Given Romeo is connected
    And Juliet is connected
    And Benvolio is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the subscriptions of" the node "princely"
    And Juliet is subscribed to the node "princely"
    When Romeo tells the pubsub service as owner "subman3":
      """
      <subscriptions node='${princely}'>
        <subscription jid='${Juliet.bare}' subscription='wooden'/>
        <subscription jid='${Benvolio.bare}' subscription='subscribed'/>
      </subscriptions>
      """
    Then the service refuses Romeo "subman3" with not-acceptable

  @XEP-0060/8.8.2.4-returned
  Scenario: Romeo is told which of his changes is invalid
    Given Romeo is connected
    And Juliet is connected
    And Benvolio is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the subscriptions of" the node "princely"
    And Juliet is subscribed to the node "princely"
    When Romeo tells the pubsub service as owner "subman3":
      """
      <subscriptions node='${princely}'>
        <subscription jid='${Juliet.bare}' subscription='wooden'/>
        <subscription jid='${Benvolio.bare}' subscription='subscribed'/>
      </subscriptions>
      """
    Then Romeo receives:
      """
      <iq type='error' id='subman3'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
          <subscriptions><subscription jid='${Juliet.bare}' subscription='subscribed'/></subscriptions>
        </pubsub>
      </iq>
      """

  # A service that returns both entries has carried out neither.
  @XEP-0060/8.8.2.4-others
  Scenario: the other of Romeo's changes is carried out unless it is returned, too
    Given Romeo is connected
    And Juliet is connected
    And Benvolio is connected
    And Romeo has created the node "princely"
    And the service lets Romeo "get the subscriptions of" the node "princely"
    And Juliet is subscribed to the node "princely"
    When Romeo tells the pubsub service as owner "subman3":
      """
      <subscriptions node='${princely}'>
        <subscription jid='${Juliet.bare}' subscription='wooden'/>
        <subscription jid='${Benvolio.bare}' subscription='subscribed'/>
      </subscriptions>
      """
    Then either the error "subman3" returns the entry of Benvolio to Romeo, or the subscription to the node "princely" is "subscribed"
