Feature: RFC 6120 §8.3.1 Errors are not answered with errors

  @RFC6120/8.3.1-no-error-to-error @RFC6120/stanza-error-reply
  Scenario Outline: a <kind> of type error to <whom> brings no error
    Given Romeo is online
    And Juliet has an account
    When Romeo sends:
      """
      <<kind> type='error' id='n1' to='<to>'><error type='cancel'><gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></<kind>>
      """
    Then Romeo receives no:
      """
      <<kind> type='error'/>
      """
    And after a while Romeo has received no:
      """
      <<kind> type='error'/>
      """

    Examples:
      | kind     | whom                | to                                |
      | message  | the server          | ${domain}                         |
      | message  | an absent user      | ${Juliet.bare}                    |
      | message  | a lost resource     | ${Juliet.bare}/no-such-chamber    |
      | message  | an unknown user     | no-such-montague@${domain}        |
      | message  | an ill-formed JID   | romeo@juliet@${domain}            |
      | presence | the server          | ${domain}                         |
      | presence | an absent user      | ${Juliet.bare}                    |
      | presence | an unknown user     | no-such-montague@${domain}        |
      | presence | an ill-formed JID   | romeo@juliet@${domain}            |
      | iq       | an ill-formed JID   | romeo@juliet@${domain}            |
