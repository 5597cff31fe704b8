Feature: RFC 6120 §8.1.3 The attribute 'id'

  @RFC6120/8.1.3-response-id @RFC6120/stanza-attribute-id
  Scenario Outline: the result of a request whose id is <what> has the same id
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='get' id='<id>' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='<id>'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """

    Examples:
      | what                   | id                                       |
      | one letter             | a                                        |
      | a number               | 0042                                     |
      | words                  | balcony scene 2                          |
      | full of markup         | &lt;a href=&quot;x&quot;&gt; &amp;amp;   |
      | in other scripts       | Ромео-と-ジュリエット-🌹                 |
      | full of punctuation    | !#$%/()=?*+~;:-_@,.                      |

  @RFC6120/8.1.3-response-id
  Scenario Outline: the error about a request whose id is <what> has the same id
    Given Romeo is connected
    When Romeo sends:
      """
      <iq type='set' id='<id>' to='${domain}'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='<id>'/>
      """

    Examples:
      | what                   | id                                       |
      | words                  | balcony scene 2                          |
      | full of markup         | &lt;a href=&quot;x&quot;&gt; &amp;amp;   |
      | in other scripts       | Ромео-と-ジュリエット-🌹                 |

  @RFC6120/8.1.3-response-id
  Scenario: the result of a request whose id is very long has the same id
    Given Romeo is connected
    And "long" stands for 1500 characters
    When Romeo sends:
      """
      <iq type='get' id='${long}' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='${long}'/>
      """
