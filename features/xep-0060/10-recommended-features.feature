Feature: XEP-0060 §10 Recommended features

  @XEP-0060/10-recommended
  Scenario Outline: the service lists <feature>
    Given Romeo is connected
    And Romeo's server hosts a "pubsub/service" service
    When Romeo sends:
      """
      <iq type='get' to='${service}' id='info1'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives a disco result for "info1" with the feature "<feature>"

    Examples:
      | feature                |
      | create-and-configure   |
      | delete-items           |
      | delete-nodes           |
      | instant-nodes          |
      | item-ids               |
      | persistent-items       |
      | publish                |
      | retrieve-items         |
      | subscribe              |
      | retrieve-default       |
