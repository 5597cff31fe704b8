Feature: XEP-0185 §2 Dialback keys

  @XEP-0185/2-inputs
  Scenario Outline: a key is not good for another <what>
    Given Verona has opened a stream
    And Mantua has opened a stream
    And Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server opens a stream to Verona/inbound
    And Verona/inbound receives:
      """
      <db:result from='${domain}' to='${Verona}'>{key=any}</db:result>
      """
    When <actor> sends:
      """
      <db:verify from='<receiving>' to='${domain}' id='<id>'>${key}</db:verify>
      """
    Then <actor> receives:
      """
      <db:verify from='${domain}' to='<receiving>' id='<id>' type='invalid'/>
      """

    Examples:
      | what             | actor  | receiving | id                         |
      | stream           | Verona | ${Verona} | ${Verona/inbound.stream}-2 |
      | receiving domain | Mantua | ${Mantua} | ${Verona/inbound.stream}   |

  @XEP-0185/2-inputs
  Scenario: a key that differs in one character is not good
    Given Verona has opened a stream
    And Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server opens a stream to Verona/inbound
    And Verona/inbound receives:
      """
      <db:result from='${domain}' to='${Verona}'>{key=any}</db:result>
      """
    When Verona sends:
      """
      <db:verify from='${Verona}' to='${domain}' id='${Verona/inbound.stream}'>0${key}</db:verify>
      """
    Then Verona receives:
      """
      <db:verify from='${domain}' to='${Verona}' id='${Verona/inbound.stream}' type='invalid'/>
      """

  @XEP-0185/2-inputs
  Scenario: two streams get two keys
    Given Mantua is a remote server
    And Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server opens a stream to Verona/inbound
    And Verona/inbound receives:
      """
      <db:result from='${domain}' to='${Verona}'>{key=any}</db:result>
      """
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Mantua}' id='s2'><body>Ay me</body></message>
      """
    Then the server opens a stream to Mantua/inbound
    And Mantua/inbound receives:
      """
      <db:result from='${domain}' to='${Mantua}'>{other=any}</db:result>
      """
    And "${key}" differs from "${other}"

  # Other hashes are as good; a SHA-256 has 64 hexadecimal digits, or 43 or 44 characters in base 64.
  @XEP-0185/2-hexadecimal
  Scenario: a key is written in hexadecimal
    Given Verona is a remote server
    And Romeo is online
    When Romeo sends:
      """
      <message type='chat' to='nurse@${Verona}' id='s1'><body>Ay me</body></message>
      """
    Then the server opens a stream to Verona/inbound
    And Verona/inbound receives:
      """
      <db:result from='${domain}' to='${Verona}'>{/^([0-9a-fA-F]+|(?!.{43,44}$).*[^0-9a-fA-F].*)$/}</db:result>
      """
