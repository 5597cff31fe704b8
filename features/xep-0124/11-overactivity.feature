Feature: XEP-0124 §11 Overactivity and §12 polling

  Background:
    Given the server speaks BOSH

  @XEP-0124/11-too-frequent
  Scenario: a client that asks again at once, with all its requests unanswered, is overactive
    Given Romeo has a BOSH session, asked for by:
      """
      <body wait='1'/>
      """
    And the server granted Romeo a "polling"
    When Romeo sends the empty request 1
    And Romeo sends the empty request 2
    Then one of the responses 1 and 2 of Romeo terminates the session with policy-violation

  @XEP-0124/11-no-interval
  Scenario: without a polling interval a client may poll as often as it likes
    Given Romeo has a BOSH session
    And the server granted Romeo no "polling"
    When Romeo sends request 1:
      """
      <body><presence xmlns='jabber:client' type='unavailable'/></body>
      """
    And Romeo sends the empty request 2
    Then Romeo receives response 1:
      """
      <body type='{absent}'/>
      """

  @XEP-0124/12-forced
  Scenario: no client is made to poll
    When Romeo asks for a BOSH session
    Then Romeo receives response 0:
      """
      <body sid='{any}' requests='{/^([2-9]|\d\d+)$/}'/>
      """

  @XEP-0124/12-inactivity
  Scenario: a polling client may be silent for longer than others
    When Juliet asks for a BOSH session
    And Juliet has got response 0
    And Romeo asks for a BOSH session by:
      """
      <body wait='0' hold='0'/>
      """
    Then Romeo receives response 0:
      """
      <body sid='{any}'/>
      """
    And the "inactivity" of Romeo is more than 0 above that of Juliet

  @XEP-0124/12-increase
  Scenario: it may be silent for more than a polling interval longer
    When Juliet asks for a BOSH session
    And Juliet has got response 0
    And Romeo asks for a BOSH session by:
      """
      <body wait='0' hold='0'/>
      """
    Then Romeo receives response 0:
      """
      <body sid='{any}'/>
      """
    And the "inactivity" of Romeo is more than its polling interval above that of Juliet

  @XEP-0124/12-too-frequent
  Scenario: a client that polls twice at once is overactive
    When Romeo asks for a BOSH session by:
      """
      <body wait='0' hold='0'/>
      """
    And Romeo has got response 0
    And Romeo sends the empty request 1
    And Romeo has got response 1
    And Romeo sends the empty request 2
    Then one of the responses 1 and 2 of Romeo terminates the session with policy-violation
