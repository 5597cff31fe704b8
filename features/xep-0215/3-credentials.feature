Feature: XEP-0215 §3.3 Requesting credentials

  @XEP-0215/3.3-credentials
  Scenario: credentials for a service of the list are returned
    Given Romeo is connected
    And Romeo's server lists a service with credentials
    When Romeo sends:
      """
      <iq id='c1' to='${domain}' type='get'>
        <credentials xmlns='urn:xmpp:extdisco:2'><service host='${turn-host}' type='${turn-type}'/></credentials>
      </iq>
      """
    Then Romeo receives:
      """
      <iq id='c1' from='${domain}' type='result'>
        <credentials xmlns='urn:xmpp:extdisco:2'>
          <service host='${turn-host}' type='${turn-type}' username='{any}' password='{any}'/>
        </credentials>
      </iq>
      """

  @XEP-0215/3.3-matching
  Scenario Outline: no other services than the one asked for are in the answer, as their <attribute> says
    Given Romeo is connected
    And Romeo's server lists a service with credentials
    When Romeo sends:
      """
      <iq id='c1' to='${domain}' type='get'>
        <credentials xmlns='urn:xmpp:extdisco:2'><service host='${turn-host}' type='${turn-type}'/></credentials>
      </iq>
      """
    Then Romeo receives for "c1" services each with a "<attribute>" of "<value>"

    Examples:
      | attribute | value        |
      | host      | ${turn-host} |
      | type      | ${turn-type} |

  @XEP-0215/3.3-port
  Scenario: no other services than those of the port asked for are in the answer
    Given Romeo is connected
    And Romeo's server lists a service with credentials
    When Romeo sends:
      """
      <iq id='c1' to='${domain}' type='get'>
        <credentials xmlns='urn:xmpp:extdisco:2'><service host='${turn-host}' type='${turn-type}' port='${turn-port}'/></credentials>
      </iq>
      """
    Then Romeo receives for "c1" services each with a "port" of "${turn-port}"

  @XEP-0215/2-expires
  Scenario: the time at which credentials that were asked for expire is a time in UTC
    Given Romeo is connected
    And Romeo's server lists a service with credentials
    And Romeo's server knows external services with "expires"
    When Romeo sends:
      """
      <iq id='c1' to='${domain}' type='get'>
        <credentials xmlns='urn:xmpp:extdisco:2'><service host='${turn-host}' type='${turn-type}'/></credentials>
      </iq>
      """
    Then Romeo receives for "c1" services, if with a "expires", with one like "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?Z"

  @XEP-0215/3.3-none
  Scenario Outline: a request for credentials at <what> is answered with an error
    Given Romeo is connected
    And Romeo's server lists a service with credentials
    When Romeo sends:
      """
      <iq id='c1' to='${domain}' type='get'>
        <credentials xmlns='urn:xmpp:extdisco:2'><service host='<host>' type='<type>'/></credentials>
      </iq>
      """
    Then Romeo receives:
      """
      <iq id='c1' type='error'/>
      """

    Examples:
      | what                              | host                  | type         |
      | a host that the server knows not  | turn.nowhere.invalid  | ${turn-type} |
      | a service that the host has not   | ${turn-host}          | gopher       |
