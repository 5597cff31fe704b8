Feature: RFC 7622 §3.4 What a resourcepart cannot be made of

  @RFC7622/3.4-freeform-class @RFC7622/address-resource-prep @RFC7622/4-resource-slot
  Scenario Outline: a resource with <what> is not bound with it
    Given Romeo has authenticated
    When Romeo asks for a resource with the characters "<characters>"
    Then Romeo is refused or bound without "<character>"

    Examples:
      | what                     | characters            | character |
      | a delete character       | U+0068 U+007F U+006C  | &#x7F;    |
      | a next line character    | U+0068 U+0085 U+006C  | &#x85;    |
      | a private character      | U+0068 U+E000 U+006C  | &#xE000;  |
      | a non-character          | U+0068 U+FDD0 U+006C  | &#xFDD0;  |
      | a right-to-left override | U+0068 U+202E U+006C  | &#x202E;  |
      | a language tag           | U+0068 U+E0001 U+006C | &#xE0001; |
      | an unassigned code point | U+0068 U+0378 U+006C  | &#x378;   |
      | a zero-width space       | U+0068 U+200B U+006C  | &#x200B;  |
