Feature: RFC 6121 §2.3.3 Roster sets that cannot be carried out

  @RFC6121/2.3.3-error
  Scenario Outline: an item with <what> is refused
    Given Juliet is connected
    When Juliet sends the roster set "s1":
      """
      <item>
      """
    Then Juliet receives an error for "s1" that holds one defined condition
    And Juliet's roster is empty

    Examples:
      | what                    | item                                    |
      | no JID                  | <item name='Nurse'/>                    |
      | an empty JID            | <item jid='' name='Nurse'/>             |

  @RFC6121/2.3.3-error
  Scenario Outline: an item with the JID <jid>, which is none, is refused or stored, but not lost
    Given Juliet is connected
    When Juliet sends the roster set "s1":
      """
      <item jid='<jid>' name='Nurse'/>
      """
    Then either the roster set "s1" is refused or Juliet's roster is:
      """
      <item jid='<jid>' name='Nurse'/>
      """

    Examples:
      | jid                       |
      | nurse@capulet@example.net |
      | nurse@                    |

  @RFC6121/2.3.3-two-items
  Scenario: two items in one roster set are a bad request
    Given Juliet is connected
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' name='Nurse'/>
      <item jid='romeo@example.net' name='Romeo'/>
      """
    Then Juliet receives the stanza error bad-request for "s1"

  @RFC6121/2.3.3-duplicate-groups
  Scenario: the same group twice is a bad request
    Given Juliet is connected
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' name='Nurse'><group>Servants</group><group>Servants</group></item>
      """
    Then Juliet receives the stanza error bad-request for "s1"

  @RFC6121/2.3.3-long-name
  Scenario: a name of 9000 characters is not acceptable, or stored whole
    Given Juliet is connected
    And "long" stands for 9000 characters
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' name='${long}'/>
      """
    Then either the roster set "s1" is refused with not-acceptable or Juliet's roster is:
      """
      <item jid='nurse@${domain}' name='${long}'/>
      """

  @RFC6121/2.3.3-empty-group
  Scenario Outline: a group of no characters, <written>, is not acceptable
    Given Juliet is connected
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}' name='Nurse'><groups></item>
      """
    Then Juliet receives the stanza error not-acceptable for "s1"

    Examples:
      | written                 | groups                                   |
      | as an empty element     | <group/>                                 |
      | as two tags             | <group></group>                          |
      | beside one with a name  | <group>Servants</group><group></group>   |

  @RFC6121/2.3.3-long-group
  Scenario: a group of 9000 characters is not acceptable, or stored whole
    Given Juliet is connected
    And "long" stands for 9000 characters
    When Juliet sends the roster set "s1":
      """
      <item jid='nurse@${domain}'><group>${long}</group></item>
      """
    Then either the roster set "s1" is refused with not-acceptable or Juliet's roster is:
      """
      <item jid='nurse@${domain}'><group>${long}</group></item>
      """
