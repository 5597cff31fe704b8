Feature: RFC 6120 §7.5 and §7.6 A resource made by the server

  @RFC6120/bind-gen @RFC6120/bind-support @RFC6120/7.6.1-result
  Scenario: a client that asks for no particular resource gets one
    Given Romeo has authenticated
    When Romeo asks for a resource
    Then Romeo is bound to a full JID

  @RFC6120/7.1-full-address
  Scenario: the address that binding gave is the one that others see
    Given Juliet is connected
    And Romeo has authenticated
    When Romeo asks for a resource
    Then Romeo is bound to a full JID
    When Romeo sends:
      """
      <message to='${Juliet.full}' type='chat' id='m1'><body>It is my lady</body></message>
      """
    Then Juliet receives:
      """
      <message from='${Romeo.full}' to='${Juliet.full}' id='m1'/>
      """

  @RFC6120/7.5-unique
  Scenario: two streams of one account get resources that differ
    Given Romeo has authenticated
    And Romeo/phone has authenticated
    When Romeo asks for a resource
    And Romeo/phone asks for a resource
    Then Romeo is bound to a full JID
    And Romeo/phone is bound to a full JID
    And "${Romeo.full}" differs from "${Romeo/phone.full}"

  @RFC6120/7.6-random
  Scenario: the resources that the server makes up do not follow from one another
    Given Romeo has authenticated
    And Romeo/phone has authenticated
    And Romeo/desk has authenticated
    When Romeo asks for a resource
    And Romeo/phone asks for a resource
    And Romeo/desk asks for a resource
    Then Romeo is bound to a full JID
    And Romeo/phone is bound to a full JID
    And Romeo/desk is bound to a full JID
    And the resources of Romeo, Romeo/phone and Romeo/desk look random

  @RFC6120/7.1-several-resources
  Scenario: two resources of one account are connected at a time, and each gets what is sent to it
    Given Juliet is connected
    And Romeo is connected
    And Romeo/phone has authenticated
    When Romeo/phone asks for a resource
    Then Romeo/phone is bound to a full JID
    When Juliet sends:
      """
      <message to='${Romeo.full}' type='chat' id='m1'><body>one</body></message>
      """
    And Juliet sends:
      """
      <message to='${Romeo/phone.full}' type='chat' id='m2'><body>two</body></message>
      """
    Then Romeo receives:
      """
      <message id='m1'/>
      """
    And Romeo/phone receives:
      """
      <message id='m2'/>
      """

  @RFC6120/7.6.2.1-resource-constraint
  Scenario: with many resources connected a further one is bound or refused with resource-constraint
    Given Romeo is connected
    When Romeo binds 12 further resources
    Then 12 further resources of Romeo are bound or refused with resource-constraint

  @RFC6120/7.1-one-stream-each
  Scenario: a stream that has a resource does not get another
    Given Romeo has authenticated
    When Romeo asks for the resource "balcony"
    Then Romeo is bound to a full JID
    When Romeo asks for the resource "orchard"
    Then Romeo keeps the address it has
