Feature: RFC 6120 §10.5 Stanzas for the server's own domains

  @RFC6120/10.5-local-service @components
  Scenario Outline: <what> for the domain of a component goes to the component
    Given Capulet is a connected component
    And Romeo is online
    When Romeo sends:
      """
      <stanza>
      """
    Then Capulet receives:
      """
      <<kind> id='c1' from='${Romeo.full}' to='nurse@${Capulet}'/>
      """

    Examples:
      | what      | kind     | stanza                                                                                 |
      | a message | message  | <message type='chat' id='c1' to='nurse@${Capulet}'><body>Ay me</body></message>        |
      | presence  | presence | <presence id='c1' to='nurse@${Capulet}'/>                                              |
      | a request | iq       | <iq type='get' id='c1' to='nurse@${Capulet}'><query xmlns='urn:example:query'/></iq>   |

  @RFC6120/10.5.1-domain
  Scenario Outline: <what> to the domain is handled or refused
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='<type>' id='d1' to='${domain}'><query xmlns='<namespace>'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='{result|error}' id='d1' from='${domain}'/>
      """

    Examples:
      | what           | type | namespace                             |
      | a known get    | get  | http://jabber.org/protocol/disco#info |
      | an unknown get | get  | urn:example:unknown                   |
      | an unknown set | set  | urn:example:unknown                   |

  @RFC6120/10.5.2-domain-resource
  Scenario Outline: <what> to a resource of the domain is handled or refused
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='<type>' id='d2' to='${domain}/no-such-chamber'><query xmlns='<namespace>'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='{result|error}' id='d2'/>
      """

    Examples:
      | what           | type | namespace                             |
      | a known get    | get  | http://jabber.org/protocol/disco#info |
      | an unknown set | set  | urn:example:unknown                   |

  @RFC6120/10.5-local-service @components
  Scenario: a component that is connected is asked for what it does
    Given Capulet is a connected component
    And Romeo is online
    When Romeo sends:
      """
      <iq type='get' id='h1' to='${Capulet}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Capulet receives:
      """
      <iq type='get' id='h1' from='${Romeo.full}' to='${Capulet}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
