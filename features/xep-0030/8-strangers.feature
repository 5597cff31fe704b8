Feature: XEP-0030 §8 What strangers learn about accounts

  Background:
    Given Romeo is online
    And Juliet is online

  @XEP-0030/8-info-no-account
  Scenario Outline: information about an account that does not exist is refused with service-unavailable, <how>
    When Romeo sends:
      """
      <iq type='get' id='s1' to='no-such-montague@${domain}'><query xmlns='http://jabber.org/protocol/disco#info' <node>/></iq>
      """
    Then Romeo receives the stanza error service-unavailable for "s1"

    Examples:
      | how            | node                    |
      | without a node |                         |
      | with a node    | node='urn:example:node' |

  @XEP-0030/8-info-stranger
  Scenario Outline: information about an account is refused to a stranger with service-unavailable, <how>
    When Romeo sends:
      """
      <iq type='get' id='s2' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#info' <node>/></iq>
      """
    Then Romeo receives the stanza error service-unavailable for "s2"

    Examples:
      | how            | node                    |
      | without a node |                         |
      | with a node    | node='urn:example:node' |

  # RFC 6120 section 10.5.3.1 has service-unavailable for it; a server that holds to that is not accused.
  @XEP-0030/8-items-no-account
  Scenario Outline: an account that does not exist has an empty list of items or none, <how>
    When Romeo sends:
      """
      <iq type='get' id='s3' to='no-such-montague@${domain}'><query xmlns='http://jabber.org/protocol/disco#items' <node>/></iq>
      """
    Then Romeo receives no:
      """
      <iq type='result' id='s3'><query xmlns='http://jabber.org/protocol/disco#items'><item/></query></iq>
      """
    And Romeo receives no:
      """
      <iq type='error' id='s3'><error><not:service-unavailable/></error></iq>
      """
    And Romeo receives a reply to "s3"

    Examples:
      | how            | node                    |
      | without a node |                         |
      | with a node    | node='urn:example:node' |

  # The same for an account that exists: a server that answers service-unavailable for both tells no stranger which it is,
  # and the empty list is asked for only where the account has resources and nothing else for items.
  @XEP-0030/8-items-stranger
  Scenario: a stranger does not learn the resources of an account from its items
    When Romeo sends:
      """
      <iq type='get' id='s4' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
      """
    Then Romeo receives no:
      """
      <iq id='s4'><query xmlns='http://jabber.org/protocol/disco#items'><item jid='${Juliet.full}'/></query></iq>
      """
    And Romeo receives no:
      """
      <iq type='result' id='s4'><not:query/></iq>
      """
    And Romeo receives no:
      """
      <iq type='error' id='s4'><error><not:service-unavailable/></error></iq>
      """
    And Romeo receives a reply to "s4"

  @XEP-0030/8-no-harvesting
  Scenario: to a stranger's request for information an account is like no account
    When Romeo sends:
      """
      <iq type='get' id='there' to='${Juliet.bare}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      <iq type='get' id='gone' to='no-such-montague@${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives the same stanza error for "there" and "gone"

  @XEP-0030/7-refusal
  Scenario: who is refused information is told so by an error
    When Romeo sends:
      """
      <iq type='get' id='s5' to='no-such-montague@${domain}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='s5'><error/></iq>
      """
