Feature: RFC 7622 §4 Where addresses stand

  @RFC7622/4-blocking-slot
  Scenario: who is blocked under a name in capital letters is blocked
    Given Romeo is online
    And Romeo's server supports "urn:xmpp:blocking"
    And Juliet is online
    And "name again" stands for "${Juliet.username}" in capital letters
    When Romeo sends:
      """
      <iq type='set' id='b1'><block xmlns='urn:xmpp:blocking'><item jid='${name again}@${domain}'/></block></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='b1'/>
      """
    When Juliet sends:
      """
      <message type='chat' id='a1' to='${Romeo.bare}'><body>Good morrow</body></message>
      """
    Then after a while Romeo has received no:
      """
      <message id='a1'/>
      """

  @RFC7622/4-stanza-slot
  Scenario: a request for a subscription to a name in capital letters arrives
    Given Romeo is online
    And Juliet is online
    And "name again" stands for "${Juliet.username}" in capital letters
    When Romeo sends:
      """
      <presence type='subscribe' to='${name again}@${domain}'/>
      """
    Then Juliet receives:
      """
      <presence type='subscribe' from='${Romeo.bare}'/>
      """
    And the roster of Romeo holds just "${Juliet.bare}"

  @RFC7622/3.2.3-comparison @RFC7622/4-stream-slot
  Scenario: a stream to the domain in capital letters is served
    Given Romeo has connected
    And "domain again" stands for "${domain}" in capital letters
    When Romeo opens a stream with:
      | to | ${domain again} |
    Then Romeo receives a stream header
    And Romeo receives stream features
