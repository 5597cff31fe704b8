Feature: RFC 6121 §8.5.2.1.1 Nothing for negative priorities

  @RFC6121/8.5.2.1.1-never-negative
  Scenario Outline: a message of type "<type>" does not go to the negative one of "<resources>"
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends the message "d1" of type "<type>" to "${Juliet.bare}"
    Then Juliet/chamber receives from Romeo no:
      """
      <message id='d1'/>
      """

    Examples:
      | type      | resources             |
      | none      | chamber -1            |
      | normal    | chamber -1            |
      | chat      | chamber -1            |
      | headline  | chamber -1            |
      | none      | balcony 0, chamber -1 |
      | normal    | balcony 0, chamber -1 |
      | chat      | balcony 0, chamber -1 |
      | headline  | balcony 0, chamber -1 |
      | groupchat | chamber -1            |
      | error     | chamber -1            |
