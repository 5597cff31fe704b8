@components
Feature: XEP-0114 §3 The addresses of a component's stanzas

  # As in the jabber:server namespace: the stream may be closed with improper-addressing or invalid-from, or the stanza refused.

  @XEP-0114/3-from-domain
  Scenario Outline: a component's message from <whom> is not delivered under that name
    Given Capulet is a connected component
    And Juliet is online
    And Romeo has an account
    When Capulet sends:
      """
      <message from='<from>' to='${Juliet.full}' type='chat' id='f1'><body>Madam!</body></message>
      """
    Then after a while Juliet has received no:
      """
      <message from='<from>'/>
      """

    Examples:
      | whom                            | from                     |
      | a user of the server            | ${Romeo.bare}            |
      | the server                      | ${domain}                |
      | a domain below its own          | nurse@hall.${Capulet}    |
      | a foreign domain                | nurse@verona.example     |

  @XEP-0114/3-stanzas-addressed
  Scenario: a component's message without a sender is not delivered without one
    Given Capulet is a connected component
    And Juliet is online
    When Capulet sends:
      """
      <message to='${Juliet.full}' type='chat' id='f2'><body>Madam!</body></message>
      """
    Then after a while Juliet has received no:
      """
      <message from='{absent}'/>
      """
