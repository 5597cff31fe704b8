Feature: RFC 7622 §3.4 Requests to resources that cannot be

  @RFC7622/3.4-freeform-class @RFC7622/address-resource-prep @RFC7622/4-stanza-slot
  Scenario Outline: a request to a resource with <what> is refused
    Given Romeo is connected
    And Juliet is online
    When Romeo sends:
      """
      <iq type='get' id='a1' to='${Juliet.bare}/h<character>ll'><query xmlns='urn:example:unknown'/></iq>
      """
    Then Romeo receives the stanza error jid-malformed or bad-request for "a1"

    Examples:
      | what                     | character |
      | a delete character       | &#x7F;    |
      | a next line character    | &#x85;    |
      | a private character      | &#xE000;  |
      | a right-to-left override | &#x202E;  |
