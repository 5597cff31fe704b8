@components
Feature: XEP-0114 §3 The component's stream

  @XEP-0114/3-header-reply
  Scenario: the header of a component that the server serves is answered
    Given Capulet has connected as a component
    When Capulet opens a component stream
    Then Capulet receives a stream header with:
      | xmlns        | jabber:component:accept          |
      | xmlns:stream | http://etherx.jabber.org/streams |
      | id           | {any}                            |

  # The section does not say whether the refusal waits for the handshake.
  @XEP-0114/3-not-served
  Scenario: the header of a component that the server does not serve is refused
    Given the server serves no component named "no-such-house.verona.example" for Capulet
    And Capulet has connected as a component
    When Capulet opens a stream with:
      | to       | no-such-house.verona.example |
      | version  | (none)                       |
      | xml:lang | (none)                       |
    Then Capulet receives a stream header
    When Capulet sends the right handshake
    Then Capulet receives:
      """
      <stream:error/>
      """

  @XEP-0114/3-unknown-namespace
  Scenario: the header of a stream in an unknown namespace is refused with invalid-namespace
    Given Capulet has connected as a component
    When Capulet opens a stream with:
      | xmlns    | jabber:component:unheard-of |
      | version  | (none)                      |
      | xml:lang | (none)                      |
    Then Capulet receives the stream error invalid-namespace

  @XEP-0114/3-error-in-stream
  Scenario: a refused header is answered with a whole stream
    Given the server serves no component named "no-such-house.verona.example" for Capulet
    And Capulet has connected as a component
    When Capulet opens a stream with:
      | to       | no-such-house.verona.example |
      | version  | (none)                       |
      | xml:lang | (none)                       |
    Then Capulet receives a stream header
    When Capulet sends the right handshake
    Then Capulet receives:
      """
      <stream:error/>
      """
    And the server closes the stream of Capulet
