Feature: RFC 6120 §7.7.2.2 and §7.7.3 Resources in use, and retries

  @RFC6120/7.7.2.2-conflict
  Scenario: a resource in use leads to one of three outcomes
    Given Romeo is connected with resource "balcony"
    And Romeo/phone has authenticated
    When Romeo/phone asks for the resource "${Romeo.resource}"
    Then Romeo/phone gets another resource, or is refused with conflict, or takes the place of Romeo

  @RFC6120/7.7.2.2-override
  Scenario: a newcomer that gets another resource learns it, and the first client stays
    Given the server resolves conflicts of Tybalt by override
    And Romeo is connected with resource "balcony"
    And Romeo/phone has authenticated
    When Romeo/phone asks for the resource "${Romeo.resource}"
    Then Romeo/phone is bound to a full JID
    And "${Romeo/phone.full}" differs from "${Romeo.full}"
    And the stream of Romeo stays open

  @RFC6120/7.7.2.2-refuse
  Scenario: a newcomer that is refused can propose another resource, and the first client stays
    Given the server resolves conflicts of Tybalt by refuse
    And Romeo is connected with resource "balcony"
    And Romeo/phone has authenticated
    When Romeo/phone asks for the resource "${Romeo.resource}"
    Then Romeo/phone is bound or refused with conflict
    When Romeo/phone asks for the resource "orchard"
    Then Romeo/phone is bound to a full JID
    And the stream of Romeo stays open

  @RFC6120/7.7.2.2-replace
  Scenario: a first client that has to make room is told conflict
    Given the server resolves conflicts of Tybalt by replace
    And Romeo is connected with resource "balcony"
    And Romeo/phone has authenticated
    When Romeo/phone asks for the resource "${Romeo.resource}"
    Then Romeo receives the stream error conflict
    And the server closes the stream of Romeo
    And Romeo/phone is bound to a full JID

  @RFC6120/7.7.3-retries
  Scenario: after four refusals a good resource is bound
    Given Romeo has authenticated
    And the server refuses Romeo an empty or impossible resource
    When Romeo asks for an impossible resource 4 times
    And Romeo asks for the resource "balcony"
    Then Romeo is bound to a full JID

  @RFC6120/7.7.3-retry-bound
  Scenario: an eleventh retry of binding is too many
    Given Romeo has authenticated
    And the server refuses Romeo an empty or impossible resource
    When Romeo asks for an impossible resource 12 times
    And Romeo asks for the resource "balcony"
    Then the server has ended the stream of Romeo instead of binding

  @RFC6120/7.7.3-limit-closes
  Scenario: a client that has used up its retries of binding is told policy-violation
    Given Romeo has authenticated
    And the server ends the stream of Romeo after so many impossible resources
    Then the stream of Romeo has ended with policy-violation
