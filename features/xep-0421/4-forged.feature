Feature: XEP-0421 §4 Ids that occupants bring themselves

  Background:
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Romeo has created the room "cave"
    And Romeo sees that "${cave}" supports "urn:xmpp:occupant-id:0"
    And Juliet is online

  @XEP-0421/4-replaced @XEP-0421/4-one
  Scenario: the id that somebody brings in a message is replaced
    Given Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <message type='groupchat' id='m1' to='${cave}'><body>Ay me</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='forged'/></message>
      """
    Then Romeo receives a message of "${cave}/juliet" with one occupant id, "given"
    And "${given}" differs from "forged"
    And Juliet receives a message of "${cave}/juliet" with one occupant id, "own"
    And "${own}" differs from "forged"

  @XEP-0421/4-replaced @XEP-0421/4-one
  Scenario: several ids that somebody brings in a message are replaced
    Given Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <message type='groupchat' id='m1' to='${cave}'><body>Ay me</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='forged'/><occupant-id xmlns='urn:xmpp:occupant-id:0' id='feigned'/></message>
      """
    Then Romeo receives a message of "${cave}/juliet" with one occupant id, "given"
    And "${given}" differs from "forged"
    And "${given}" differs from "feigned"
    And Juliet receives a message of "${cave}/juliet" with one occupant id, "own"
    And "${own}" differs from "forged"
    And "${own}" differs from "feigned"

  @XEP-0421/4-replaced @XEP-0421/4-one
  Scenario: the id that somebody brings in a private message is replaced
    Given Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <message type='chat' id='m1' to='${cave}/romeo'><body>Ay me</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='forged'/></message>
      """
    Then Romeo receives a message of "${cave}/juliet" with one occupant id, "given"
    And "${given}" differs from "forged"

  @XEP-0421/4-replaced @XEP-0421/4-one
  Scenario: the id that somebody brings on entering is replaced
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc'/><occupant-id xmlns='urn:xmpp:occupant-id:0' id='forged'/></presence>
      """
    Then Romeo receives a presence of "${cave}/juliet" with one occupant id, "given"
    And "${given}" differs from "forged"

  @XEP-0421/4-replaced @XEP-0421/4-one
  Scenario: several ids that somebody brings in presence are replaced
    Given Juliet has entered the room "${cave}" as "juliet"
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><show>away</show><occupant-id xmlns='urn:xmpp:occupant-id:0' id='forged'/><occupant-id xmlns='urn:xmpp:occupant-id:0' id='forged'/></presence>
      """
    Then Romeo receives a presence of "${cave}/juliet" with one occupant id, "given"
    And "${given}" differs from "forged"
    And Juliet receives a presence of "${cave}/juliet" with one occupant id, "own"
    And "${own}" differs from "forged"

  @XEP-0421/4-replaced
  Scenario: who brings another occupant's id does not get it
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Juliet receives a presence of "${cave}/romeo" with one occupant id, "romeo"
    When Juliet sends:
      """
      <message type='groupchat' id='m1' to='${cave}'><body>Ay me</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='${romeo}'/></message>
      """
    Then Romeo receives a message of "${cave}/juliet" with one occupant id, "given"
    And "${given}" differs from "${romeo}"
