Feature: XEP-0092 §2 Software version

  Background:
    Given Romeo is connected
    And Romeo's server supports "jabber:iq:version"

  @XEP-0092/2-name
  Scenario: the server names its software
    When Romeo sends:
      """
      <iq type='get' id='v1' to='${domain}'><query xmlns='jabber:iq:version'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='v1' from='${domain}'><query xmlns='jabber:iq:version'><name>{any}</name></query></iq>
      """

  @XEP-0092/2-version
  Scenario: the server names the version of its software
    When Romeo sends:
      """
      <iq type='get' id='v2' to='${domain}'><query xmlns='jabber:iq:version'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='v2'><query xmlns='jabber:iq:version'><version>{any}</version></query></iq>
      """

  @XEP-0092/2-allowed-children
  Scenario Outline: the server tells its <what> once at most
    When Romeo sends:
      """
      <iq type='get' id='v3' to='${domain}'><query xmlns='jabber:iq:version'/></iq>
      """
    Then Romeo receives no:
      """
      <iq type='result' id='v3'><query xmlns='jabber:iq:version'><<what>/><<what>/></query></iq>
      """
    And Romeo receives a reply to "v3"

    Examples:
      | what    |
      | name    |
      | version |
      | os      |
