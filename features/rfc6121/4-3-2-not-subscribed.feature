@components
Feature: RFC 6121 §4.3.2 Probes by those who are not subscribed

  # Section 8.5.1 lets a server ignore it as well.
  @RFC6121/4.3.2-no-account
  Scenario Outline: a probe for <what> that does not exist is answered with unsubscribed, if at all
    Given Capulet is a connected component
    When Capulet sends:
      """
      <presence type='probe' id='p1' from='nurse@${Capulet}' to='<jid>'/>
      """
    Then after a while Capulet has received no:
      """
      <presence type='{absent}' from='{/^no-such-montague@/}'/>
      """
    And after a while Capulet has received no:
      """
      <presence type='{unavailable|error|subscribed}' from='{/^no-such-montague@/}'/>
      """

    Examples:
      | what                     | jid                                |
      | an account               | no-such-montague@${domain}         |
      | a resource of an account | no-such-montague@${domain}/orchard |

  @RFC6121/4.3.2-not-subscribed
  Scenario: the probes of a stranger and of a contact whom the user is subscribed to are answered with unsubscribed
    Given Capulet is a connected component
    And Juliet is online
    And Juliet is subscribed to the presence of nurse of Capulet
    When Capulet sends:
      """
      <presence type='probe' id='p2' from='servant@${Capulet}' to='${Juliet.bare}'/>
      <presence type='probe' id='p3' from='nurse@${Capulet}' to='${Juliet.bare}'/>
      """
    Then Capulet soon receives:
      """
      <presence type='unsubscribed' from='{/^${Juliet.username}@/}' to='servant@${Capulet}'/>
      """
    And Capulet soon receives:
      """
      <presence type='unsubscribed' from='{/^${Juliet.username}@/}' to='nurse@${Capulet}'/>
      """

  @RFC6121/4.3.2-full-not-subscribed
  Scenario: strangers' probes for a full JID are answered with unsubscribed, whether the resource is there or not
    Given Capulet is a connected component
    And Juliet is online
    When Capulet sends:
      """
      <presence type='probe' id='p4' from='nurse@${Capulet}' to='${Juliet.full}'/>
      <presence type='probe' id='p5' from='servant@${Capulet}' to='${Juliet.bare}/no-such-chamber'/>
      """
    Then Capulet soon receives:
      """
      <presence type='unsubscribed' to='nurse@${Capulet}'/>
      """
    And Capulet soon receives:
      """
      <presence type='unsubscribed' to='servant@${Capulet}'/>
      """

  @RFC6121/4.3.2-unsubscribed-from-bare
  Scenario Outline: if <what> is answered with unsubscribed, then from the bare JID
    Given Capulet is a connected component
    And Juliet is online
    When Capulet sends:
      """
      <presence type='probe' id='p4' from='nurse@${Capulet}' to='<jid>'/>
      """
    Then after a while Capulet has received no:
      """
      <presence type='unsubscribed' from='{/\//}'/>
      """

    Examples:
      | what                             | jid            |
      | a stranger's probe               | ${Juliet.bare} |
      | a stranger's probe of a full JID | ${Juliet.full} |

  # Whether there is an answer is decided above.
  @RFC6121/4.3.2.1-id-mirrored
  Scenario: unsubscribed in answer to a probe has the id of the probe
    Given Capulet is a connected component
    And Juliet is online
    When Capulet sends:
      """
      <presence type='probe' id='p6' from='nurse@${Capulet}' to='${Juliet.bare}'/>
      """
    Then after a while Capulet has received no:
      """
      <presence type='unsubscribed' from='{/^${Juliet.username}@/}' id='{absent}'/>
      """
    And after a while Capulet has received no:
      """
      <presence type='unsubscribed' from='{/^${Juliet.username}@/}' id='{/^(?!p6$)/}'/>
      """

  @RFC6121/4.3.2-preapproval-stays
  Scenario: a probe before the subscription does not take a pre-approval back
    Given Capulet is a connected component
    And Juliet is online
    And the server offers Juliet to approve subscriptions in advance
    When Juliet sends:
      """
      <presence type='subscribed' to='nurse@${Capulet}'/>
      """
    And the server has had time to deal with what Juliet sent
    And Capulet sends:
      """
      <presence type='probe' id='p7' from='nurse@${Capulet}' to='${Juliet.bare}'/>
      """
    And the server has had time to deal with what Capulet sent
    And Capulet disregards what has come
    And Capulet sends:
      """
      <presence type='subscribe' from='nurse@${Capulet}' to='${Juliet.bare}'/>
      """
    Then Capulet receives:
      """
      <presence type='subscribed' from='${Juliet.bare}' to='nurse@${Capulet}'/>
      """
