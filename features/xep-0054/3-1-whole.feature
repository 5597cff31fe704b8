Feature: XEP-0054 §3.1 The vCard that comes back is the one that was kept

  Background:
    Given Juliet is connected
    And the server keeps a vCard for Juliet

  @XEP-0054/3.1-whole
  Scenario Outline: <what> comes back as it was kept
    Given Juliet has the vCard:
      """
      <FN>Juliet Capulet</FN><content>
      """
    When Juliet sends:
      """
      <iq type='get' id='v1'><vCard xmlns='vcard-temp'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='v1'><vCard xmlns='vcard-temp'><FN>Juliet Capulet</FN><content></vCard></iq>
      """

    Examples:
      | what                    | content                                                                                                    |
      | a structured name       | <N><FAMILY>Capulet</FAMILY><GIVEN>Juliet</GIVEN></N>                                                       |
      | a birthday              | <BDAY>1584-07-31</BDAY>                                                                                    |
      | a photograph            | <PHOTO><TYPE>image/png</TYPE><BINVAL>iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==</BINVAL></PHOTO> |
      | an e-mail address       | <EMAIL><INTERNET/><PREF/><USERID>juliet@capulet.example</USERID></EMAIL>                                   |
      | a telephone number      | <TEL><HOME/><VOICE/><NUMBER>+39 045 8034303</NUMBER></TEL>                                                  |
      | an address              | <ADR><HOME/><STREET>Via Cappello 23</STREET><LOCALITY>Verona</LOCALITY><PCODE>37121</PCODE><CTRY>Italia</CTRY></ADR> |
      | an organization         | <ORG><ORGNAME>House of Capulet</ORGNAME><ORGUNIT>Daughters</ORGUNIT></ORG>                                  |
      | text beyond ASCII       | <DESC>Giulietta ♥ Romeo — «Ay me» 🌹</DESC>                                                                 |
      | a title                 | <TITLE>Executive Director</TITLE>                                                                          |
      | a role                  | <ROLE>Patron Saint</ROLE>                                                                                  |
      | a JID                   | <JABBERID>juliet@capulet.example</JABBERID>                                                                |
      | a middle name           | <N><FAMILY>Capulet</FAMILY><GIVEN>Juliet</GIVEN><MIDDLE>Giulietta</MIDDLE></N>                             |
