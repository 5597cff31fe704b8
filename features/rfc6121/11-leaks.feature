Feature: RFC 6121 §11 Presence is not revealed

  @RFC6121/11-probe
  Scenario Outline: a stranger's probe for the <jid> of a user of priority <priority> does not reveal presence
    Given Romeo is online
    And Juliet has the resources "balcony <priority>"
    When Romeo sends:
      """
      <presence type='probe' id='d1' to='<to>'/>
      """
    Then after a while Romeo has received no:
      """
      <presence from='{/^${Juliet.bare}/}' type='{absent}'/>
      """

    Examples:
      | jid      | priority | to                     |
      | bare JID | 0        | ${Juliet.bare}         |
      | full JID | 0        | ${Juliet/balcony.full} |
      | bare JID | -1       | ${Juliet.bare}         |
      | full JID | -1       | ${Juliet/balcony.full} |

  @RFC6121/11-probe
  Scenario Outline: the probe of somebody to whose presence one is subscribed does not reveal one's own at the <jid>
    Given Romeo is online
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    When Romeo sends:
      """
      <presence type='probe' id='d1' to='<to>'/>
      """
    Then after a while Romeo has received no:
      """
      <presence from='{/^${Juliet.bare}/}' type='{absent}'/>
      """

    Examples:
      | jid      | to             |
      | bare JID | ${Juliet.bare} |
      | full JID | ${Juliet.full} |

  @RFC6121/11-no-leak @RFC6121/11-outbound
  Scenario: a user's presence does not reach strangers
    Given Romeo is online
    And Juliet is online
    When Juliet sends:
      """
      <presence><show>away</show></presence>
      <presence type='unavailable'/>
      <presence/>
      """
    Then Romeo receives from Juliet no:
      """
      <presence from='{/^${Juliet.bare}/}'/>
      """
    And after a while Romeo has received no:
      """
      <presence from='{/^${Juliet.bare}/}'/>
      """

  @RFC6121/11-no-leak @RFC6121/11-outbound
  Scenario: a user's presence does not reach somebody who is only watched
    Given Romeo is online
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    When Juliet sends:
      """
      <presence><show>away</show></presence>
      <presence type='unavailable'/>
      <presence/>
      """
    Then Romeo receives from Juliet no:
      """
      <presence from='{/^${Juliet.full}$/}'/>
      """
    And after a while Romeo has received no:
      """
      <presence from='{/^${Juliet.full}$/}'/>
      """

  @RFC6121/11-no-leak
  Scenario: a request for a subscription does not reveal presence before it is approved
    Given Romeo is online
    And Juliet has the resources "balcony 0"
    When Romeo sends:
      """
      <presence type='subscribe' id='d1' to='${Juliet.bare}'/>
      """
    Then Juliet/balcony receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """
    And Romeo receives no:
      """
      <presence from='{/^${Juliet.bare}\//}'/>
      """
    And after a while Romeo has received no:
      """
      <presence from='{/^${Juliet.bare}/}' type='{absent}'/>
      """
