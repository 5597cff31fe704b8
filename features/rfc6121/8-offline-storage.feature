Feature: RFC 6121 §8 Offline storage

  # Only a recommendation: §8 has what is stored delivered "when the user next becomes available", and what
  # 8.5.2.1.1 forbids is about resources that are there when the message comes. XEP-0160 §2 waits for a priority.
  @RFC6121/8-kept-not-negative
  Scenario Outline: a "<type>" message that is kept waits while the only resource has a negative priority
    Given Romeo is online
    And Juliet has the resources "none"
    When Romeo sends the message "d1" of type "<type>" to "${Juliet.bare}"
    And Juliet/chamber comes online with priority -1 after what Romeo sent
    Then Juliet/chamber receives from Romeo no:
      """
      <message id='d1'/>
      """

    Examples:
      | type   |
      | normal |
      | chat   |
