Feature: XEP-0220 §2.1.2 Receiving server asks the authoritative server

  @XEP-0220/2.1.2-request
  Scenario: a key is verified at its domain
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

  @XEP-0220/2.1.2-correlate
  Scenario Outline: an answer with another <what> verifies nothing
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
      <answer>
      """
    Then while Romeo waits, Verona receives no:
      """
      <db:result type='valid'/>
      """

    Examples:
      | what           | answer                                                                              |
      | id             | <db:verify from='${Verona}' to='${domain}' id='another' type='valid'/>              |
      | sending domain | <db:verify from='${Mantua}' to='${domain}' id='${Verona.stream}' type='valid'/>     |
      | target domain  | <db:verify from='${Verona}' to='${Mantua}' id='${Verona.stream}' type='valid'/>     |

  @XEP-0220/2.1.2-correlate
  Scenario Outline: an answer on a stream that <whose> opened verifies nothing
    Given Romeo is online
    And Verona is a remote server
    And Verona has opened a stream
    And Mantua has opened a stream
    When Verona sends:
      """
      <db:result from='${Verona}' to='${domain}'>d14lb4ck43v3r</db:result>
      """
    Then the server opens a stream to Verona/authority and is verified
    And Verona/authority receives:
      """
      <db:verify from='${domain}' to='${Verona}' id='${Verona.stream}'>d14lb4ck43v3r</db:verify>
      """
    When <actor> sends:
      """
      <db:verify from='${Verona}' to='${domain}' id='${Verona.stream}' type='valid'/>
      """
    Then while Romeo waits, Verona receives no:
      """
      <db:result type='valid'/>
      """

    Examples:
      | whose                  | actor  |
      | the server in question | Verona |
      | another server         | Mantua |

  @XEP-0220/2.1.2-lost-request
  Scenario: a request that is never answered because the connection ends counts as failed
    Given Verona is a remote server
    And Verona has opened a stream
    And the server offers dialback errors to Verona
    When Verona sends:
      """
      <db:result from='${Verona}' to='${domain}'>d14lb4ck43v3r</db:result>
      """
    Then the server opens a stream to Verona/authority and is verified
    And Verona/authority receives:
      """
      <db:verify from='${domain}' to='${Verona}' id='${Verona.stream}'>d14lb4ck43v3r</db:verify>
      """
    When Verona/authority closes the stream
    And Verona/authority resets the connection
    Then Verona receives:
      """
      <db:result from='${domain}' to='${Verona}' type='error'/>
      """

  @XEP-0220/2.1.2-stray-answer
  Scenario: an answer for a stream that is gone is dropped silently
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
    When Verona closes the stream
    Then the server closes the stream of Verona or ends the connection
    When Verona/authority sends:
      """
      <db:verify from='${Verona}' to='${domain}' id='${Verona.stream}' type='valid'/>
      """
    Then while Romeo waits, Verona/authority receives no:
      """
      <stream:error/>
      """
