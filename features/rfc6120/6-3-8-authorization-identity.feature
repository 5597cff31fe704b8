Feature: RFC 6120 §6.3.8 Authorization identity

  @RFC6120/6.3.8-optional
  Scenario: an authorization identity can be left out
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo sends auth "PLAIN" with the right credentials
    Then Romeo receives SASL success

  @RFC6120/6.3.8-not-allowed
  Scenario Outline: PLAIN with the authorization identity of <whom> is refused
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo sends auth "PLAIN" with the data "<authzid>\0${Romeo.username}\0${Romeo.password}"
    Then Romeo receives the SASL failure invalid-authzid

    Examples:
      | whom                       | authzid                               |
      | another user               | ${Juliet.bare}                        |
      | nobody                     | nobody-by-this-name-at-all@${domain}  |
      | a user of another server   | romeo@montague.example                |

  @RFC6120/6.3.8-not-allowed
  Scenario: SCRAM with the authorization identity of another user is refused
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "SCRAM-SHA-1"
    When Romeo begins "SCRAM-SHA-1" with:
      | header | n,a=${Juliet.bare}, |
    And Romeo finishes SCRAM
    Then Romeo receives the SASL failure invalid-authzid

  @RFC6120/6.3.8-no-impersonation
  Scenario: PLAIN with the authorization identity of another user does not give its address
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    And the server does not take "${Juliet.bare}" for the user name of Romeo
    When Romeo sends auth "PLAIN" with the data "${Juliet.bare}\0${Romeo.username}\0${Romeo.password}"
    Then Romeo does not get to act as Juliet

  @RFC6120/6.3.8-no-impersonation
  Scenario: PLAIN with the name of another user as authorization identity does not give its address
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    And the server does not take "${Juliet.username}" for the user name of Romeo
    When Romeo sends auth "PLAIN" with the data "${Juliet.username}\0${Romeo.username}\0${Romeo.password}"
    Then Romeo does not get to act as Juliet

  @RFC6120/6.3.8-no-impersonation
  Scenario: SCRAM with the authorization identity of another user does not give its address
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "SCRAM-SHA-1"
    When Romeo begins "SCRAM-SHA-1" with:
      | header | n,a=${Juliet.bare}, |
    And Romeo finishes SCRAM
    Then Romeo does not get to act as Juliet

  @RFC6120/6.5.6-malformed
  Scenario Outline: PLAIN with the authorization identity "<authzid>" is refused
    Given Romeo is ready to authenticate
    And the server offers Romeo the mechanism "PLAIN"
    When Romeo sends auth "PLAIN" with the data "<authzid>\0${Romeo.username}\0${Romeo.password}"
    Then Romeo receives the SASL failure invalid-authzid or not-authorized

    Examples:
      | authzid |
      | @@      |
      | a@b@c/  |
