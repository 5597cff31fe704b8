Feature: XEP-0357 §3.1 What a push service supports

  @XEP-0357/3.1-whitelist @XEP-0357/3.1-publish-only
  Scenario: a push service supports the access model whitelist and the affiliation publish-only
    Given Romeo is connected
    And Romeo's server hosts a "pubsub/push" service
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${service}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1'>
        <query xmlns='http://jabber.org/protocol/disco#info'>
          <feature var='http://jabber.org/protocol/pubsub#access-whitelist'/>
          <feature var='http://jabber.org/protocol/pubsub#publish-only-affiliation'/>
        </query>
      </iq>
      """

  @XEP-0357/3.1-whitelist-default
  Scenario: nodes of a push service have the access model whitelist unless told otherwise
    Given Romeo is connected
    And Romeo's server hosts a "pubsub/push" service
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#retrieve-default"
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${service}'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><default/></pubsub></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>
          <default><x xmlns='jabber:x:data'><field var='pubsub#access_model'><value>whitelist</value></field></x></default>
        </pubsub>
      </iq>
      """
