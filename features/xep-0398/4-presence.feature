Feature: XEP-0398 §4 Presence Broadcast

  @XEP-0398/4-hash
  Scenario: Juliet's initial presence has the hash of her avatar for Romeo
    Given Juliet is online
    And Juliet's account supports "urn:xmpp:pep-vcard-conversion:0"
    And Juliet has published the avatar "red" with the access model "open"
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    When Juliet/chamber comes online
    Then Romeo receives:
      """
      <presence from='${Juliet/chamber.full}'>
        <x xmlns='vcard-temp:x:update'><photo>${red.hash}</photo></x>
      </presence>
      """

  @XEP-0398/4-hash
  Scenario: Juliet's later presence has the hash of her avatar for Romeo
    Given Juliet is online
    And Juliet's account supports "urn:xmpp:pep-vcard-conversion:0"
    And Juliet has published the avatar "red" with the access model "open"
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    When Juliet sends:
      """
      <presence><show>away</show></presence>
      """
    Then Romeo receives:
      """
      <presence from='${Juliet.full}'>
        <show>away</show>
        <x xmlns='vcard-temp:x:update'><photo>${red.hash}</photo></x>
      </presence>
      """

  @XEP-0398/4-hash
  Scenario: Juliet's presence has the hash of the avatar that took the place of another
    Given Juliet is online
    And Juliet's account supports "urn:xmpp:pep-vcard-conversion:0"
    And Juliet has published the avatar "blue" with the access model "open"
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    When Juliet publishes the avatar "red"
    And Juliet sends:
      """
      <presence><show>dnd</show></presence>
      """
    Then Romeo receives:
      """
      <presence from='${Juliet.full}'>
        <show>dnd</show>
        <x xmlns='vcard-temp:x:update'><photo>${red.hash}</photo></x>
      </presence>
      """

  @XEP-0398/4-empty-element
  Scenario: an update element without a photo gets the hash
    Given Juliet is online
    And Juliet's account supports "urn:xmpp:pep-vcard-conversion:0"
    And Juliet has published the avatar "red" with the access model "open"
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    When Juliet sends:
      """
      <presence><show>away</show><x xmlns='vcard-temp:x:update'/></presence>
      """
    Then Romeo receives:
      """
      <presence from='${Juliet.full}'>
        <show>away</show>
        <x xmlns='vcard-temp:x:update'><photo>${red.hash}</photo></x>
      </presence>
      """

  @XEP-0398/4-empty-photo
  Scenario: an empty photo element stays as it is
    Given Juliet is online
    And Juliet's account supports "urn:xmpp:pep-vcard-conversion:0"
    And Juliet has published the avatar "red" with the access model "open"
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    When Juliet sends:
      """
      <presence><show>away</show><x xmlns='vcard-temp:x:update'><photo/></x></presence>
      """
    Then Romeo receives:
      """
      <presence from='${Juliet.full}'>
        <show>away</show>
        <x xmlns='vcard-temp:x:update'><photo>{absent}</photo></x>
      </presence>
      """

  @XEP-0398/4-directed
  Scenario: presence that Juliet directs to Benvolio has the hash
    Given Juliet is online
    And Juliet's account supports "urn:xmpp:pep-vcard-conversion:0"
    And Juliet has published the avatar "red" with the access model "open"
    And Benvolio is online
    When Juliet sends:
      """
      <presence to='${Benvolio.full}'/>
      """
    Then Benvolio receives:
      """
      <presence from='${Juliet.full}'>
        <x xmlns='vcard-temp:x:update'><photo>${red.hash}</photo></x>
      </presence>
      """

  @XEP-0398/4-directed
  Scenario: the presence by which Juliet enters a room has the hash
    Given Romeo is online
    And Romeo's server hosts a "conference/text" service
    And Juliet is online
    And Juliet's account supports "urn:xmpp:pep-vcard-conversion:0"
    And Juliet has published the avatar "red" with the access model "open"
    And Romeo has created the room "cave"
    When Juliet sends:
      """
      <presence to='${cave}/juliet'><x xmlns='http://jabber.org/protocol/muc'/></presence>
      """
    Then Romeo receives:
      """
      <presence from='${cave}/juliet'>
        <x xmlns='vcard-temp:x:update'><photo>${red.hash}</photo></x>
      </presence>
      """
