Feature: RFC 6120 §8.3.3 Errors do not tell strangers who is there

  @RFC6120/8.3.3.19-instead-of-a-leak @RFC6120/8.3.3.7-no-availability-leak @RFC6120/8.3.3.13-no-availability-leak
  Scenario Outline: a stranger's request to a lost resource of <whom> only learns that there is no service
    Given Romeo is online
    And <given>
    When Romeo sends:
      """
      <iq type='get' id='z1' to='${Juliet.bare}/no-such-chamber'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives the stanza error service-unavailable for "z1"

    Examples:
      | whom              | given                  |
      | an absent user    | Juliet has an account  |
      | a user online     | Juliet is online       |

  @RFC6120/8.3.3.7-no-availability-leak @RFC6120/8.3.3.13-no-availability-leak
  Scenario Outline: a stranger's <type> to the account of <whom> does not learn that
    Given Romeo is online
    And <given>
    When Romeo sends:
      """
      <iq type='<type>' id='z2' to='${Juliet.bare}'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives no:
      """
      <iq id='z2'><error><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
      """
    And Romeo receives no:
      """
      <iq id='z2'><error><recipient-unavailable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>
      """
    And Romeo receives a reply to "z2"

    Examples:
      | type | whom              | given                  |
      | get  | an absent user    | Juliet has an account  |
      | set  | a user online     | Juliet is online       |

  @RFC6120/13.10.2-same-error
  Scenario Outline: a stranger gets the same error for the bare and the full JID of <whom>
    Given Romeo is online
    And <given>
    When Romeo sends:
      """
      <iq type='get' id='bare' to='${Juliet.bare}'><query xmlns='urn:example:unknown'/></iq>
      <iq type='get' id='full' to='${Juliet.bare}/no-such-chamber'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives the same stanza error for "bare" and "full"

    Examples:
      | whom              | given                  |
      | an absent user    | Juliet has an account  |
      | a user online     | Juliet is online       |
