Feature: XEP-0198 §6 Conditions of failures

  @XEP-0198/6-defined
  Scenario Outline: the condition is a defined one when <what>
    Given Juliet is connected
    And the server offers Juliet the stream feature "sm" in "urn:xmpp:sm:3"
    And Romeo <has come>
    When Romeo sends:
      """
      <request>
      """
    Then Romeo receives <failed> whose condition, if any, is a defined one

    Examples:
      | what                                      | has come            | request                                                            |
      | who enables has not authenticated         | has opened a stream | <enable xmlns='urn:xmpp:sm:3'/>                                    |
      | who enables has bound no resource         | has authenticated   | <enable xmlns='urn:xmpp:sm:3'/>                                    |
      | the session is unknown                    | has authenticated   | <resume xmlns='urn:xmpp:sm:3' h='0' previd='no-such-session'/>     |
