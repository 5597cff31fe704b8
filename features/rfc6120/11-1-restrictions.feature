Feature: RFC 6120 §11.1 restrictions of XML

  Scenario Outline: <what> ends the stream with an error
    Given Romeo is connected
    When Romeo sends the bytes:
      """
      <bytes>
      """
    Then the server closes the stream of Romeo with an error

    @RFC6120/xml-restriction-comment
    Examples: comments
      | what                     | bytes                                                                                |
      | a comment in a stanza    | <message to='${Romeo.bare}' id='m1'><!-- secret --><body>hi</body></message>         |
      | a comment between stanzas | <!-- secret -->                                                                     |

    @RFC6120/xml-restriction-pi
    Examples: processing instructions
      | what                                   | bytes                                                                         |
      | a processing instruction in a stanza   | <message to='${Romeo.bare}' id='m1'><?assay now?><body>hi</body></message>    |
      | a processing instruction between stanzas | <?assay now?>                                                               |

    @RFC6120/xml-restriction-ref
    Examples: references
      | what                                | bytes                                                                        |
      | a reference to an unknown entity    | <message to='${Romeo.bare}' id='m1'><body>&secret;</body></message>          |
      | an entity reference in an attribute | <message to='${Romeo.bare}' id='&secret;'><body>hi</body></message>          |

    @RFC6120/xml-restriction-dtd
    Examples: document types
      | what                              | bytes                                              |
      | a document type between stanzas   | <!DOCTYPE message [<!ENTITY secret 'told'>]>       |

  @RFC6120/xml-restriction-dtd
  Scenario Outline: <what> before the header ends the stream with an error
    Given Romeo has connected
    When Romeo sends the bytes:
      """
      <?xml version='1.0'?><doctype><stream:stream to='${domain}' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
      """
    Then the server closes the stream of Romeo with an error

    Examples:
      | what              | doctype                                                                |
      | an internal DTD   | <!DOCTYPE stream:stream [<!ENTITY secret 'told'>]>                     |
      | an external DTD   | <!DOCTYPE stream:stream SYSTEM 'http://example.org/stream.dtd'>        |

  Scenario Outline: <what> before the header ends the stream, too
    Given Romeo has connected
    When Romeo sends the bytes:
      """
      <?xml version='1.0'?><markup><stream:stream to='${domain}' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>
      """
    Then the server closes the stream of Romeo with an error

    @RFC6120/xml-restriction-comment
    Examples: comments
      | what      | markup          |
      | a comment | <!-- secret --> |

    @RFC6120/xml-restriction-pi
    Examples: processing instructions
      | what                     | markup        |
      | a processing instruction | <?assay now?> |
