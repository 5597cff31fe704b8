@components
Feature: XEP-0191 §6 Who is not blocked by which form of JID

  Background:
    Given Juliet is online
    And Juliet's server supports "urn:xmpp:blocking"
    And Capulet is a connected component

  @XEP-0191/6-no-others
  Scenario Outline: <what> is not blocked by <form>
    Given Juliet has blocked "<blocked>"
    When Capulet sends:
      """
      <message id='m1' type='chat' from='<from>' to='${Juliet.full}'><body>Madam!</body></message>
      """
    Then Juliet receives:
      """
      <message id='m1' from='<from>'/>
      """

    Examples:
      | what                         | form                            | blocked                  | from                     |
      | another resource of a user   | the JID of a resource           | nurse@${Capulet}/kitchen | nurse@${Capulet}/hall    |
      | a user                       | the JID of a resource           | nurse@${Capulet}/kitchen | nurse@${Capulet}         |
      | another user                 | the JID of a user               | nurse@${Capulet}         | peter@${Capulet}/kitchen |
      | a domain                     | the JID of a user               | nurse@${Capulet}         | ${Capulet}               |
      | a domain                     | the JID of a resource           | ${Capulet}/hall          | ${Capulet}               |
      | a user                       | the JID of a domain's resource  | ${Capulet}/hall          | nurse@${Capulet}/hall    |
      | another domain               | the JID of a domain             | montague.example         | ${Capulet}               |
