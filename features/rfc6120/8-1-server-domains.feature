Feature: RFC 6120 §8.1.1.2, §8.1.2.2 Domains of stanzas between servers

  @RFC6120/8.1.2.2-s2s-from-domain @RFC6120/stanza-attribute-from-validate
  Scenario Outline: <kind> from <whom> closes the stream
    Given Romeo is online
    And Verona is federated with the server
    When Verona sends:
      """
      <stanza>
      """
    Then the server closes the stream of Verona with the error invalid-from

    Examples:
      | kind      | whom                             | stanza                                                                                     |
      | a message | a domain of somebody else        | <message from='nurse@${Mantua}' to='${Romeo.full}' id='s1'><body>Ay me</body></message>    |
      | presence  | a domain of somebody else        | <presence from='nurse@${Mantua}' to='${Romeo.full}' id='s1'/>                              |
      | a request | a domain of somebody else        | <iq type='get' from='${Mantua}' to='${domain}' id='s1'><ping xmlns='urn:xmpp:ping'/></iq>  |
      | a message | the server's own domain          | <message from='nurse@${domain}' to='${Romeo.full}' id='s1'><body>Ay me</body></message>    |
      | a message | a subdomain that is not verified | <message from='nurse@sub.${Verona}' to='${Romeo.full}' id='s1'><body>Ay me</body></message> |

  @RFC6120/8.1.2.2-s2s-from-domain
  Scenario Outline: a message from <whom> does not get to the user
    Given Romeo is online
    And Verona is federated with the server
    When Verona sends:
      """
      <message from='<from>' to='${Romeo.full}' id='s1'><body>Ay me</body></message>
      """
    Then the server goes on with the stream of Verona or closes it with an error
    And after a while Romeo has received no:
      """
      <message id='s1'/>
      """

    Examples:
      | whom                      | from            |
      | a domain of somebody else | nurse@${Mantua} |
      | the server's own domain   | nurse@${domain} |

  @RFC6120/8.1.1.2-s2s-to-domain
  Scenario Outline: <kind> for a domain that the server does not serve closes the stream
    Given Verona is federated with the server
    When Verona sends:
      """
      <stanza>
      """
    Then the server closes the stream of Verona with the error host-unknown or host-gone

    Examples:
      | kind      | stanza                                                                                                          |
      | a message | <message from='nurse@${Verona}' to='nurse@unknown.invalid' id='s1'><body>Ay me</body></message>                 |
      | presence  | <presence from='nurse@${Verona}' to='nurse@unknown.invalid' id='s1'/>                                           |
      | a request | <iq type='get' from='nurse@${Verona}' to='unknown.invalid' id='s1'><ping xmlns='urn:xmpp:ping'/></iq>           |

  @RFC6120/10.4-s2s-foreign-to
  Scenario: what one server sends for another is not passed on
    Given Verona is federated with the server
    And Mantua is federated with the server
    And Romeo is online
    When Verona sends:
      """
      <message from='nurse@${Verona}' to='nurse@${Mantua}' id='s1'><body>Ay me</body></message>
      """
    And Romeo sends:
      """
      <message to='nurse@${Mantua}' id='s2'><body>Ay me</body></message>
      """
    Then Mantua receives:
      """
      <message id='s2'/>
      """
    And while Romeo waits, Mantua receives no:
      """
      <message id='s1'/>
      """
