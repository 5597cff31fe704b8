Feature: RFC 6120 §13.12 Large stanzas

  @RFC6120/13.12-smallest-limit
  Scenario: a message of 10000 bytes is delivered whole
    Given Romeo is online
    And Juliet is online
    When Romeo sends "${Juliet.full}" the message "big" of 10000 bytes
    Then Juliet receives:
      """
      <message id='big' from='${Romeo.full}'><body>${body}</body></message>
      """

  @RFC6120/13.12-smallest-limit
  Scenario: a request of about 10000 bytes is answered
    Given Romeo is connected
    And "long" stands for 9850 characters
    When Romeo sends:
      """
      <iq type='get' id='big' to='${domain}'><query xmlns='urn:example:unknown'>${long}</query></iq>
      """
    Then Romeo receives a reply to "big"
