Feature: XEP-0352 §6 Who asks a client learns nothing of its state

  @XEP-0352/6-secret
  Scenario Outline: the answers to <who> who asks a client for <what> are the same when it is active and inactive
    Given Romeo is online
    And the server offers Romeo the stream feature "csi" in "urn:xmpp:csi:0"
    And Juliet is online
    And Juliet is subscribed to the presence of Romeo
    And <asker> is online
    When <asker> sends Romeo a request for "<what>", which is answered
    And Romeo sends:
      """
      <inactive xmlns='urn:xmpp:csi:0'/>
      """
    And the server has had time to deal with what Romeo sent
    And <asker> sends Romeo a request for "<what>" again
    Then <asker> receives the same answer as before

    Examples:
      | who        | asker    | what        |
      | a contact  | Juliet   | disco#info  |
      | a contact  | Juliet   | disco#items |
      | a stranger | Benvolio | disco#info  |
      | a stranger | Benvolio | disco#items |
