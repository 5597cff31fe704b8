Feature: RFC 6120 §7.7.2.1 Resources that cannot be

  @RFC6120/7.7.2.1-bad-request
  Scenario Outline: <what> is never bound as it is
    Given Romeo has authenticated
    When Romeo asks for a resource with the characters "<characters>"
    Then Romeo is refused or bound to a resource that conforms

    Examples:
      | what                                    | characters           |
      | a resource with a private character     | U+0078 U+E000 U+0079 |
      | a resource with a change of direction   | U+0078 U+202E U+0079 |
      | a resource with a non-character         | U+0078 U+FDD0 U+0079 |

  @RFC6120/7.7.2.1-bad-request
  Scenario: an empty resource is never bound as it is
    Given Romeo has authenticated
    When Romeo asks for the resource ""
    Then Romeo is refused or bound to a resource that conforms

  @RFC6120/7.7.2.1-bad-request
  Scenario Outline: a resource of <length> bytes is never bound as it is
    Given Romeo has authenticated
    When Romeo asks for a resource of <length> bytes
    Then Romeo is refused or bound to a resource that conforms

    Examples:
      | length |
      | 1024   |
      | 5000   |

  @RFC6120/7.7.2.1-conforming
  Scenario: an empty resource is replaced rather than refused
    Given Romeo has authenticated
    When Romeo asks for the resource ""
    Then Romeo is bound to a resource that conforms

  @RFC6120/7.7.2.1-conforming
  Scenario: a resource that is too long is replaced rather than refused
    Given Romeo has authenticated
    When Romeo asks for a resource of 1024 bytes
    Then Romeo is bound to a resource that conforms
