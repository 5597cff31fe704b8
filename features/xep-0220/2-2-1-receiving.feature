Feature: XEP-0220 §2.2.1 Receiving server authorises

  @XEP-0220/2.2.1-result
  Scenario: the initiating server is told that its key is valid
    Given Verona is a remote server
    And Verona has opened a stream
    When Verona sends:
      """
      <db:result from='${Verona}' to='${domain}'>d14lb4ck43v3r</db:result>
      """
    Then the server opens a stream to Verona/authority and is verified
    And Verona/authority receives:
      """
      <db:verify from='${domain}' to='${Verona}' id='${Verona.stream}'>d14lb4ck43v3r</db:verify>
      """
    When Verona/authority sends:
      """
      <db:verify from='${Verona}' to='${domain}' id='${Verona.stream}' type='valid'/>
      """
    Then Verona receives:
      """
      <db:result from='${domain}' to='${Verona}' type='valid'/>
      """

  @XEP-0220/2.2.1-verify-first
  Scenario: stanzas of a server that has not said a word on who it is are not let through
    Given Romeo is online
    And Verona has opened a stream
    When Verona sends:
      """
      <message from='nurse@${Verona}' to='${Romeo.full}' id='s1'><body>Ay me</body></message>
      """
    Then after a while Romeo has received no:
      """
      <message id='s1'/>
      """

  @XEP-0220/2.2.1-verify-first
  Scenario: stanzas of a server whose key is being verified are not let through
    Given Romeo is online
    And Verona is a remote server
    And Verona has opened a stream
    When Verona sends:
      """
      <db:result from='${Verona}' to='${domain}'>d14lb4ck43v3r</db:result>
      """
    Then the server opens a stream to Verona/authority and is verified
    And Verona/authority receives:
      """
      <db:verify from='${domain}' to='${Verona}' id='${Verona.stream}'>d14lb4ck43v3r</db:verify>
      """
    When Verona sends:
      """
      <message from='nurse@${Verona}' to='${Romeo.full}' id='s1'><body>Ay me</body></message>
      """
    Then after a while Romeo has received no:
      """
      <message id='s1'/>
      """

  @XEP-0220/2.2.1-invalid-no-stanzas
  Scenario: stanzas of a server whose key was invalid are not let through
    Given Romeo is online
    And Verona is a remote server
    And Verona has opened a stream
    When Verona sends:
      """
      <db:result from='${Verona}' to='${domain}'>d14lb4ck43v3r</db:result>
      """
    Then the server opens a stream to Verona/authority and is verified
    And Verona/authority receives:
      """
      <db:verify from='${domain}' to='${Verona}' id='${Verona.stream}'>d14lb4ck43v3r</db:verify>
      """
    When Verona/authority sends:
      """
      <db:verify from='${Verona}' to='${domain}' id='${Verona.stream}' type='invalid'/>
      """
    And Verona sends:
      """
      <message from='nurse@${Verona}' to='${Romeo.full}' id='s1'><body>Ay me</body></message>
      """
    Then after a while Romeo has received no:
      """
      <message id='s1'/>
      """

  @XEP-0220/2.2.1-invalid-told
  Scenario: the initiating server is told that its key is invalid
    Given Verona is a remote server
    And Verona has opened a stream
    When Verona sends:
      """
      <db:result from='${Verona}' to='${domain}'>d14lb4ck43v3r</db:result>
      """
    Then the server opens a stream to Verona/authority and is verified
    And Verona/authority receives:
      """
      <db:verify from='${domain}' to='${Verona}' id='${Verona.stream}'>d14lb4ck43v3r</db:verify>
      """
    When Verona/authority sends:
      """
      <db:verify from='${Verona}' to='${domain}' id='${Verona.stream}' type='invalid'/>
      """
    Then Verona receives:
      """
      <db:result from='${domain}' to='${Verona}' type='{invalid|error}'/>
      """

  # A dialback error instead of the result keeps the stream (§2.1.2).
  @XEP-0220/2.2.1-invalid-closed
  Scenario: an invalid key ends the stream
    Given Verona is a remote server
    And Verona has opened a stream
    When Verona sends:
      """
      <db:result from='${Verona}' to='${domain}'>d14lb4ck43v3r</db:result>
      """
    Then the server opens a stream to Verona/authority and is verified
    And Verona/authority receives:
      """
      <db:verify from='${domain}' to='${Verona}' id='${Verona.stream}'>d14lb4ck43v3r</db:verify>
      """
    When Verona/authority sends:
      """
      <db:verify from='${Verona}' to='${domain}' id='${Verona.stream}' type='invalid'/>
      """
    Then the server closes the stream of Verona for its key

  @XEP-0220/2.2.1-goes-on
  Scenario: stanzas of a verified server are delivered while another key is being verified
    Given Romeo is online
    And Verona is federated with the server
    And Mantua is a remote server
    When Verona sends:
      """
      <db:result from='${Mantua}' to='${domain}'>d14lb4ck43v3r</db:result>
      """
    Then the server opens a stream to Mantua/authority and is verified
    When Verona sends:
      """
      <message from='nurse@${Verona}' to='${Romeo.full}' id='s1'><body>Ay me</body></message>
      """
    Then Romeo receives:
      """
      <message from='nurse@${Verona}' id='s1'/>
      """

  @XEP-0220/2.2.1-goes-on
  Scenario: requests are answered while a key is being verified
    Given Verona is a remote server
    And Verona has opened a stream
    When Verona sends:
      """
      <db:result from='${Verona}' to='${domain}'>d14lb4ck43v3r</db:result>
      """
    Then the server opens a stream to Verona/authority and is verified
    And Verona/authority receives:
      """
      <db:verify from='${domain}' to='${Verona}' id='${Verona.stream}'>d14lb4ck43v3r</db:verify>
      """
    When Verona sends:
      """
      <db:verify from='${Verona}' to='${domain}' id='none'>0123456789abcdef</db:verify>
      """
    Then Verona receives:
      """
      <db:verify from='${domain}' to='${Verona}' id='none' type='invalid'/>
      """

  @XEP-0220/2.2.1-unknown-target
  Scenario: a key for a domain that is not served leaves the stream open
    Given Verona has opened a stream
    And the server offers dialback errors to Verona
    When Verona sends:
      """
      <db:result from='${Verona}' to='unknown.invalid'>d14lb4ck43v3r</db:result>
      <db:verify from='${Verona}' to='${domain}' id='none'>0123456789abcdef</db:verify>
      """
    Then Verona receives:
      """
      <db:verify from='${domain}' to='${Verona}' id='none' type='invalid'/>
      """
    And the stream of Verona has not been closed
