Feature: XEP-0363 §3 Discovering the upload service

  Background:
    Given Romeo is connected
    And Romeo's server hosts a "store/file" service

  @XEP-0363/3-feature
  Scenario: a service that grants slots says so in service discovery
    Given the service grants Romeo a slot
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${service}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><feature var='urn:xmpp:http:upload:0'/></query></iq>
      """

  @XEP-0363/3-max-file-size
  Scenario: a service that limits the size of files tells the limit in service discovery
    Given the service refuses Romeo a slot for 1000000000000000 bytes
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${service}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><x xmlns='jabber:x:data' type='result'><field var='FORM_TYPE'><value>urn:xmpp:http:upload:0</value></field><field var='{any}'/></x></query></iq>
      """

  @XEP-0363/3-max-file-size-field
  Scenario: the field of the limit is max-file-size, its value a number
    Given the service refuses Romeo a slot for 1000000000000000 bytes
    And the service tells Romeo more about uploads
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${service}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><x xmlns='jabber:x:data' type='result'><field var='FORM_TYPE'><value>urn:xmpp:http:upload:0</value></field><field var='max-file-size'><value>{/^[1-9][0-9]*$/}</value></field></x></query></iq>
      """

  @XEP-0363/3-max-file-size-bytes
  Scenario: a file of as many bytes as the limit says gets a slot
    Given the service tells Romeo more about uploads
    When Romeo sends:
      """
      <iq type='get' id='d1' to='${service}'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='d1'><query xmlns='http://jabber.org/protocol/disco#info'><x xmlns='jabber:x:data'><field var='FORM_TYPE'><value>urn:xmpp:http:upload:0</value></field><field var='max-file-size'><value>{limit=/^[1-9][0-9]*$/}</value></field></x></query></iq>
      """
    When Romeo sends:
      """
      <iq type='get' id='s1' to='${service}'><request xmlns='urn:xmpp:http:upload:0' filename='mountain.bin' size='${limit}'/></iq>
      """
    Then Romeo receives:
      """
      <iq type='result' id='s1'><slot xmlns='urn:xmpp:http:upload:0'/></iq>
      """
