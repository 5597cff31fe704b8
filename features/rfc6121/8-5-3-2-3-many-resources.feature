Feature: RFC 6121 §8.5.3.2.3 Requests to a lost resource of a user with several others

  @RFC6121/8.5.3.2.3-iq
  Scenario Outline: an unknown <type> to a lost resource beside several, "<resources>", is answered with service-unavailable
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends:
      """
      <iq type='<type>' id='d1' to='${Juliet.bare}/no-such-chamber'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives the stanza error service-unavailable for "d1"
    And "d1" from Romeo reaches no resource of Juliet

    Examples:
      | type | resources                       |
      | get  | balcony 1, chamber 5            |
      | set  | balcony 1, chamber 5            |
      | get  | balcony 3, chamber 0, closet -1 |
      | set  | balcony 3, chamber 0, closet -1 |
      | get  | chamber -1, orchard -128        |
      | set  | chamber -1, orchard -128        |
