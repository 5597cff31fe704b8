Feature: RFC 6120 with another client

  xmpp.js negotiates, correlates and reacts by code of its own: what it can do with the server does not rest on our
  reading of the specification alone.

  @RFC6120/tls-support
  Scenario: xmpp.js encrypts its stream
    Given Romeo has opened a stream
    And the server offers STARTTLS to Romeo
    When Romeo connects with xmpp.js
    Then xmpp.js brings Romeo online over TLS

  @RFC6120/sasl-support
  Scenario Outline: xmpp.js authenticates with <mechanism>
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "<mechanism>"
    When Romeo connects with xmpp.js by "<mechanism>"
    Then xmpp.js brings Romeo online

    Examples:
      | mechanism |
      | PLAIN     |

    # xmpp.js derives the key in JavaScript, which keeps everybody else in this process waiting.
    @exclusive
    Examples:
      | mechanism   |
      | SCRAM-SHA-1 |

  @RFC6120/sasl-errors
  Scenario: xmpp.js learns that its password is wrong
    When Romeo connects with xmpp.js and a wrong password
    Then xmpp.js tells Romeo of the SASL failure not-authorized

  @RFC6120/bind-support
  Scenario: xmpp.js binds a resource
    When Romeo connects with xmpp.js
    Then xmpp.js brings Romeo online

  @RFC6120/stanza-kind-iq
  Scenario: xmpp.js gets its roster
    Given Romeo is connected with xmpp.js
    When Romeo asks for the roster with xmpp.js
    Then xmpp.js has the roster of Romeo

  @RFC6120/stanza-kind-message
  Scenario: a message from xmpp.js arrives
    Given Romeo is online with xmpp.js
    And Juliet is online
    When Romeo sends with xmpp.js:
      """
      <message to='${Juliet.full}' type='chat' id='m1'><body>Call me but love ♥</body></message>
      """
    Then Juliet receives:
      """
      <message from='${Romeo.full}' type='chat' id='m1'><body>Call me but love ♥</body></message>
      """

  @RFC6120/stanza-kind-message
  Scenario: a message to xmpp.js arrives
    Given Romeo is online with xmpp.js
    And Juliet is online
    When Juliet sends:
      """
      <message to='${Romeo.full}' type='chat' id='m2'><body>What man art thou? ☾</body></message>
      """
    Then Romeo receives with xmpp.js:
      """
      <message from='${Juliet.full}' type='chat' id='m2'><body>What man art thou? ☾</body></message>
      """

  @RFC6120/stanza-kind-presence
  Scenario: presence from xmpp.js arrives
    Given Romeo is online with xmpp.js
    And Juliet is online
    When Romeo sends with xmpp.js:
      """
      <presence to='${Juliet.full}'><show>chat</show></presence>
      """
    Then Juliet receives:
      """
      <presence from='${Romeo.full}'><show>chat</show></presence>
      """

  @RFC6120/stanza-kind-presence
  Scenario: presence to xmpp.js arrives
    Given Romeo is online with xmpp.js
    And Juliet is online
    When Juliet sends:
      """
      <presence to='${Romeo.full}'><show>away</show></presence>
      """
    Then Romeo receives with xmpp.js:
      """
      <presence from='${Juliet.full}'><show>away</show></presence>
      """

  @RFC6120/4.4-reciprocal-close
  Scenario: the server closes its stream after xmpp.js
    Given Romeo is connected with xmpp.js
    When Romeo disconnects with xmpp.js
    Then the server closes the stream of Romeo
    And xmpp.js sees the server close the stream of Romeo

  @RFC6120/4.4-connection-ends
  Scenario: the connection ends after xmpp.js and the server have closed their streams
    Given Romeo is connected with xmpp.js
    When Romeo disconnects with xmpp.js
    Then the server ends the connection of Romeo
