Feature: XEP-0115 §4 and §6.3 The server's capabilities in the stream features

  Background:
    Given Romeo is connected
    And the server tells Romeo its capabilities in the stream features

  @XEP-0115/4-hash
  Scenario: the capabilities name the hash function
    Then the capabilities in the stream features of Romeo name a hash function

  @XEP-0115/4-node
  Scenario: the capabilities name the software
    Then the capabilities in the stream features of Romeo name a node

  @XEP-0115/4-node-address
  Scenario: the capabilities name the software by an address where more about it stands
    Then the capabilities in the stream features of Romeo name a node that is an HTTP address

  @XEP-0115/4-ver
  Scenario: the capabilities have a verification string
    Then the capabilities in the stream features of Romeo have a verification string

  @XEP-0115/4-ext
  Scenario: the capabilities have no bundles of features
    Then the capabilities in the stream features of Romeo have no bundles of features

  @XEP-0115/5.1-base64
  Scenario: the verification string is base64
    Then the capabilities in the stream features of Romeo have a verification string in base64

  @XEP-0115/9.1-registered
  Scenario: the hash function is a registered one
    Then the capabilities in the stream features of Romeo name a registered hash function
