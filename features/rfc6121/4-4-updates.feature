Feature: RFC 6121 §4.4 Updates of presence

  @RFC6121/4.4.2-full-xml
  Scenario Outline: <what> in an update goes whole to a subscriber
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence id='u1'><content></presence>
      """
    Then Romeo receives:
      """
      <presence id='u1' type='{absent}' from='${Juliet.full}'><content></presence>
      """

    Examples:
      | what                              | content                                                                                               |
      | the show away                     | <show>away</show>                                                                                     |
      | the show chat                     | <show>chat</show>                                                                                     |
      | the show dnd                      | <show>dnd</show>                                                                                      |
      | the show xa                       | <show>xa</show>                                                                                       |
      | a status                          | <status>Wooing</status>                                                                               |
      | the status in several languages   | <status>Wooing</status><status xml:lang='cs'>Namlouvám</status><status xml:lang='de'>Freiend</status> |
      | extended content                  | <mood xmlns='urn:example:mood' kind='x'>dark<deep xmlns='urn:example:deep'/></mood>                   |

  @RFC6121/4.4.2-full-xml
  Scenario: an update goes whole to a contact with the subscription both
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    And Juliet is subscribed to the presence of Romeo
    When Juliet sends:
      """
      <presence id='u1' xml:lang='en'><show>dnd</show><status>Wooing</status><status xml:lang='cs'>Namlouvám</status><mood xmlns='urn:example:mood'>dark</mood></presence>
      """
    Then Romeo receives:
      """
      <presence id='u1' type='{absent}' from='${Juliet.full}'><show>dnd</show><status>Wooing</status><status xml:lang='cs'>Namlouvám</status><mood xmlns='urn:example:mood'>dark</mood></presence>
      """

  @RFC6121/4.4.2-full-xml @components
  Scenario: an update goes whole to a contact elsewhere
    Given Capulet is a connected component
    And Juliet is online
    And nurse of Capulet is subscribed to the presence of Juliet
    When Juliet sends:
      """
      <presence id='u1' xml:lang='en'><show>dnd</show><status>Wooing</status><status xml:lang='cs'>Namlouvám</status><mood xmlns='urn:example:mood'>dark</mood></presence>
      """
    Then Capulet receives:
      """
      <presence id='u1' type='{absent}' from='${Juliet.full}' to='nurse@${Capulet}'><show>dnd</show><status>Wooing</status><status xml:lang='cs'>Namlouvám</status><mood xmlns='urn:example:mood'>dark</mood></presence>
      """
