Feature: XEP-0124 §7.2 Session creation response

  Background:
    Given the server speaks BOSH

  @XEP-0124/7.2-required-attributes
  Scenario: the response names session, waiting time and number of requests
    When Romeo asks for a BOSH session
    Then Romeo receives response 0:
      """
      <body sid='{any}' wait='{/^\d+$/}' requests='{/^\d+$/}' type='{absent}'/>
      """

  @XEP-0124/7.2-sid-unique @XEP-0124/7.2-sid-unpredictable
  Scenario: session ids are unpredictable and differ
    When Romeo asks for 6 BOSH sessions one after the other
    Then the BOSH sessions of Romeo have unpredictable ids

  @XEP-0124/7.2-wait
  Scenario Outline: a client that waits <wait> seconds need not wait longer
    When Romeo asks for a BOSH session by:
      """
      <body wait='<wait>'/>
      """
    Then Romeo receives response 0:
      """
      <body sid='{any}' wait='{/^[0-<wait>]$/}'/>
      """

    Examples:
      | wait |
      | 1    |
      | 5    |

  @XEP-0124/7.2-requests
  Scenario: a client that lets one request be kept waiting may make one more
    When Romeo asks for a BOSH session by:
      """
      <body hold='1'/>
      """
    Then Romeo receives response 0:
      """
      <body sid='{any}' requests='2'/>
      """

  @XEP-0124/7.2-ver
  Scenario: a client of version 1.5 is answered with that version
    When Romeo asks for a BOSH session by:
      """
      <body ver='1.5'/>
      """
    Then Romeo receives response 0:
      """
      <body sid='{any}' ver='1.5'/>
      """

  @XEP-0124/7.2-polling
  Scenario: the response names the polling interval
    When Romeo asks for a BOSH session
    Then Romeo receives response 0:
      """
      <body sid='{any}' polling='{/^\d+$/}'/>
      """

  @XEP-0124/7.2-inactivity
  Scenario: the response names the period of inactivity
    When Romeo asks for a BOSH session
    Then Romeo receives response 0:
      """
      <body sid='{any}' inactivity='{/^\d+$/}'/>
      """

  @XEP-0124/7.2-hold
  Scenario: the response says how many requests wait
    When Romeo asks for a BOSH session
    Then Romeo receives response 0:
      """
      <body sid='{any}' hold='{/^\d+$/}'/>
      """

  @XEP-0124/7.2-hold-at-most
  Scenario Outline: no more requests wait than the <hold> that the client asked for
    When Romeo asks for a BOSH session by:
      """
      <body hold='<hold>'/>
      """
    Then Romeo receives response 0:
      """
      <body sid='{any}'/>
      """
    And where response 0 of Romeo has "hold", it is "[0-<hold>]"

    Examples:
      | hold |
      | 0    |
      | 1    |
      | 3    |
