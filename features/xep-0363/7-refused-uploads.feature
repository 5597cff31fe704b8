Feature: XEP-0363 §7 Uploads that are not what the slot is for

  Background:
    Given Romeo is connected
    And Romeo's server hosts a "store/file" service

  @XEP-0363/7-length
  Scenario Outline: an upload of <what> is refused
    Given Romeo has a slot for the file "balcony.bin" of 100 bytes and type "application/octet-stream"
    When Romeo uploads <length> bytes instead by the HTTP request "put"
    Then the HTTP request "put" of Romeo is refused
    When Romeo downloads "${get}" by the HTTP request "get"
    Then the HTTP request "get" of Romeo is refused

    Examples:
      | what                       | length |
      | one byte less              | 99     |
      | one byte more              | 101    |
      | much less                  | 1      |
      | much more                  | 20000  |

  @XEP-0363/7-type
  Scenario Outline: an upload as <put> is refused where the slot is for <type>
    Given Romeo has a slot for the file "balcony.bin" of 100 bytes and type "<type>"
    When Romeo uploads the file with the type "<put>" by the HTTP request "put"
    Then the HTTP request "put" of Romeo is refused

    Examples:
      | type       | put                      |
      | image/jpeg | text/html                |
      | image/jpeg | image/png                |
