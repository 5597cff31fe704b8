Feature: RFC 6120 §4.7.5 the version of a stream

  @RFC6120/4.7.5-lower-version
  Scenario Outline: a client of version <offered> is answered with <answered>
    Given Romeo has connected
    When Romeo opens a stream with:
      | version | <offered> |
    Then Romeo receives a stream header with:
      | version | <answered> |

    Examples:
      | offered | answered |
      | 1.0     | 1.0      |
      | 2.0     | 1.0      |
      | 11.0    | 1.0      |
      | 0.9     | 0.9      |

  Scenario Outline: a client of version <offered> is served as one of 1.0
    Given Romeo has connected
    When Romeo opens a stream with:
      | version | <offered> |
    Then Romeo receives a stream header with:
      | version | 1.0 |
    And Romeo receives stream features

    @RFC6120/4.7.5-minor-ignored
    Examples: greater minor versions
      | offered |
      | 1.1     |
      | 1.10    |

    @RFC6120/4.7.5-leading-zeros
    Examples: leading zeros
      | offered |
      | 01.0    |
      | 1.00    |

    @RFC6120/4.7.5-numeric
    Examples: versions that text comparison takes for lower ones
      | offered |
      | 01.1    |

  @RFC6120/4.7.5-no-leading-zeros
  Scenario: the server's version has no leading zeros
    Given Romeo has connected
    When Romeo opens a stream
    Then Romeo receives a stream header with:
      | version | {/^(0\|[1-9][0-9]*)\.(0\|[1-9][0-9]*)$/} |

  @RFC6120/4.7.5-no-version
  Scenario: a client without a version is answered without one
    Given Romeo has connected
    When Romeo opens a stream with:
      | version | (none) |
    Then Romeo receives a stream header with:
      | version | {absent} |

  @RFC6120/4.9.3.25-unsupported-version
  Scenario: a client of version 2.0 is served, or sent away with unsupported-version
    Given Romeo has connected
    When Romeo opens a stream with:
      | version | 2.0 |
    Then Romeo receives a stream header
    And the server goes on with the stream of Romeo or closes it with the error unsupported-version
