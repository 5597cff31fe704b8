Feature: XEP-0398 §3.1 From PEP to vCard

  @XEP-0398/3.1-photo
  Scenario: the avatar that Juliet publishes is in her vCard
    Given Juliet is connected
    And Juliet's account supports "urn:xmpp:pep-vcard-conversion:0"
    And Juliet has published the avatar "red" with the access model "open"
    When Juliet asks for Juliet's vCard as "v1"
    Then Juliet sees the avatar "red" in the answer to "v1"

  @XEP-0398/3.1-photo
  Scenario: the avatar that Juliet publishes is in the vCard that Benvolio asks for
    Given Juliet is connected
    And Juliet's account supports "urn:xmpp:pep-vcard-conversion:0"
    And Juliet has published the avatar "red" with the access model "open"
    And Benvolio is connected
    When Benvolio asks for Juliet's vCard as "v1"
    Then Benvolio sees the avatar "red" in the answer to "v1"

  @XEP-0398/3.1-photo
  Scenario: the avatar that Juliet publishes takes the place of the former in her vCard
    Given Juliet is connected
    And Juliet's account supports "urn:xmpp:pep-vcard-conversion:0"
    And Juliet has published the avatar "blue" with the access model "open"
    And Juliet has published the avatar "red"
    When Juliet asks for Juliet's vCard as "v1"
    Then Juliet sees the avatar "red" in the answer to "v1"

  @XEP-0398/3.1-photo-type
  Scenario: the photo in Juliet's vCard is of the type that the metadata says
    Given Juliet is connected
    And Juliet's account supports "urn:xmpp:pep-vcard-conversion:0"
    And Juliet has published the avatar "red" with the access model "open"
    When Juliet asks for Juliet's vCard as "v1"
    Then Juliet receives:
      """
      <iq type='result' id='v1'>
        <vCard xmlns='vcard-temp'><PHOTO><TYPE>image/png</TYPE><BINVAL>{any}</BINVAL></PHOTO></vCard>
      </iq>
      """

  @XEP-0398/3.1-not-external
  Scenario: of several descriptions in the metadata the one without an address counts
    Given Juliet is connected
    And Juliet's account supports "urn:xmpp:pep-vcard-conversion:0"
    And Juliet has published the avatar "red" with the access model "open"
    When Juliet sends, again where Juliet has to wait:
      """
      <iq type='set' id='p1'>
        <pubsub xmlns='http://jabber.org/protocol/pubsub'>
          <publish node='urn:xmpp:avatar:metadata'>
            <item id='${red.hash}'>
              <metadata xmlns='urn:xmpp:avatar:metadata'>
                <info bytes='23456' id='357a8123a30844a3aa99861b6349264ba67a5694' type='image/gif' url='http://avatars.example.org/happy.gif'/>
                <info bytes='${red.bytes}' id='${red.hash}' type='image/png'/>
              </metadata>
            </item>
          </publish>
        </pubsub>
      </iq>
      """
    Then Juliet receives:
      """
      <iq type='result' id='p1'/>
      """
    When the server has had time to deal with what Juliet sent
    And Juliet asks for Juliet's vCard as "v1"
    Then Juliet sees the avatar "red" in the answer to "v1"

  @XEP-0398/3.1-hash-verified
  Scenario: an avatar whose id is not its hash does not come to the vCard
    Given Juliet is connected
    And Juliet's account supports "urn:xmpp:pep-vcard-conversion:0"
    And Juliet has pictures of herself
    When Juliet publishes the avatar "red" under the hash of "blue"
    And Juliet asks for Juliet's vCard as "v1"
    Then Juliet does not see the avatar "red" in the answer to "v1"

  @XEP-0398/7-access
  Scenario: the avatar that only contacts may see is not in the vCard that Benvolio asks for
    Given Juliet is connected
    And Juliet's account supports "urn:xmpp:pep-vcard-conversion:0"
    And Juliet has published the avatar "red" with the access model "presence"
    And Benvolio is connected
    When Benvolio asks for Juliet's vCard as "v1"
    Then Benvolio does not see the avatar "red" in the answer to "v1"
