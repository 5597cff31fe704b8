Feature: XEP-0054 §3.3 Viewing another user's vCard

  Background:
    Given Romeo is online
    And Juliet is online
    And the server keeps a vCard for Juliet
    And Juliet has the vCard:
      """
      <FN>Juliet Capulet</FN><NICKNAME>juliet</NICKNAME>
      """

  @XEP-0054/3.3-answered
  Scenario: a stranger gets a user's vCard
    When Romeo sends:
      """
      <iq type='get' id='v3' to='${Juliet.bare}'><vCard xmlns='vcard-temp'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='v3' from='${Juliet.bare}'><vCard xmlns='vcard-temp'><FN>Juliet Capulet</FN><NICKNAME>juliet</NICKNAME></vCard></iq>
      """

  @XEP-0054/3.3-answered
  Scenario: the vCard of a user who is away can be seen
    When Juliet closes the stream
    Then the server closes the stream of Juliet
    When Romeo sends:
      """
      <iq type='get' id='v3' to='${Juliet.bare}'><vCard xmlns='vcard-temp'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='v3'><vCard xmlns='vcard-temp'><FN>Juliet Capulet</FN></vCard></iq>
      """

  @XEP-0054/3.3-not-forwarded
  Scenario: a request for a user's vCard does not reach the user's client
    When Romeo sends:
      """
      <iq type='get' id='v3' to='${Juliet.bare}'><vCard xmlns='vcard-temp'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='{result|error}' id='v3'/>
      """
    And Juliet receives from Romeo no:
      """
      <iq type='get' id='v3'/>
      """

  @XEP-0054/4-feature
  Scenario: a server that keeps vCards says so in service discovery
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='vcard-temp'/></query></iq>
      """
