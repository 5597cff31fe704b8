Feature: XEP-0060 §4.1, 5.6, 5.7 and 7.2 What services are recommended to support

  Scenario Outline: a service supports <feature>
    Given Romeo is connected
    And Romeo's server hosts a "pubsub/service" service
    When Romeo sends:
      """
      <iq type='get' id='r1' to='${service}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives the reply "r1":
      """
      <iq type='result' id='r1'>
        <query xmlns='http://jabber.org/protocol/disco#info'>
          <feature var='http://jabber.org/protocol/pubsub#<feature>'/>
        </query>
      </iq>
      """

    @XEP-0060/4.1-recommended
    Examples:
      | feature                  |
      | member-affiliation       |
      | outcast-affiliation      |
      | publisher-affiliation    |
      | publish-only-affiliation |

    @XEP-0060/5.6-recommended
    Examples:
      | feature                |
      | retrieve-subscriptions |

    @XEP-0060/5.7-recommended
    Examples:
      | feature               |
      | retrieve-affiliations |

    @XEP-0060/7.2-recommended
    Examples:
      | feature      |
      | delete-items |
