Feature: XEP-0060 §12.8 Message bodies in notifications

  @XEP-0060/12.8-no-body
  Scenario: the notification of a payload that nobody knows has no body
    Given Romeo is connected
    And Juliet is online
    And Romeo has created the node "princely"
    And Juliet is subscribed to the node "princely"
    When Romeo tries to "publish to" the node "princely" as "publish1"
    Then Juliet receives:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='${princely}'/></event>
        <not:body/>
      </message>
      """

  @XEP-0060/12.8-body
  Scenario: the notification of an Atom entry has a body if Juliet wants it
    Given Romeo is connected
    And Juliet is online
    And Romeo has created the node "princely"
    And Juliet is subscribed to the node "princely"
    And Juliet's subscription to the node "princely" has the options:
      | pubsub#include_body | 1 |
    When Romeo tells the pubsub service "publish1":
      """
      <publish node='${princely}'>
        <item id='one'><entry xmlns='http://www.w3.org/2005/Atom'><title>Soliloquy</title><summary>To be, or not to be</summary></entry></item>
      </publish>
      """
    Then Juliet receives:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='${princely}'/></event>
        <body>{any}</body>
      </message>
      """

  @XEP-0060/12.16-headers
  Scenario Outline: the notification of <what> has no header with a subid
    Given Romeo is connected
    And Juliet is online
    And Romeo owns the node "princely" where:
      | pubsub#persist_items  | 1 |
      | pubsub#notify_delete  | 1 |
    And Juliet is subscribed to the node "princely"
    When Romeo tries to "<use>" the node "princely" as "owner1"
    Then Juliet receives:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><<event> node='${princely}'/></event>
        <not:headers/>
      </message>
      """

    Examples:
      | what    | use   | event |
      | a purge | purge | purge |

    # Alone, as in §8.4.
    @exclusive
    Examples:
      | what       | use    | event  |
      | a deletion | delete | delete |

  @XEP-0060/12.16-headers
  Scenario: the notification of a change of the configuration has no header with a subid
    Given Romeo is connected
    And Juliet is online
    And Romeo owns the node "princely" where:
      | pubsub#notify_config | 1 |
    And Juliet is subscribed to the node "princely"
    When Romeo configures the node "princely" with:
      | pubsub#max_items | 3 |
    Then Juliet receives:
      """
      <message from='${service}'>
        <event xmlns='http://jabber.org/protocol/pubsub#event'><configuration node='${princely}'/></event>
        <not:headers/>
      </message>
      """
