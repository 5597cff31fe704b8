Feature: XEP-0280 §10 Business rules

  @XEP-0280/10.1-many-times
  Scenario: a client enables, disables and enables carbons in one session
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet is online
    When Romeo/phone disables carbons as "c2"
    And Romeo/phone enables carbons as "c3"
    Then Romeo/phone receives:
      """
      <iq type='result' id='c3'/>
      """
    When Juliet sends the message "m1" of type "chat" to "${Romeo/garden.full}"
    Then Romeo/phone receives a carbon of the received "m1"

  @XEP-0280/10.1-enable-again
  Scenario: enabling carbons again has a result
    Given Romeo is online with carbons
    When Romeo enables carbons as "c2"
    Then Romeo receives:
      """
      <iq type='result' id='c2'/>
      """

  @XEP-0280/10.1-enable-again-no-error
  Scenario: enabling carbons again leaves them enabled
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet has an account
    When Romeo/phone enables carbons as "c2"
    Then Romeo/phone receives no:
      """
      <iq type='error' id='c2'/>
      """
    When Romeo/garden sends the message "m1" of type "chat" to "${Juliet.bare}"
    Then Romeo/phone receives a carbon of the sent "m1"

  @XEP-0280/10.1-disable-again @XEP-0280/10.1-disable-again-no-error
  Scenario: disabling carbons again has a result
    Given Romeo is online with carbons
    When Romeo disables carbons as "c1"
    And Romeo disables carbons as "c2"
    Then Romeo receives:
      """
      <iq type='result' id='c2'/>
      """

  @XEP-0280/10.3-not-back
  Scenario: a carbon that bounces is no matter of the one who sent the message
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet is online
    When Juliet sends the message "m1" of type "chat" to "${Romeo/garden.full}"
    Then Romeo/phone receives a carbon of the received "m1"
    When Romeo/phone sends:
      """
      <message type='error' id='m1' to='${Romeo.bare}'>
        <received xmlns='urn:xmpp:carbons:2'>
          <forwarded xmlns='urn:xmpp:forward:0'>
            <message xmlns='jabber:client' type='chat' id='m1' from='${Juliet.full}' to='${Romeo/garden.full}'><body>Ay me</body></message>
          </forwarded>
        </received>
        <error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
      </message>
      """
    Then Juliet receives from Romeo/phone no:
      """
      <message type='error'/>
      """

  @XEP-0280/10.3-not-by-content
  Scenario: a carbon that bounces without its contents is no matter of the one who sent the message
    Given Romeo/garden is online without carbons
    And Romeo/phone is online with carbons
    And Juliet is online
    When Juliet sends the message "m1" of type "chat" to "${Romeo/garden.full}"
    Then Romeo/phone receives a carbon of the received "m1"
    When Romeo/phone sends:
      """
      <message type='error' id='m1' to='${Romeo.bare}'><error type='cancel'><service-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>
      """
    Then Juliet receives from Romeo/phone no:
      """
      <message type='error'/>
      """

  @XEP-0280/11-own-bare
  Scenario Outline: an imitated carbon to the <address> comes from who made it, not from the account
    Given Romeo/phone is online with carbons
    And Juliet has an account
    And Tybalt is online
    When Tybalt sends:
      """
      <message type='chat' id='f1' to='<to>'>
        <received xmlns='urn:xmpp:carbons:2'>
          <forwarded xmlns='urn:xmpp:forward:0'>
            <message xmlns='jabber:client' from='${Juliet.bare}/balcony' to='${Romeo.bare}/garden' type='chat'><body>Thou shalt meet me tonight, at our house's hall!</body></message>
          </forwarded>
        </received>
      </message>
      """
    Then Romeo/phone receives from Tybalt no:
      """
      <message from='${Romeo.bare}'><received xmlns='urn:xmpp:carbons:2'/></message>
      """
    And Romeo/phone receives from Tybalt no:
      """
      <message from='${Romeo.bare}' id='f1'/>
      """

    Examples:
      | address  | to                  |
      | full JID | ${Romeo/phone.full} |
      | bare JID | ${Romeo.bare}       |
