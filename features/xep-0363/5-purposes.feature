Feature: XEP-0363 §5 The purpose of an upload

  Background:
    Given Romeo is connected
    And Romeo's server hosts a "store/file" service

  @XEP-0363/5-purpose
  Scenario Outline: a service that knows the purpose <purpose> grants a slot for it
    Given Romeo sees that "${service}" supports "urn:xmpp:http:upload:purpose:0#<purpose>"
    When Romeo sends:
      """
      <iq type='get' id='s1' to='${service}'><request xmlns='urn:xmpp:http:upload:0' filename='balcony.jpg' size='100' content-type='image/jpeg'><<purpose> xmlns='urn:xmpp:http:upload:purpose:0'/></request></iq>
      """
    Then Romeo receives the slot "s1" with an address to upload to and one to download from

    Examples:
      | purpose   |
      | message   |
      | profile   |
      | permanent |
