Feature: RFC 6120 §4.7, §4.8 Streams between servers

  @RFC6120/4.7.2-peer-server
  Scenario: the header that answers a server's has its domain as 'to'
    Given Verona has connected
    When Verona opens a stream
    Then Verona receives a stream header with:
      | to   | ${Verona} |
      | from | ${domain} |

  @RFC6120/xml-namespace-content-server
  Scenario: a stream with the content namespace of servers is taken
    Given Verona has connected
    When Verona opens a stream
    Then Verona receives a stream header with:
      | xmlns   | jabber:server |
      | id      | {any}         |
      | version | 1.0           |
    And Verona receives stream features

  @RFC6120/4.8.3-no-client-stanzas @RFC6120/4.8.3-addresses-required
  Scenario Outline: <what> goes to another server in its namespace and with both addresses
    Given Verona is federated with the server
    And Romeo is online
    When Romeo sends:
      """
      <stanza>
      """
    Then Verona receives:
      """
      <<kind> xmlns='jabber:server' id='s1' from='${Romeo.full}' to='<to>'/>
      """

    Examples:
      | what      | kind     | to              | stanza                                                                                  |
      | a message | message  | nurse@${Verona} | <message to='nurse@${Verona}' id='s1'><body>Ay me</body></message>                      |
      | presence  | presence | nurse@${Verona} | <presence to='nurse@${Verona}' id='s1'/>                                                |
      | a request | iq       | ${Verona}       | <iq type='get' to='${Verona}' id='s1'><query xmlns='urn:example:query'/></iq>           |

  @RFC6120/stream-fqdn-resolution
  Scenario: a server is found through its SRV record
    Given Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server connects to Verona/inbound
    And Verona/inbound receives a stream header with:
      | xmlns   | jabber:server |
      | from    | ${domain}     |
      | to      | ${Verona}     |
      | version | 1.0           |
