@components
Feature: XEP-0114 §3 Stanzas of and for components

  @XEP-0114/3-any-user
  Scenario Outline: a component sends from <whom>
    Given Capulet is a connected component
    And Juliet is online
    When Capulet sends:
      """
      <message from='<from>' to='${Juliet.full}' type='chat' id='c1'><body>Madam!</body></message>
      """
    Then Juliet receives:
      """
      <message from='<from>' to='${Juliet.full}' id='c1'><body>Madam!</body></message>
      """

    Examples:
      | whom                  | from                       |
      | its own name          | ${Capulet}                 |
      | a user                | nurse@${Capulet}           |
      | a resource of a user  | nurse@${Capulet}/kitchen   |
      | a resource of its own | ${Capulet}/hall            |

  @XEP-0114/3-receives
  Scenario Outline: <what> for <whom> reaches the component
    Given Capulet is a connected component
    And Romeo is online
    When Romeo sends:
      """
      <<kind> type='<type>' id='c2' to='<to>'><content></<kind>>
      """
    Then Capulet receives:
      """
      <<kind> type='<type>' id='c2' from='${Romeo.full}' to='<to>'><content></<kind>>
      """

    Examples:
      | what       | kind     | type        | whom                  | to                       | content                            |
      | a message  | message  | chat        | its name              | ${Capulet}               | <body>Ay me</body>                 |
      | a message  | message  | headline    | a user                | nurse@${Capulet}         | <body>Ay me</body>                 |
      | a message  | message  | chat        | a resource of a user  | nurse@${Capulet}/kitchen | <body>Ay me</body>                 |
      | presence   | presence | unavailable | a user                | nurse@${Capulet}         | <status>Ay me</status>             |
      | a request  | iq       | get         | its name              | ${Capulet}               | <query xmlns='urn:example:query'/> |
      | a request  | iq       | set         | a user                | nurse@${Capulet}         | <query xmlns='urn:example:query'/> |

  @XEP-0114/3-receives
  Scenario: a client's request and a component's answer find each other
    Given Capulet is a connected component
    And Romeo is online
    When Romeo sends:
      """
      <iq type='get' id='c3' to='nurse@${Capulet}'><query xmlns='urn:example:query'/></iq>
      """
    Then Capulet receives:
      """
      <iq type='get' id='c3' from='${Romeo.full}'/>
      """
    When Capulet sends:
      """
      <iq type='result' id='c3' from='nurse@${Capulet}' to='${Romeo.full}'><query xmlns='urn:example:query'><line/></query></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='c3' from='nurse@${Capulet}' to='${Romeo.full}'><query xmlns='urn:example:query'><line/></query></iq>
      """
