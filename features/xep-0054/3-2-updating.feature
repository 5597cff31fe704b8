Feature: XEP-0054 §3.2 Updating one's vCard

  Background:
    Given Juliet is connected
    And the server keeps a vCard for Juliet

  @XEP-0054/3.2-answer
  Scenario: an update has a result
    When Juliet sends:
      """
      <iq type='set' id='v2'><vCard xmlns='vcard-temp'><FN>Juliet Capulet</FN></vCard></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='v2'/>
      """

  @XEP-0054/3.2-answer
  Scenario: an update with all that the example of a vCard has, empty elements too, has a result
    When Juliet sends:
      """
      <iq type='set' id='v2'><vCard xmlns='vcard-temp'>
        <FN>Peter Saint-Andre</FN>
        <N><FAMILY>Saint-Andre</FAMILY><GIVEN>Peter</GIVEN><MIDDLE/></N>
        <NICKNAME>stpeter</NICKNAME>
        <URL>http://www.xmpp.org/xsf/people/stpeter.shtml</URL>
        <BDAY>1966-08-06</BDAY>
        <ORG><ORGNAME>XMPP Standards Foundation</ORGNAME><ORGUNIT/></ORG>
        <TITLE>Executive Director</TITLE>
        <ROLE>Patron Saint</ROLE>
        <TEL><WORK/><VOICE/><NUMBER>303-308-3282</NUMBER></TEL>
        <TEL><WORK/><FAX/><NUMBER/></TEL>
        <TEL><WORK/><MSG/><NUMBER/></TEL>
        <ADR><WORK/><EXTADD>Suite 600</EXTADD><STREET>1899 Wynkoop Street</STREET><LOCALITY>Denver</LOCALITY><REGION>CO</REGION><PCODE>80202</PCODE><CTRY>USA</CTRY></ADR>
        <ADR><HOME/><EXTADD/><STREET/><LOCALITY>Denver</LOCALITY><REGION>CO</REGION><PCODE>80209</PCODE><CTRY>USA</CTRY></ADR>
        <EMAIL><INTERNET/><PREF/><USERID>stpeter@jabber.org</USERID></EMAIL>
        <JABBERID>stpeter@jabber.org</JABBERID>
        <DESC>Check out my blog at https://stpeter.im/</DESC>
      </vCard></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='v2'/>
      """

  @XEP-0054/3.2-whole
  Scenario: an update replaces the whole vCard
    Given Juliet has the vCard:
      """
      <FN>Juliet Capulet</FN><NICKNAME>juliet</NICKNAME><URL>http://capulet.example/</URL>
      """
    When Juliet sends:
      """
      <iq type='set' id='v2'><vCard xmlns='vcard-temp'><FN>Juliet Montague</FN><NICKNAME>jules</NICKNAME></vCard></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='v2'/>
      """
    When Juliet sends:
      """
      <iq type='get' id='v3'><vCard xmlns='vcard-temp'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='v3'><vCard xmlns='vcard-temp'><FN>Juliet Montague</FN><NICKNAME>jules</NICKNAME><not:URL/></vCard></iq>
      """

  @XEP-0054/3.2-others
  Scenario Outline: nobody changes the vCard of <whom>
    Given Romeo is connected
    And the server keeps a vCard for Romeo
    And Juliet has the vCard:
      """
      <FN>Juliet Capulet</FN>
      """
    When Romeo sends:
      """
      <iq type='set' id='v2' to='<to>'><vCard xmlns='vcard-temp'><FN>Rosaline</FN></vCard></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='v2'><error type='{any}'/></iq>
      """

    Examples:
      | whom          | to                          |
      | another user  | ${Juliet.bare}              |
      | the server    | ${domain}                   |
      | nobody        | no-such-user-1597@${domain} |

  @XEP-0054/3.2-others-condition
  Scenario: who wants to change another user's vCard is told that this is forbidden
    Given Romeo is connected
    And the server keeps a vCard for Romeo
    When Romeo sends:
      """
      <iq type='set' id='v2' to='${Juliet.bare}'><vCard xmlns='vcard-temp'><FN>Rosaline</FN></vCard></iq>
      """
    Then Romeo receives the stanza error forbidden or not-allowed for "v2"

  @XEP-0054/3.2-others
  Scenario: a vCard stays as it was when somebody else has wanted to change it
    Given Romeo is connected
    And the server keeps a vCard for Romeo
    And Juliet has the vCard:
      """
      <FN>Juliet Capulet</FN>
      """
    When Romeo sends:
      """
      <iq type='set' id='v2' to='${Juliet.bare}'><vCard xmlns='vcard-temp'><FN>Rosaline</FN></vCard></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='v2'/>
      """
    When Juliet sends:
      """
      <iq type='get' id='v3'><vCard xmlns='vcard-temp'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='v3'><vCard xmlns='vcard-temp'><FN>Juliet Capulet</FN></vCard></iq>
      """
