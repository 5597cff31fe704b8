Feature: XEP-0045 §10.1 Creating a room

  Background:
    Given Romeo is online
    And Romeo knows of no room "cave" yet

  @XEP-0045/10.1.1-created
  Scenario: the creator of a room is told that it is new and that he owns it
    When Romeo tries to enter the room "${cave}" as "romeo"
    Then Romeo receives:
      """
      <presence from='${cave}/romeo' type='{absent}'><x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='owner'/><status code='201'/></x></presence>
      """

  @XEP-0045/10.1.1-owner-enters @XEP-0045/10.1.2-unlocked
  Scenario: the creator of an instant room is on its owner list, and others can enter
    Given Juliet is online
    When Romeo tries to enter the room "${cave}" as "romeo"
    Then the room "${cave}" lets Romeo in as "romeo"
    When Romeo accepts the default configuration of the room "${cave}"
    Then the room grants Romeo's request
    And Romeo finds Romeo on the "owner" list of the room "${cave}"
    When Juliet tries to enter the room "${cave}" as "juliet"
    Then the room "${cave}" lets Juliet in as "juliet"

  @XEP-0045/10.1.1-create
  Scenario: a room is created for the bare JID of its creator
    When Romeo tries to enter the room "${cave}" as "romeo"
    Then the room "${cave}" lets Romeo in as "romeo"
    When Romeo accepts the default configuration of the room "${cave}"
    Then the room grants Romeo's request
    When Romeo asks the room "${cave}" for the "owner" list
    Then Romeo receives a list that holds:
      | affiliation | jid           |
      | owner       | ${Romeo.bare} |

  @XEP-0045/10.1.1-locked
  Scenario: nobody else can enter a room that is not configured yet
    Given Juliet is online
    When Romeo tries to enter the room "${cave}" as "romeo"
    Then the room "${cave}" lets Romeo in as "romeo"
    When Juliet tries to enter the room "${cave}" as "juliet"
    Then the room "${cave}" does not let Juliet in

  @XEP-0045/10.1.1-form @XEP-0045/10.1.3-form
  Scenario: the creator of a room gets the configuration form
    When Romeo tries to enter the room "${cave}" as "romeo"
    Then the room "${cave}" lets Romeo in as "romeo"
    When Romeo asks the room "${cave}" for its configuration
    Then Romeo receives a configuration form

  @XEP-0045/10.1.1-unlocked @XEP-0045/10.1.3-success
  Scenario: once the creator has configured the room others can enter
    Given Juliet is online
    When Romeo tries to enter the room "${cave}" as "romeo"
    Then the room "${cave}" lets Romeo in as "romeo"
    When Romeo configures the room "${cave}" with:
      | muc#roomconfig_roomname | A Dark Cave |
    Then the room grants Romeo's request
    When Juliet tries to enter the room "${cave}" as "juliet"
    Then the room "${cave}" lets Juliet in as "juliet"

  @XEP-0045/10.1.3-not-acceptable
  Scenario: a room whose password is to be blank is refused with not-acceptable, if it is refused
    When Romeo tries to enter the room "${cave}" as "romeo"
    Then the room "${cave}" lets Romeo in as "romeo"
    When Romeo configures the room "${cave}" with:
      | muc#roomconfig_passwordprotectedroom | 1 |
      | muc#roomconfig_roomsecret            |   |
    Then the room either grants Romeo's request or refuses it with not-acceptable
