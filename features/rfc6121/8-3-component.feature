Feature: RFC 6121 §8.3 Domains of other services

  @RFC6121/8.3-service @components
  Scenario Outline: a "<type>" message goes to the service at <where>
    Given Capulet is a connected component
    And Romeo is online
    When Romeo sends the message "d1" of type "<type>" to "<to>"
    Then Capulet receives:
      """
      <message id='d1' from='${Romeo.full}' to='<to>'><body>Ay me</body></message>
      """

    Examples:
      | type      | where      | to                       |
      | none      | a bare JID | nurse@${Capulet}         |
      | normal    | a full JID | nurse@${Capulet}/chamber |
      | chat      | a bare JID | nurse@${Capulet}         |
      | groupchat | a bare JID | nurse@${Capulet}         |
      | headline  | a full JID | nurse@${Capulet}/chamber |
      | error     | a bare JID | nurse@${Capulet}         |
