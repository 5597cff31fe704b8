Feature: XEP-0363 §6 Slots that are refused

  Background:
    Given Romeo is connected
    And Romeo's server hosts a "store/file" service

  @XEP-0363/6-too-large
  Scenario: a file that is too large gets no slot
    Given the service tells Romeo more about uploads
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${service}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><x xmlns='jabber:x:data'><field var='max-file-size'><value>{limit=/^[1-9][0-9]*$/}</value></field></x></query></iq>
      """
    When Romeo sends:
      """
      <iq type='get' id='s1' to='${service}'><request xmlns='urn:xmpp:http:upload:0' filename='mountain.bin' size='${limit}0'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='s1'><error><not-acceptable xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><file-too-large xmlns='urn:xmpp:http:upload:0'/></error></iq>
      """

  @XEP-0363/6-too-large-limit
  Scenario: who asks for a slot that is too large is told the limit
    Given the service refuses Romeo a slot for 1000000000000000 bytes
    When Romeo sends:
      """
      <iq type='get' id='s1' to='${service}'><request xmlns='urn:xmpp:http:upload:0' filename='mountain.bin' size='1000000000000000'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='s1'><error><file-too-large xmlns='urn:xmpp:http:upload:0'><max-file-size>{/^[1-9][0-9]*$/}</max-file-size></file-too-large></error></iq>
      """

  @XEP-0363/6-too-large-permanent
  Scenario: the error for a file that is too large does not ask to wait
    Given the service refuses Romeo a slot for 1000000000000000 bytes
    When Romeo sends:
      """
      <iq type='get' id='s1' to='${service}'><request xmlns='urn:xmpp:http:upload:0' filename='mountain.bin' size='1000000000000000'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='s1'><error type='{modify|cancel}'/></iq>
      """

  @XEP-0363/6-error-types
  Scenario Outline: a request <what> is refused for good
    When Romeo sends:
      """
      <iq type='get' id='s1' to='${service}'><request xmlns='urn:xmpp:http:upload:0' <attributes>/></iq>
      """
    Then Romeo receives:
      """
      <iq type='error' id='s1'><error type='{modify|cancel}'/></iq>
      """

    Examples:
      | what                             | attributes                              |
      | without a size                   | filename='balcony.txt'                  |
      | without a file name              | size='10'                               |
      | with a size that is no number    | filename='balcony.txt' size='large'     |
      | with a negative size             | filename='balcony.txt' size='-10'       |
