Feature: XEP-0153 §3 Avatars in vCards, and their hash in presence

  @XEP-0153/3.1-publish
  Scenario: Juliet's server acknowledges a vCard with an avatar
    Given Juliet is online
    And Juliet's server has vCards
    And Juliet has pictures of herself
    When Juliet sends:
      """
      <iq type='set' id='v1'>
        <vCard xmlns='vcard-temp'>
          <FN>Juliet Capulet</FN>
          <PHOTO><TYPE>image/png</TYPE><BINVAL>${red.data}</BINVAL></PHOTO>
        </vCard>
      </iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='v1'/>
      """

  @XEP-0153/3.1-broadcast
  Scenario: the hash in Juliet's presence comes to Romeo, a contact
    Given Juliet is online
    And Juliet's server has vCards
    And Juliet has stored the avatar "red" in her vCard
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    When Juliet sends:
      """
      <presence><show>away</show><x xmlns='vcard-temp:x:update'><photo>${red.hash}</photo></x></presence>
      """
    Then Romeo receives:
      """
      <presence from='${Juliet.full}'>
        <show>away</show>
        <x xmlns='vcard-temp:x:update'><photo>${red.hash}</photo></x>
      </presence>
      """

  @XEP-0153/4.1-no-image
  Scenario: the empty photo in Juliet's presence comes to Romeo, a contact
    Given Juliet is online
    And Juliet's server has vCards
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

  @XEP-0153/3.2-retrieve
  Scenario Outline: <who> retrieves Juliet's avatar
    Given Juliet is online
    And Juliet's server has vCards
    And Juliet has stored the avatar "red" in her vCard
    And Romeo is online
    And Juliet's subscription to Romeo is "<state>"
    When Romeo asks for Juliet's vCard as "v1"
    Then Romeo sees the avatar "red" in the answer to "v1"
    And Juliet receives from Romeo no:
      """
      <iq id='v1'/>
      """

    Examples:
      | who                                   | state |
      | Romeo, a contact,                     | Both  |
      | Romeo, who is subscribed to presence, | From  |

  @XEP-0153/2-retrieve-offline
  Scenario: Romeo, a contact, retrieves Juliet's avatar while she is offline
    Given Juliet is online
    And Juliet's server has vCards
    And Juliet has stored the avatar "red" in her vCard
    And Romeo is online
    And Romeo and Juliet are subscribed to each other's presence
    When Juliet closes the stream
    Then the server closes the stream of Juliet
    When Romeo asks for Juliet's vCard as "v1"
    Then Romeo sees the avatar "red" in the answer to "v1"

  @XEP-0153/4.6-white-space
  Scenario: an avatar whose Base64 has line breaks is retrieved as the same
    Given Juliet is online
    And Juliet's server has vCards
    And Juliet has pictures of herself
    When Juliet stores the avatar "red" in her vCard with line breaks
    And Juliet asks for Juliet's vCard as "v1"
    Then Juliet sees the avatar "red" in the answer to "v1"
