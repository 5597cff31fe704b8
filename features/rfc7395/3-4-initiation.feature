Feature: RFC 7395 §3.4 Stream initiation

  @RFC7395/3.4-client-first
  Scenario: the server waits for the client's opening element
    Given Romeo has a WebSocket
    Then the server says nothing to Romeo before it is spoken to

  @RFC7395/3.4-response
  Scenario: the server answers an opening element with one of its own
    Given Romeo has a WebSocket
    When Romeo opens a stream
    Then Romeo receives a stream header

  @RFC7395/3.4-response-attributes
  Scenario Outline: the server's opening element has the attribute <attribute>
    Given Romeo has a WebSocket
    When Romeo opens a stream
    Then Romeo receives a stream header with:
      | <attribute> | <value> |

    Examples:
      | attribute | value                   |
      | from      | ${domain}               |
      | id        | {any}                   |
      | version   | 1.0                     |
      | xml:lang  | {/[A-Za-z]+(-[A-Za-z0-9]+)*/} |

  @RFC7395/3.4-response-attributes
  Scenario: the ids of two streams differ
    Given Romeo has a WebSocket
    And Juliet has a WebSocket
    When Romeo opens a stream
    And Juliet opens a stream
    Then Romeo receives a stream header with:
      | id | {first=any} |
    And Juliet receives a stream header with:
      | id | {second=any} |
    And "${first}" differs from "${second}"
