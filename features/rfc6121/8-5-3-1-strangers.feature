Feature: RFC 6121 §8.5.3.1 Requests of strangers to a full JID

  @RFC6121/8.5.3.1-stranger
  Scenario Outline: a stranger's <type> to the full JID of "<resources>" is not delivered but answered with service-unavailable
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends:
      """
      <iq type='<type>' id='d1' to='${Juliet/balcony.full}'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives the stanza error service-unavailable for "d1"
    And Juliet/balcony receives from Romeo no:
      """
      <iq id='d1'/>
      """

    Examples:
      | type | resources         |
      | get  | balcony 0         |
      | set  | balcony 0         |
      | get  | balcony -1        |
      | set  | balcony -1        |
      | get  | balcony connected |
      | set  | balcony connected |

  @RFC6121/8.5.3.1-stranger
  Scenario Outline: the <type> of somebody whose presence one gets without giving one's own is answered with service-unavailable
    Given Romeo is online
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    When Romeo sends:
      """
      <iq type='<type>' id='d1' to='${Juliet.full}'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives the stanza error service-unavailable for "d1"
    And Juliet receives from Romeo no:
      """
      <iq id='d1'/>
      """

    Examples:
      | type |
      | get  |
      | set  |
