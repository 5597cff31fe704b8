Feature: XEP-0124 §15 Sequences of keys

  Background:
    Given the server speaks BOSH
    And Romeo has chosen two key sequences

  @XEP-0124/15.3-sha1
  Scenario: a sequence made by SHA-1 is accepted, and so is the change to another
    When Romeo asks for a BOSH session by:
      """
      <body newkey='${key0}'/>
      """
    And Romeo has got response 0
    And Romeo sends request 1:
      """
      <body key='${key1}' newkey='${second0}'><auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='X-NONE'/></body>
      """
    And Romeo has got response 1
    And Romeo sends request 2:
      """
      <body key='${second1}'><auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='X-NONE'/></body>
      """
    Then Romeo receives response 2:
      """
      <body type='{absent}'><failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></body>
      """

  @XEP-0124/15.3-case
  Scenario: keys are hexadecimal numbers in either case
    When Romeo asks for a BOSH session by:
      """
      <body newkey='${KEY0}'/>
      """
    And Romeo has got response 0
    And Romeo sends request 1:
      """
      <body key='${key1}'><auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='X-NONE'/></body>
      """
    Then Romeo receives response 1:
      """
      <body type='{absent}'><failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/></body>
      """

  @XEP-0124/15.4-mismatch
  Scenario Outline: a request with <a key> is not processed
    Given the server verifies keys
    When Romeo asks for a BOSH session by:
      """
      <body newkey='${key0}'/>
      """
    And Romeo has got response 0
    And Romeo sends request 1:
      """
      <body key='<value>'><auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='X-NONE'/></body>
      """
    Then Romeo receives response 1:
      """
      <body><not:failure/></body>
      """

    Examples:
      | a key       | value    |
      | a wrong key | ${key2}  |
      | no key      | {absent} |

  @XEP-0124/15.4-mismatch-terminates
  Scenario: a wrong key ends the session
    Given the server verifies keys
    When Romeo asks for a BOSH session by:
      """
      <body newkey='${key0}'/>
      """
    And Romeo has got response 0
    And Romeo sends request 1:
      """
      <body key='${key2}'><auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='X-NONE'/></body>
      """
    And Romeo has got response 1
    And Romeo sends request 2:
      """
      <body key='${key1}'><auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='X-NONE'/></body>
      """
    Then request 2 of Romeo finds no session

  @XEP-0124/15.4-mismatch-condition
  Scenario Outline: a request with <a key> is answered with item-not-found
    Given the server verifies keys
    When Romeo asks for a BOSH session by:
      """
      <body newkey='${key0}'/>
      """
    And Romeo has got response 0
    And Romeo sends request 1:
      """
      <body key='<value>'><auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='X-NONE'/></body>
      """
    Then Romeo receives response 1:
      """
      <body type='terminate' condition='item-not-found'/>
      """

    Examples:
      | a key       | value    |
      | a wrong key | ${key2}  |
      | no key      | {absent} |
