Feature: XEP-0280 §5 Disabling carbons

  @XEP-0280/5-result
  Scenario: a request to disable carbons is answered
    Given Romeo is online with carbons
    When Romeo disables carbons as "c2"
    Then Romeo receives:
      """
      <iq type='{result|error}' id='c2'/>
      """

  @XEP-0280/5-no-more
  Scenario: a client that has disabled carbons gets no copy of what comes in
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet is online
    When Romeo/phone disables carbons as "c2"
    Then Romeo/phone receives:
      """
      <iq type='result' id='c2'/>
      """
    When Juliet sends the message "m1" of type "chat" to "${Romeo/garden.full}"
    Then Romeo/phone receives no carbon of "m1" from Juliet

  @XEP-0280/5-no-more
  Scenario: a client that has disabled carbons gets no copy of what another one sends
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet has an account
    When Romeo/phone disables carbons as "c2"
    Then Romeo/phone receives:
      """
      <iq type='result' id='c2'/>
      """
    When Romeo/garden sends the message "m1" of type "chat" to "${Juliet.bare}"
    Then Romeo/phone receives no carbon of "m1" from Romeo/garden

  @XEP-0280/5-others
  Scenario: a request to disable somebody else's carbons is answered with an error
    Given Romeo is online with carbons
    And Juliet is online
    When Juliet sends:
      """
      <iq type='set' id='c1' to='${Romeo.bare}'><disable xmlns='urn:xmpp:carbons:2'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='error' id='c1'><error type='{any}'/></iq>
      """

  @XEP-0280/5-others-unharmed
  Scenario: a request to disable somebody else's carbons leaves them enabled
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet is online
    When Juliet sends:
      """
      <iq type='set' id='c1' to='${Romeo.bare}'><disable xmlns='urn:xmpp:carbons:2'/></iq>
      """
    And Juliet sends the message "m1" of type "chat" to "${Romeo/garden.full}"
    Then Romeo/phone receives a carbon of the received "m1"

  @XEP-0280/5.1-not-allowed @components
  Scenario: who is no client of the server is not allowed to disable carbons
    Given Romeo is online
    And Romeo's server supports "urn:xmpp:carbons:2"
    And Capulet is a connected component
    When Capulet sends:
      """
      <iq type='set' id='c2' from='nurse@${Capulet}/chamber' to='${domain}'><disable xmlns='urn:xmpp:carbons:2'/></iq>
      """
    Then Capulet receives the stanza error not-allowed for "c2"
