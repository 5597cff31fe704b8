Feature: XEP-0045 §10.2 Subsequent room configuration

  @XEP-0045/10.2-form
  Scenario Outline: the form that an owner gets says that <field> is "<value>"
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | <field> | <value> |
    When Romeo asks the room "${cave}" for its configuration
    Then Romeo receives a configuration form in which "<field>" is "<value>"

    Examples:
      | field                         | value       |
      | muc#roomconfig_roomname       | A Dark Cave |
      | muc#roomconfig_moderatedroom  | 1           |
      | muc#roomconfig_membersonly    | 1           |
      | muc#roomconfig_changesubject  | 0           |
      | muc#roomconfig_changesubject  | 1           |
      | muc#roomconfig_whois          | anyone      |
      | muc#roomconfig_whois          | moderators  |
      | muc#roomconfig_publicroom     | 0           |
      | muc#roomconfig_persistentroom | 1           |

  @XEP-0045/10.2-cancelled
  Scenario: a configuration that is cancelled leaves the room as it was
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_roomname | A Dark Cave |
    When Romeo asks the room "${cave}" for its configuration
    Then Romeo receives a configuration form
    When Romeo cancels the configuration of the room "${cave}"
    And Romeo asks the room "${cave}" for its configuration
    Then Romeo receives a configuration form in which "muc#roomconfig_roomname" is "A Dark Cave"

  @XEP-0045/10.2-form
  Scenario: an owner who never entered the room gets the form
    Given Romeo is online
    And Juliet is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_roomname | A Dark Cave |
    And Juliet has the affiliation "owner" in the room "${cave}"
    When Juliet asks the room "${cave}" for its configuration
    Then Juliet receives a configuration form in which "muc#roomconfig_roomname" is "A Dark Cave"

  @XEP-0045/10.2-form
  Scenario: an owner who has left the room gets the form
    Given Romeo is online
    And Romeo has created the room "cave" with:
      | muc#roomconfig_roomname | A Dark Cave |
    And the room "${cave}" has the occupants:
      | occupant |
      | Juliet   |
    When Romeo sends:
      """
      <presence type='unavailable' to='${cave}/romeo'/>
      """
    And Romeo asks the room "${cave}" for its configuration
    Then Romeo receives a configuration form in which "muc#roomconfig_roomname" is "A Dark Cave"
