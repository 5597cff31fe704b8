@components
Feature: XEP-0191 §6 Who is blocked by which form of JID

  Background:
    Given Juliet is online
    And Juliet's server supports "urn:xmpp:blocking"
    And Capulet is a connected component

  @XEP-0191/6-matching
  Scenario Outline: <what> is blocked by <form>
    Given Juliet has blocked "<blocked>"
    When Capulet sends:
      """
      <message id='m1' type='chat' from='<from>' to='${Juliet.full}'><body>Madam!</body></message>
      """
    And the server has had time to deal with what Capulet sent
    Then after a while Juliet has received no:
      """
      <message id='m1'/>
      """

    Examples:
      | what                       | form                         | blocked                  | from                     |
      | a resource of a user       | its own JID                  | nurse@${Capulet}/kitchen | nurse@${Capulet}/kitchen |
      | a user                     | its own JID                  | nurse@${Capulet}         | nurse@${Capulet}         |
      | a resource of a user       | the user's JID               | nurse@${Capulet}         | nurse@${Capulet}/kitchen |
      | a user                     | its own JID in capitals      | NURSE@${Capulet}         | nurse@${Capulet}/kitchen |
      | a resource of a domain     | its own JID                  | ${Capulet}/hall          | ${Capulet}/hall          |
      | a domain                   | its own JID                  | ${Capulet}               | ${Capulet}               |
      | a resource of a domain     | the domain's JID             | ${Capulet}               | ${Capulet}/hall          |
      | a user                     | the domain's JID             | ${Capulet}               | nurse@${Capulet}         |
      | a resource of a user       | the domain's JID             | ${Capulet}               | nurse@${Capulet}/kitchen |
