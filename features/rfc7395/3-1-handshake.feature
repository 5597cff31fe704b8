Feature: RFC 7395 §3.1 Handshake

  @RFC7395/3.1-subprotocol
  Scenario Outline: a client that asks for the subprotocols <asked> gets xmpp
    Given Romeo has an account
    When Romeo asks for a WebSocket with the subprotocols "<asked>"
    Then the server takes the subprotocol "xmpp" for Romeo

    Examples:
      | asked              |
      | xmpp               |
      | xmpp, chat         |
      | chat, xmpp         |
      | chat, xmpp, v1.stomp |
