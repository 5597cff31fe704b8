Feature: RFC 6120 §11.5 the XML declaration

  @RFC6120/11.5-declaration
  Scenario: an XML declaration stands before the server's header
    Given Romeo has connected
    When Romeo opens a stream
    Then Romeo receives a stream header
    And the stream header of Romeo follows an XML declaration

  @RFC6120/11.5-declaration
  Scenario: an XML declaration stands before the server's header after SASL, too
    Given Romeo is ready to authenticate
    When Romeo authenticates
    And Romeo opens a stream
    Then Romeo receives a stream header
    And the stream header of Romeo follows an XML declaration

  @RFC6120/11.5-format @RFC6120/11.5-no-standalone
  Scenario: the XML declaration is well-formed and does not say standalone
    Given Romeo has connected
    When Romeo opens a stream
    Then Romeo receives a stream header
    And the XML declaration for Romeo does not say standalone

  @RFC6120/11.6-nothing-else
  Scenario: the XML declaration names no encoding but UTF-8
    Given Romeo has connected
    When Romeo opens a stream
    Then Romeo receives a stream header
    And the XML declaration for Romeo names no encoding but UTF-8

  @RFC6120/11.6-no-bom
  Scenario: the stream does not begin with a byte order mark
    Given Romeo has connected
    When Romeo opens a stream
    Then Romeo receives a stream header

  @RFC6120/11.5-optional
  Scenario: a client's header needs no XML declaration
    Given Romeo has connected
    When Romeo sends the bytes:
      """
      <stream:stream to='${domain}' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
      """
    Then Romeo receives a stream header
    And Romeo receives stream features

  Scenario Outline: standalone='no' is ignored or ends the stream <how>
    Given Romeo has connected
    When Romeo sends the bytes:
      """
      <?xml version='1.0' standalone='no'?><stream:stream to='${domain}' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
      """
    Then Romeo receives a stream header
    And the server goes on with the stream of Romeo or closes it with <error>

    @RFC6120/11.5-standalone-no
    Examples: any error
      | how           | error    |
      | with an error | an error |

    @RFC6120/11.5-standalone-condition
    Examples: the recommended error
      | how                 | error                    |
      | with restricted-xml | the error restricted-xml |
