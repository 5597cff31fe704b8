Feature: RFC 6121 §8.5.3.2.2 Presence to a lost resource

  @RFC6121/8.5.3.2.2-ignored
  Scenario Outline: <what> to a lost resource beside "<resources>" is ignored
    Given Romeo is online
    And Juliet has the resources "<resources>"
    When Romeo sends:
      """
      <presence <type> id='d1' to='${Juliet.bare}/no-such-chamber'><status>Wooing</status></presence>
      """
    Then "d1" from Romeo to Juliet is "ignored"

    Examples:
      | what                 | type               | resources             |
      | available presence   |                    | balcony 0             |
      | available presence   |                    | balcony 0, chamber -1 |
      | unavailable presence | type='unavailable' | balcony 0             |
      | unavailable presence | type='unavailable' | balcony 0, chamber -1 |

  @RFC6121/8.5.3.2.2-ignored
  Scenario Outline: <what> to a lost resource of a user who is away is ignored
    Given Romeo is online
    And Juliet has the resources "none"
    When Romeo sends:
      """
      <presence <type> id='d1' to='${Juliet.bare}/no-such-chamber'><status>Wooing</status></presence>
      """
    And Juliet/closet comes online with priority 0 after what Romeo sent
    Then "d1" from Romeo to Juliet is "ignored"

    Examples:
      | what                 | type               |
      | available presence   |                    |
      | unavailable presence | type='unavailable' |

  @RFC6121/8.5.3.2.2-subscribe
  Scenario: a request for a subscription to a lost resource reaches the user
    Given Romeo is online
    And Juliet has the resources "balcony 0"
    When Romeo sends:
      """
      <presence type='subscribe' id='d1' to='${Juliet.bare}/no-such-chamber'/>
      """
    Then Juliet/balcony receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """

  @RFC6121/8.5.3.2.2-probe
  Scenario: a stranger's probe for a lost resource reveals none that is there
    Given Romeo is online
    And Juliet has the resources "balcony 0"
    When Romeo sends:
      """
      <presence type='probe' id='d1' to='${Juliet.bare}/no-such-chamber'/>
      """
    Then after a while Romeo has received no:
      """
      <presence from='{/^${Juliet.bare}/}' type='{absent}'/>
      """
    And Juliet/balcony receives from Romeo no:
      """
      <presence type='probe'/>
      """

  @RFC6121/8.5.3.2.2-probe
  Scenario: a subscriber's probe for a lost resource does not tell of another
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    And Romeo has put away what came so far
    When Romeo sends:
      """
      <presence type='probe' id='d1' to='${Juliet.bare}/no-such-chamber'/>
      """
    Then after a while Romeo has received no:
      """
      <presence from='${Juliet.full}' type='{absent}'/>
      """
