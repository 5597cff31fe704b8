Feature: XEP-0115 §8.4 Capabilities in the first presence after approval

  @XEP-0115/8.4-first
  Scenario: a subscriber who has just been approved is told the capabilities with the first presence
    Given Romeo is online
    And Juliet is online
    When Juliet sends:
      """
      <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='http://code.google.com/p/exodus' ver='QgayPKawpkPSDYmwT/WM94uAlu0='/></presence>
      """
    And Romeo sends:
      """
      <presence type='subscribe' to='${Juliet.bare}'/>
      """
    Then Juliet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """
    When Juliet sends:
      """
      <presence type='subscribed' to='${Romeo.bare}'/>
      """
    Then Romeo receives:
      """
      <presence type='{absent}' from='${Juliet.full}'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='http://code.google.com/p/exodus' ver='QgayPKawpkPSDYmwT/WM94uAlu0='/></presence>
      """
