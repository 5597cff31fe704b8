Feature: XEP-0363 §8 Web clients of other domains

  Background:
    Given Romeo is connected
    And Romeo's server hosts a "store/file" service

  @XEP-0363/8-cors
  Scenario: a web page of another domain may ask whether it can upload
    Given Romeo has a slot for the file "balcony.bin" of 100 bytes
    When a web page of Romeo asks "OPTIONS ${put}" by the HTTP request "options"
    Then Romeo receives the HTTP response "options" that lets pages of any domain read it

  @XEP-0363/8-cors
  Scenario: a web page of another domain may download
    Given Romeo has a slot for the file "balcony.bin" of 100 bytes
    When Romeo uploads the file by the HTTP request "put"
    Then the HTTP request "put" of Romeo succeeds
    When a web page of Romeo asks "GET ${get}" by the HTTP request "get"
    Then Romeo receives the HTTP response "get" that lets pages of any domain read it
