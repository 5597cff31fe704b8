Feature: RFC 6120 §8.1.2 A false 'from'

  # Section 8.1.2.1 has the server override a false address; section 4.9.3.9 lets it close the stream instead.
  # RFC 6121 section 8.5.3.1 has servers keep a stranger's request from a resource; Romeo is none to Juliet.

  @RFC6120/8.1.2.1-override
  Scenario Outline: <what> from <whom> does not go out under that name
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Romeo sends:
      """
      <<kind> from='<forged>' type='<type>' id='f1' to='${Juliet.full}'><query xmlns='urn:example:query'/></<kind>>
      """
    Then either Juliet receives "f1" from "${Romeo.full}" or Romeo receives the stream error invalid-from

    Examples:
      | what        | kind     | type        | whom                        | forged                |
      | a message   | message  | chat        | another user                | ${Benvolio.bare}      |
      | a message   | message  | chat        | a resource of another user  | ${Benvolio.bare}/desk |
      | a message   | message  | chat        | the recipient               | ${Juliet.full}        |
      | a message   | message  | chat        | the server                  | ${domain}             |
      | a message   | message  | chat        | the sender's bare JID       | ${Romeo.bare}         |
      | a message   | message  | chat        | another resource of its own | ${Romeo.bare}/chamber |
      | presence    | presence | unavailable | another user                | ${Benvolio.bare}/desk |
      | presence    | presence | unavailable | the sender's bare JID       | ${Romeo.bare}         |
      | presence    | presence | unavailable | another resource of its own | ${Romeo.bare}/chamber |
      | a request   | iq       | get         | another user                | ${Benvolio.bare}/desk |
      | a request   | iq       | get         | the server                  | ${domain}             |
      | a request   | iq       | set         | another resource of its own | ${Romeo.bare}/chamber |
