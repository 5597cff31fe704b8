Feature: XEP-0198 §9 Resumption while the client authenticates by SASL2

  @XEP-0198/9.2-first @XEP-0198/9.2-no-binding
  Scenario: a session is resumed and no resource is bound
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Romeo/phone has a stream on which SASL2 offers to resume a session
    When Romeo resets the connection
    And Romeo/phone authenticates by SASL2 with:
      """
      <resume xmlns='urn:xmpp:sm:3' h='${Romeo.received}' previd='${Romeo.session}'/>
      <bind xmlns='${bind2}'><tag>Assay</tag></bind>
      """
    Then Romeo/phone receives:
      """
      <success xmlns='urn:xmpp:sasl:2'>
        <resumed xmlns='urn:xmpp:sm:3' previd='${Romeo.session}'/>
        <not:bound xmlns='${bind2}'/>
      </success>
      """

  @XEP-0198/9.2-no-features
  Scenario: no features follow when a session has been resumed
    Given Romeo is connected
    And Romeo has a session that can be resumed
    And Romeo/phone has a stream on which SASL2 offers to resume a session
    When Romeo resets the connection
    And Romeo/phone authenticates by SASL2 with:
      """
      <resume xmlns='urn:xmpp:sm:3' h='${Romeo.received}' previd='${Romeo.session}'/>
      """
    Then Romeo/phone receives:
      """
      <success xmlns='urn:xmpp:sasl:2'><resumed xmlns='urn:xmpp:sm:3'/></success>
      """
    And Romeo/phone receives no:
      """
      <features xmlns='http://etherx.jabber.org/streams'/>
      """

  @XEP-0198/9.2.1-failed @XEP-0198/9.2.1-bound
  Scenario: a resource is bound where the session cannot be resumed
    Given Romeo/phone has a stream on which SASL2 offers to resume a session
    When Romeo/phone authenticates by SASL2 with:
      """
      <resume xmlns='urn:xmpp:sm:3' h='0' previd='no-such-session'/>
      <bind xmlns='${bind2}'><tag>Assay</tag></bind>
      """
    Then Romeo/phone receives:
      """
      <success xmlns='urn:xmpp:sasl:2'><failed xmlns='urn:xmpp:sm:3'/><bound xmlns='${bind2}'/></success>
      """
