Feature: XEP-0060 §10 More recommended features

  @XEP-0060/10-recommended
  Scenario Outline: the service lists the feature <feature>
    Given Romeo is connected
    And Romeo's server hosts a "pubsub/service" service
    When Romeo sends:
      """
      <iq type='get' to='${service}' id='info1'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives a disco result for "info1" with the feature "<feature>"

    Examples:
      | feature                |
      | last-published         |
      | member-affiliation     |
      | meta-data              |
      | outcast-affiliation    |
      | publisher-affiliation  |
      | retrieve-affiliations  |
      | retrieve-subscriptions |

    @XEP-0060/8.1.1-supported
    Examples:
      | feature      |
      | create-nodes |

    @XEP-0060/8.2-supported
    Examples:
      | feature     |
      | config-node |
