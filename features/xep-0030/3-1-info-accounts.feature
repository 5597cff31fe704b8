Feature: XEP-0030 §3.1 Discovering information about accounts

  @XEP-0030/3.1-bare-jid-answer
  Scenario: a request for information to an account is answered by the server, not by a client
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <iq type='get' id='a1' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='{result|error}' id='a1' from='${Juliet.bare}'/>
      """
    And Juliet receives from Romeo no:
      """
      <iq id='a1'/>
      """

  @XEP-0030/3.1-account-result
  Scenario: who may see the presence of an account gets information about it
    Given Romeo is online
    And Juliet is online
    And Romeo is subscribed to the presence of Juliet
    When Romeo sends:
      """
      <iq type='get' id='a2' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='a2' from='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#info'><identity/></query></iq>
      """

  @XEP-0030/3.1-account-identity
  Scenario: the owner of an account learns that it is one
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='get' id='a3' to='${Romeo.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='a3'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='account' type='{any}'/></query></iq>
      """

  @XEP-0030/3.1-result-query
  Scenario: information about one's own account holds identities and features
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='get' id='a4' to='${Romeo.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='a4'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='{any}' type='{any}'/><feature var='{any}'/></query></iq>
      """

  @XEP-0030/3.1-info-feature
  Scenario: information about one's own account lists service discovery itself
    Given Romeo is online
    When Romeo sends:
      """
      <iq type='get' id='a5' to='${Romeo.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='a5'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='http://jabber.org/protocol/disco#info'/></query></iq>
      """

  @XEP-0030/6.3-same-identity
  Scenario: whoever asks the server gets the same identities
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <iq type='get' id='a6' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='a6'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='server' type='{type=any}'/></query></iq>
      """
    When Juliet sends:
      """
      <iq type='get' id='a7' to='${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='a7'><query xmlns='http://jabber.org/protocol/disco#info'><identity category='server' type='${type}'/></query></iq>
      """

  @XEP-0030/3.1-no-such-jid
  Scenario: a room that does not exist is not found, or the service will not say
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    When Romeo sends:
      """
      <iq type='get' id='a8' to='no-such-room@${service}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives the stanza error item-not-found or service-unavailable for "a8"
