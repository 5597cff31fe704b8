@components
Feature: XEP-0114 §3 The handshake

  @XEP-0114/3-handshake-accepted
  Scenario: the right handshake is answered with an empty one
    Given Capulet has connected as a component
    When Capulet opens a component stream
    Then Capulet receives a stream header
    When Capulet sends the right handshake
    Then Capulet receives exactly:
      """
      <handshake xmlns='jabber:component:accept'/>
      """

  @XEP-0114/3-wrong-handshake-closes
  Scenario Outline: a handshake <what> ends stream and connection
    Given Capulet has connected as a component
    When Capulet opens a component stream
    Then Capulet receives a stream header
    When Capulet sends:
      """
      <handshake>
      """
    Then the server ends the connection of Capulet

    Examples:
      | what              | handshake                                                       |
      | that is wrong     | <handshake>0123456789abcdef0123456789abcdef01234567</handshake> |
      | that is empty     | <handshake/>                                                    |
      | in base64         | <handshake>qvtTPvTPE3HWWLbVL4G+X6OvcjU=</handshake>             |

  @XEP-0114/3-wrong-handshake-condition
  Scenario: a wrong handshake is refused with not-authorized
    Given Capulet has connected as a component
    When Capulet opens a component stream
    Then Capulet receives a stream header
    When Capulet sends:
      """
      <handshake>0123456789abcdef0123456789abcdef01234567</handshake>
      """
    Then Capulet receives the stream error not-authorized
