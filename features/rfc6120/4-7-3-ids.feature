Feature: RFC 6120 §4.7.3 stream ids

  @RFC6120/stream-attribute-response-id
  Scenario: the response header has an id
    Given Romeo has connected
    When Romeo opens a stream
    Then Romeo receives a stream header with:
      | id | {any} |

  @RFC6120/stream-attribute-response-id-unique
  Scenario: no two streams have the same id
    Given Romeo has connected
    When Romeo opens 12 streams one after the other
    Then no two of the stream ids of Romeo are equal

  @RFC6120/4.7.3-unpredictable
  Scenario: no id follows from the one before
    Given Romeo has connected
    When Romeo opens 12 streams one after the other
    Then no stream id of Romeo follows from the one before

  @RFC6120/4.7.3-client-id-ignored
  Scenario: an id that the client chose is ignored
    Given Romeo has connected
    When Romeo opens a stream with:
      | id | chosen-by-the-client |
    Then Romeo receives a stream header with:
      | id | {id=any} |
    And Romeo receives stream features
    And "${id}" differs from "chosen-by-the-client"
