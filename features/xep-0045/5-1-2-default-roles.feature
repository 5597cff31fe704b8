Feature: XEP-0045 §5.1.2 Default roles

  @XEP-0045/5.1.2-default-roles
  Scenario Outline: with the affiliation "<affiliation>" one enters as <role> where <field> is <value>
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Romeo has created the room "cave" with:
      | <field> | <value> |
    And Juliet has the affiliation "<affiliation>" in the room "${cave}"
    When Juliet enters the room "${cave}" as "juliet"
    Then Juliet receives:
      """
      <presence from='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc#user'><item role='<role>' affiliation='<affiliation>'/><status code='110'/></x></presence>
      """

    Examples: unmoderated
      | field                        | value | affiliation | role        |
      | muc#roomconfig_moderatedroom | 0     | none        | participant |
      | muc#roomconfig_moderatedroom | 0     | member      | participant |
      | muc#roomconfig_moderatedroom | 0     | admin       | moderator   |
      | muc#roomconfig_moderatedroom | 0     | owner       | moderator   |

    Examples: moderated
      | field                        | value | affiliation | role        |
      | muc#roomconfig_moderatedroom | 1     | none        | visitor     |
      | muc#roomconfig_moderatedroom | 1     | member      | participant |
      | muc#roomconfig_moderatedroom | 1     | admin       | moderator   |
      | muc#roomconfig_moderatedroom | 1     | owner       | moderator   |

    Examples: for members only
      | field                      | value | affiliation | role        |
      | muc#roomconfig_membersonly | 1     | member      | participant |
      | muc#roomconfig_membersonly | 1     | admin       | moderator   |
      | muc#roomconfig_membersonly | 1     | owner       | moderator   |
