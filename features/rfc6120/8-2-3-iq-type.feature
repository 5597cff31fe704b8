Feature: RFC 6120 §8.2.3 The type of an IQ

  @RFC6120/8.2.3-type-unknown @RFC6120/stanza-iq-type
  Scenario Outline: an IQ of type "<type>" to <whom> is a bad request
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='<type>' id='t1' <to>><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives the stanza error bad-request for "t1"

    Examples:
      | type      | whom            | to                   |
      | subscribe | the server      | to='${domain}'       |
      | subscribe | its own account | to='${Romeo.bare}'   |
      | subscribe | nobody          |                      |
      | GET       | the server      | to='${domain}'       |
      | GET       | nobody          |                      |
      |           | the server      | to='${domain}'       |
      |           | nobody          |                      |

  @RFC6120/8.2.3-type-unknown
  Scenario Outline: an IQ without a type to <whom> is a bad request
    Given Romeo is online
    When Romeo sends:
      """
      <iq id='t2' <to>><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then Romeo receives the stanza error bad-request for "t2"

    Examples:
      | whom            | to                   |
      | the server      | to='${domain}'       |
      | its own account | to='${Romeo.bare}'   |
      | nobody          |                      |
