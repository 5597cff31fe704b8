Feature: XEP-0060 §10 What the service lists it supports

  @XEP-0060/10-works
  Scenario Outline: the service that lists <feature> lets Romeo <what> his node
    Given Romeo is connected
    And Romeo has created the node "princely"
    And Romeo has published the item "one" to the node "princely"
    And Romeo is subscribed to the node "princely"
    And Romeo sees that "${service}" supports "http://jabber.org/protocol/pubsub#<feature>"
    When Romeo tries to "<what>" the node "princely" as "try1"
    Then the service grants Romeo "try1"

    Examples:
      | feature                | what                            |
      | publish                | publish to                      |
      | retrieve-items         | get the items of                |
      | retract-items          | retract the item 'one' from     |
      | delete-items           | retract the item 'one' from     |
      | subscribe              | unsubscribe from                |
      | subscription-options   | get the subscription options of |
      | retrieve-subscriptions | get the own subscriptions to    |
      | retrieve-affiliations  | get the own affiliation with    |
      | manage-subscriptions   | get the subscriptions of        |
      | modify-affiliations    | get the affiliations of         |
      | purge-nodes            | purge                           |
      | delete-nodes           | delete                          |
