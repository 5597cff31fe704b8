Feature: XEP-0124 §13 Terminating the session

  @XEP-0124/13-payloads
  Scenario: the last words of a session are forwarded
    Given Romeo has a BOSH session
    And Juliet is connected
    When Romeo sends request 1:
      """
      <body type='terminate'><message xmlns='jabber:client' to='${Juliet.full}' type='chat' id='m1'><body>Good night</body></message></body>
      """
    Then Juliet receives:
      """
      <message id='m1' from='${Romeo.full}'/>
      """

  @XEP-0124/13-oldest
  Scenario: the end is acknowledged on the only connection
    Given Romeo has a BOSH session
    When Romeo sends request 1:
      """
      <body type='terminate'/>
      """
    Then Romeo receives response 1:
      """
      <body type='terminate'/>
      """

  @XEP-0124/13-oldest
  Scenario: the end is acknowledged on the oldest connection
    Given Romeo has a BOSH session
    When Romeo sends the empty request 1
    And request 1 of Romeo has had time to arrive
    And Romeo sends request 2:
      """
      <body type='terminate'/>
      """
    Then Romeo receives response 1:
      """
      <body type='terminate'/>
      """

  @XEP-0124/13-ok
  Scenario: the request that terminates is answered by an empty wrapper where another was there first
    Given Romeo has a BOSH session
    When Romeo sends the empty request 1
    And request 1 of Romeo has had time to arrive
    And Romeo sends request 2:
      """
      <body type='terminate'/>
      """
    Then Romeo receives response 2 without payloads
