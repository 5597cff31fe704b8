Feature: XEP-0363 §7 Uploading

  Background:
    Given Romeo is connected
    And Romeo's server hosts a "store/file" service

  @XEP-0363/7-ready
  Scenario Outline: <what> can be downloaded as it was uploaded
    Given Romeo has a slot for the file "<filename>" of <size> bytes and type "<type>"
    When Romeo uploads the file by the HTTP request "put"
    Then the HTTP request "put" of Romeo succeeds
    When Romeo downloads "${get}" by the HTTP request "get"
    Then Romeo receives the whole file of Romeo as the HTTP response "get"

    Examples:
      | what                         | filename          | size    | type                     |
      | a small file                 | balcony.bin       | 100     | application/octet-stream |
      | a file of one byte           | dot.bin           | 1       | application/octet-stream |
      | a large file                 | sonnets.bin       | 300000  | application/octet-stream |
      | a picture                    | balcony.jpg       | 23456   | image/jpeg               |
      | a file with a space in it    | the balcony.png   | 100     | image/png                |
      | a file named beyond ASCII    | très cool.jpg     | 100     | image/jpeg               |
      | a file named in URL syntax   | what?now#100%.bin | 100     | application/octet-stream |

  @XEP-0363/7-ready
  Scenario: a file for which no type was named can be downloaded as it was uploaded
    Given Romeo has a slot for the file "balcony.bin" of 100 bytes
    When Romeo uploads the file by the HTTP request "put"
    Then the HTTP request "put" of Romeo succeeds
    When Romeo downloads "${get}" by the HTTP request "get"
    Then Romeo receives the whole file of Romeo as the HTTP response "get"

  @XEP-0363/2-anyone
  Scenario: who knows the address of a file can download it
    Given Juliet is connected
    And Romeo has a slot for the file "balcony.bin" of 100 bytes
    When Romeo uploads the file by the HTTP request "put"
    Then the HTTP request "put" of Romeo succeeds
    When Juliet downloads "${get}" by the HTTP request "get"
    Then Juliet receives the whole file of Romeo as the HTTP response "get"
