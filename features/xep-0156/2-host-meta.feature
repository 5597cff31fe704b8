Feature: XEP-0156 Connection methods in host metadata

  Background:
    Given Romeo has connected
    And Romeo's server has host metadata in the form "XRD"

  @XEP-0156/2.2-xrd
  Scenario: the host metadata are there as XRD
    When Romeo asks for the host metadata in the form "XRD" by the HTTP request "xrd"
    Then Romeo receives:
      """
      <response xmlns='urn:assay:http' request='xrd' status='200'><XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'><Link rel='{/^urn:xmpp:alt-connections:/}' href='{any}'/></XRD></response>
      """

  @XEP-0156/2.1-relations
  Scenario Outline: the host metadata as <form> name connection methods and where they begin
    Given Romeo's server has host metadata in the form "<form>"
    When Romeo asks for the host metadata in the form "<form>" by the HTTP request "meta"
    Then Romeo receives the host metadata "meta" with connection methods of XEP-0156

    Examples:
      | form |
      | XRD  |
      | JRD  |

  @XEP-0156/2.2-encrypted
  Scenario Outline: the host metadata as <form> name encrypted connection methods only
    Given Romeo's server has host metadata in the form "<form>"
    When Romeo asks for the host metadata in the form "<form>" by the HTTP request "meta"
    Then Romeo receives the host metadata "meta" with encrypted connection methods only

    Examples:
      | form |
      | XRD  |
      | JRD  |

  @XEP-0156/2.2-jrd
  Scenario: the host metadata are there as JRD, too
    When Romeo asks for the host metadata in the form "JRD" by the HTTP request "jrd"
    Then Romeo receives the host metadata "jrd" with connection methods of XEP-0156

  @XEP-0156/2.3-same
  Scenario: the two forms name the same connection methods
    Given Romeo's server has host metadata in the form "JRD"
    When Romeo asks for the host metadata in the form "XRD" by the HTTP request "xrd"
    And Romeo asks for the host metadata in the form "JRD" by the HTTP request "jrd"
    Then Romeo receives the host metadata "xrd" and "jrd" with the same connection methods

  @XEP-0156/3-cors
  Scenario Outline: a web page of another domain may read the host metadata as <form>
    Given Romeo's server has host metadata in the form "<form>"
    When Romeo asks for the host metadata in the form "<form>" by the HTTP request "meta"
    Then Romeo receives the host metadata "meta" that lets pages of any domain read it

    Examples:
      | form |
      | XRD  |
      | JRD  |
