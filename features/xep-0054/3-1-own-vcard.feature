Feature: XEP-0054 §3.1 Retrieving one's own vCard

  Background:
    Given Juliet is connected
    And the server keeps a vCard for Juliet

  @XEP-0054/3.1-own
  Scenario: a user gets the own vCard
    Given Juliet has the vCard:
      """
      <FN>Juliet Capulet</FN><NICKNAME>juliet</NICKNAME>
      """
    When Juliet sends:
      """
      <iq type='get' id='v1'><vCard xmlns='vcard-temp'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='v1'><vCard xmlns='vcard-temp'><FN>Juliet Capulet</FN><NICKNAME>juliet</NICKNAME></vCard></iq>
      """

  @XEP-0054/3.1-own
  Scenario: a user gets the own vCard by the own bare JID
    Given Juliet has the vCard:
      """
      <FN>Juliet Capulet</FN><NICKNAME>juliet</NICKNAME>
      """
    When Juliet sends:
      """
      <iq type='get' id='v1' to='${Juliet.bare}'><vCard xmlns='vcard-temp'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='v1'><vCard xmlns='vcard-temp'><FN>Juliet Capulet</FN><NICKNAME>juliet</NICKNAME></vCard></iq>
      """

  @XEP-0054/3.1-own
  Scenario: the vCard is the user's, not the resource's
    Given Juliet has the vCard:
      """
      <FN>Juliet Capulet</FN>
      """
    And Juliet/balcony is connected
    When Juliet/balcony sends:
      """
      <iq type='get' id='v1'><vCard xmlns='vcard-temp'/></iq>
      """
    Then Juliet/balcony receives:
      """
      <iq type='result' id='v1'><vCard xmlns='vcard-temp'><FN>Juliet Capulet</FN></vCard></iq>
      """

  @XEP-0054/3.1-own
  Scenario: a vCard outlives the session in which it was kept
    Given Juliet has the vCard:
      """
      <FN>Juliet Capulet</FN>
      """
    When Juliet closes the stream
    Then the server closes the stream of Juliet
    When Juliet/balcony comes online
    And Juliet/balcony sends:
      """
      <iq type='get' id='v1'><vCard xmlns='vcard-temp'/></iq>
      """
    Then Juliet/balcony receives:
      """
      <iq type='result' id='v1'><vCard xmlns='vcard-temp'><FN>Juliet Capulet</FN></vCard></iq>
      """
