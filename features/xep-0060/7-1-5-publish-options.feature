Feature: XEP-0060 §7.1.5 Publishing options

  Background:
    Given Romeo is connected
    And Romeo uses Romeo's account for pubsub
    And Romeo's pubsub service supports "publish-options"

  @XEP-0060/7.1.5-met
  Scenario: an item is published where the precondition is met
    Given Romeo has created the node "princely" with the access model "open"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      <publish-options>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
          <field var='pubsub#access_model'><value>open</value></field>
        </x>
      </publish-options>
      """
    Then the pubsub request "r1" of Romeo succeeds

  @XEP-0060/7.1.5-not-met
  Scenario: an item is refused with conflict and precondition-not-met where the precondition is not met
    Given Romeo has created the node "princely" with the access model "open"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      <publish-options>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
          <field var='pubsub#access_model'><value>whitelist</value></field>
        </x>
      </publish-options>
      """
    Then Romeo receives the pubsub error "conflict with precondition-not-met" for "r1"

  @XEP-0060/7.1.5-each-field
  Scenario: an item is refused with conflict and precondition-not-met where one of two preconditions is not met
    Given Romeo has created the node "princely" where the service allows:
      | pubsub#access_model  | open |
      | pubsub#publish_model | open |
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      <publish-options>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
          <field var='pubsub#access_model'><value>open</value></field>
          <field var='pubsub#publish_model'><value>publishers</value></field>
        </x>
      </publish-options>
      """
    Then Romeo receives the pubsub error "conflict with precondition-not-met" for "r1"

  @XEP-0060/7.1.5-not-met-unpublished
  Scenario: an item whose precondition is not met is not published
    Given Romeo's pubsub service supports "retrieve-items"
    And Romeo has created the node "princely" with the access model "open"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      <publish-options>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
          <field var='pubsub#access_model'><value>whitelist</value></field>
        </x>
      </publish-options>
      """
    And Romeo sends the pubsub get "r2":
      """
      <items node='${princely}'/>
      """
    Then Romeo receives no:
      """
      <iq id='r2'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'><items><item/></items></pubsub>
      </iq>
      """
    And Romeo receives a reply to "r2"

  @XEP-0060/7.1.5-unknown-field
  Scenario: a publication with an unknown precondition is refused
    Given Romeo has created the node "princely" with the access model "open"
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      <publish-options>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
          <field var='pubsub#star_crossed'><value>1</value></field>
        </x>
      </publish-options>
      """
    Then the pubsub request "r1" of Romeo is refused

  @XEP-0060/7.1.5-not-created
  Scenario: without "auto-create" a publication with options to a node that does not exist is refused
    Given Romeo's pubsub service does not support "auto-create"
    And there is no node "princely" of Romeo yet
    When Romeo sends the pubsub set "r1":
      """
      <publish node='${princely}'><item id='one'><act xmlns='urn:example:play'>I</act></item></publish>
      <publish-options>
        <x xmlns='jabber:x:data' type='submit'>
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#publish-options</value></field>
          <field var='pubsub#access_model'><value>open</value></field>
        </x>
      </publish-options>
      """
    Then the pubsub request "r1" of Romeo is refused
