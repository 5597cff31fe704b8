Feature: RFC 6121 §8.2 No 'to' address

  @RFC6121/8.2-no-to
  Scenario Outline: a "<type>" message without 'to' among one's own resources "<resources>" is <fate>
    Given Romeo has the resources "<resources>"
    When Romeo/desk sends:
      """
      <message type='<type>' id='d1'><body>Ay me</body></message>
      """
    Then "d1" from Romeo/desk to Romeo is "<fate>"

    Examples:
      | type      | resources        | fate                                |
      | normal    | desk 0           | delivered to desk                   |
      | chat      | desk 0, phone -1 | delivered to desk                   |
      | normal    | desk 0, phone 0  | delivered to some of desk and phone |
      | chat      | desk 1, phone 5  | delivered to some of desk and phone |
      | headline  | desk 0, phone 3  | delivered to desk and phone         |
      | headline  | desk 3, phone -1 | delivered to desk                   |
      | headline  | desk -1          | ignored                             |
      | groupchat | desk 0, phone 3  | refused                             |
      | groupchat | desk -1          | refused                             |
      | error     | desk 0, phone 3  | ignored                             |
