Feature: XEP-0215 §3.1 and §3.2 Requesting services

  @XEP-0215/2-list
  Scenario: the server lists the external services that it knows
    Given Romeo is connected
    And Romeo's server knows external services
    When Romeo sends:
      """
      <iq id='s1' to='${domain}' type='get'><services xmlns='urn:xmpp:extdisco:2'/></iq>
      """
    Then Romeo receives:
      """
      <iq id='s1' from='${domain}' type='result'><services xmlns='urn:xmpp:extdisco:2'><service/></services></iq>
      """

  @XEP-0215/2-host
  Scenario: each service has a host
    Given Romeo is connected
    And Romeo's server knows external services
    When Romeo sends:
      """
      <iq id='s1' to='${domain}' type='get'><services xmlns='urn:xmpp:extdisco:2'/></iq>
      """
    Then Romeo receives for "s1" services each with a "host" like "[^\s:/@]+|\[?[0-9A-Fa-f:.]+\]?"

  @XEP-0215/2-type
  Scenario: each service has a type
    Given Romeo is connected
    And Romeo's server knows external services
    When Romeo sends:
      """
      <iq id='s1' to='${domain}' type='get'><services xmlns='urn:xmpp:extdisco:2'/></iq>
      """
    Then Romeo receives for "s1" services each with a "type" like "[^\s:]+"

  @XEP-0215/2-port
  Scenario: each service has a port
    Given Romeo is connected
    And Romeo's server knows external services
    When Romeo sends:
      """
      <iq id='s1' to='${domain}' type='get'><services xmlns='urn:xmpp:extdisco:2'/></iq>
      """
    Then Romeo receives for "s1" services each with a "port" like "[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]"

  @XEP-0215/2-transport
  Scenario: each service has a transport
    Given Romeo is connected
    And Romeo's server knows external services
    When Romeo sends:
      """
      <iq id='s1' to='${domain}' type='get'><services xmlns='urn:xmpp:extdisco:2'/></iq>
      """
    Then Romeo receives for "s1" services each with a "transport" like "[A-Za-z][^\s:]*"

  @XEP-0215/2-restricted
  Scenario: it is a boolean that tells whether credentials are required
    Given Romeo is connected
    And Romeo's server knows external services with "restricted"
    When Romeo sends:
      """
      <iq id='s1' to='${domain}' type='get'><services xmlns='urn:xmpp:extdisco:2'/></iq>
      """
    Then Romeo receives for "s1" services, if with a "restricted", with one like "true|false|1|0"

  @XEP-0215/2-expires
  Scenario: the time at which credentials expire is a time in UTC
    Given Romeo is connected
    And Romeo's server knows external services with "expires"
    When Romeo sends:
      """
      <iq id='s1' to='${domain}' type='get'><services xmlns='urn:xmpp:extdisco:2'/></iq>
      """
    Then Romeo receives for "s1" services, if with a "expires", with one like "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?Z"

  @XEP-0215/3.1-credentials
  Scenario: the list has credentials for a service that wants some
    Given Romeo is connected
    And Romeo's server knows external services with "restricted"
    When Romeo sends:
      """
      <iq id='s1' to='${domain}' type='get'><services xmlns='urn:xmpp:extdisco:2'/></iq>
      """
    Then Romeo soon receives:
      """
      <iq id='s1' type='result'><services xmlns='urn:xmpp:extdisco:2'><service host='{any}' username='{any}' password='{any}'/></services></iq>
      """

  @XEP-0215/3.2-type
  Scenario Outline: who asks for services of the type <type> gets no others
    Given Romeo is connected
    And Romeo's server knows external services of the type "<type>"
    When Romeo sends:
      """
      <iq id='s1' to='${domain}' type='get'><services xmlns='urn:xmpp:extdisco:2' type='<type>'/></iq>
      """
    Then Romeo receives for "s1" services each with a "type" like "<type>"

    Examples:
      | type |
      | stun |
      | turn |

  @XEP-0215/3.2-type
  Scenario: who asks for services of a type that the server knows none of gets none
    Given Romeo is connected
    And Romeo's server knows external services
    When Romeo sends:
      """
      <iq id='s1' to='${domain}' type='get'><services xmlns='urn:xmpp:extdisco:2' type='gopher'/></iq>
      """
    Then Romeo receives for "s1" no services

  @XEP-0215/5-feature
  Scenario: a server that lists external services says that it does
    Given Romeo is connected
    And Romeo's server answers "<services xmlns='urn:xmpp:extdisco:2'/>"
    When Romeo sends:
      """
      <iq id='d1' to='${domain}' type='get'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq id='d1' type='result'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:extdisco:2'/></query></iq>
      """
