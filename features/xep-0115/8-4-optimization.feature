Feature: XEP-0115 §8.4 Capabilities in presence

  Background:
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    And Romeo has put away what came so far

  @XEP-0115/8.4-first
  Scenario: a subscriber is told the capabilities with the first presence of a resource
    Given Juliet/balcony is connected
    When Juliet/balcony sends:
      """
      <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='http://code.google.com/p/exodus' ver='QgayPKawpkPSDYmwT/WM94uAlu0='/></presence>
      """
    Then Romeo receives:
      """
      <presence from='${Juliet/balcony.full}'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='http://code.google.com/p/exodus' ver='QgayPKawpkPSDYmwT/WM94uAlu0='/></presence>
      """

  @XEP-0115/8.4-first
  Scenario: a subscriber who comes later is told the capabilities with the first presence
    When Juliet sends:
      """
      <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='http://code.google.com/p/exodus' ver='QgayPKawpkPSDYmwT/WM94uAlu0='/></presence>
      """
    And the server has had time to deal with what Juliet sent
    And Romeo/phone comes online
    Then Romeo/phone receives:
      """
      <presence from='${Juliet.full}'><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='http://code.google.com/p/exodus' ver='QgayPKawpkPSDYmwT/WM94uAlu0='/></presence>
      """

  @XEP-0115/8.4-changes
  Scenario: a subscriber is told of capabilities that have changed
    When Juliet sends:
      """
      <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='http://code.google.com/p/exodus' ver='QgayPKawpkPSDYmwT/WM94uAlu0='/></presence>
      <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='http://code.google.com/p/exodus' ver='66/0NaeaBKkwk85efJTGmU47vXI='/></presence>
      """
    Then Romeo receives:
      """
      <presence from='${Juliet.full}'><c xmlns='http://jabber.org/protocol/caps' ver='66/0NaeaBKkwk85efJTGmU47vXI='/></presence>
      """

  @XEP-0115/7-optimize
  Scenario: a server that does not list the optimization leaves the capabilities in every presence
    Given Juliet's server does not list "http://jabber.org/protocol/caps#optimize"
    When Juliet sends:
      """
      <presence><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='http://code.google.com/p/exodus' ver='QgayPKawpkPSDYmwT/WM94uAlu0='/></presence>
      <presence><show>away</show><c xmlns='http://jabber.org/protocol/caps' hash='sha-1' node='http://code.google.com/p/exodus' ver='QgayPKawpkPSDYmwT/WM94uAlu0='/></presence>
      """
    Then Romeo receives:
      """
      <presence from='${Juliet.full}'><show>away</show><c xmlns='http://jabber.org/protocol/caps' ver='QgayPKawpkPSDYmwT/WM94uAlu0='/></presence>
      """
