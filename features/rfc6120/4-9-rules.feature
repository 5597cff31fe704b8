Feature: RFC 6120 §4.9.1 rules of stream errors

  @RFC6120/4.9.1.2-header-first
  Scenario Outline: a header <with> is answered with a header, the error and the closing tag
    Given Romeo has connected
    When Romeo sends the bytes:
      """
      <?xml version='1.0'?><stream:stream <attributes>>
      """
    Then Romeo receives a stream header in the streams namespace
    And the server closes the stream of Romeo with an error

    Examples:
      | with                      | attributes                                                                                                                      |
      | with an unknown host      | to='unknown.example.org' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'                     |
      | in a wrong namespace      | to='${domain}' version='1.0' xmlns='jabber:client' xmlns:stream='http://wrong.namespace.example.org/'                            |
      | that is not well-formed   | to='${domain}' to='${domain}' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'                |

  @RFC6120/4.9.1.3-from
  Scenario: where the host is unknown, the header comes from a host that the server knows, or from none
    Given Romeo has connected
    When Romeo opens a stream with:
      | to | unknown.example.org |
    Then Romeo receives a stream header with:
      | from | {/^(?!unknown\.example\.org$)[^@\/]*$/} |

  @RFC6120/4.9.1.3-from
  Scenario: where no host is named, the header comes from a host that the server knows, or from none
    Given Romeo has connected
    When Romeo opens a stream with:
      | to | (none) |
    Then Romeo receives a stream header with:
      | from | {/^[^@\/]*$/} |

  @RFC6120/4.9.3.6-host-unknown
  Scenario: a stream that ends over an unknown host ends with host-unknown or see-other-host
    Given Romeo has connected
    When Romeo opens a stream with:
      | to | unknown.example.org |
    Then the server goes on with the stream of Romeo or closes it with the error host-unknown or see-other-host

  @RFC6120/4.9.3.3-conflict
  Scenario: a stream that has to go because its resource is taken over ends with conflict
    Given Romeo is connected with resource "orchard"
    And Romeo/phone has authenticated
    When Romeo/phone asks for the resource "orchard"
    Then Romeo/phone receives a reply to "bind"
    And the server goes on with the stream of Romeo or closes it with the error conflict

  @RFC6120/4.9.3.11-invalid-xml
  Scenario: a stream that ends over XML that is not valid ends with invalid-xml or bad-format
    Given Romeo is connected
    When Romeo sends:
      """
      <iq id='q1' to='${domain}' type='subscribe'><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then the server goes on with the stream of Romeo or closes it with the error invalid-xml or bad-format

  @RFC6120/4.9.3.14-policy-violation
  Scenario: a stream that ends over a stanza of 300,000 characters ends with policy-violation
    Given Romeo is connected
    When Romeo sends himself a message of 300000 characters
    Then the server goes on with the stream of Romeo or closes it with the error policy-violation
