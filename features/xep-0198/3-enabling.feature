Feature: XEP-0198 §3 Enabling Stream Management

  @XEP-0198/3-answer
  Scenario Outline: <enable/> <asking> is answered with <enabled/>
    Given Romeo is connected
    And the server offers Romeo the stream feature "sm" in "urn:xmpp:sm:3"
    When Romeo sends:
      """
      <request>
      """
    Then Romeo receives:
      """
      <enabled xmlns='urn:xmpp:sm:3'/>
      """

    Examples:
      | asking                        | request                                                 |
      | without resumption            | <enable xmlns='urn:xmpp:sm:3'/>                         |
      | with resume='true'            | <enable xmlns='urn:xmpp:sm:3' resume='true'/>           |
      | with resume='1'               | <enable xmlns='urn:xmpp:sm:3' resume='1'/>              |
      | with resume='false'           | <enable xmlns='urn:xmpp:sm:3' resume='false'/>          |
      | for a session of a given time | <enable xmlns='urn:xmpp:sm:3' resume='true' max='120'/> |

  @XEP-0198/3-resume-attribute
  Scenario Outline: <enabled/> says that the session that was asked for by resume='<value>' can be resumed
    Given Juliet is connected
    And Juliet has a session that can be resumed
    And Romeo is connected
    When Romeo sends:
      """
      <enable xmlns='urn:xmpp:sm:3' resume='<value>'/>
      """
    Then Romeo receives:
      """
      <enabled xmlns='urn:xmpp:sm:3' resume='{true|1}'/>
      """

    Examples:
      | value |
      | true  |
      | 1     |

  @XEP-0198/3-max
  Scenario: <enabled/> tells for how many seconds the session is kept
    Given Romeo is connected
    And the server offers Romeo the stream feature "sm" in "urn:xmpp:sm:3"
    When Romeo sends:
      """
      <enable xmlns='urn:xmpp:sm:3' resume='true'/>
      """
    Then Romeo soon receives:
      """
      <enabled xmlns='urn:xmpp:sm:3' max='{/^[1-9][0-9]*$/}'/>
      """

  @XEP-0198/3-location
  Scenario: <enabled/> tells where to reconnect
    Given Romeo is connected
    And the server offers Romeo the stream feature "sm" in "urn:xmpp:sm:3"
    When Romeo sends:
      """
      <enable xmlns='urn:xmpp:sm:3' resume='true'/>
      """
    Then Romeo soon receives:
      """
      <enabled xmlns='urn:xmpp:sm:3' location='{/^(\[[0-9A-Fa-f:.]+\]|[^\s:/@\[\]]+)(:[0-9]+)?$/}'/>
      """
