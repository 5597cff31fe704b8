Feature: RFC 6120 §4.8.5 namespaces of extended content

  @RFC6120/4.8.5-extension-in-header-refused
  Scenario: a header that declares a namespace of extended content ends the stream with invalid-namespace
    Given Romeo has connected
    When Romeo sends the bytes:
      """
      <?xml version='1.0'?><stream:stream to='${domain}' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' xmlns:x='urn:example:extension'>
      """
    Then the server closes the stream of Romeo with the error invalid-namespace

  @RFC6120/4.8.5-declared-when-delivered @RFC6120/4.8.5-scope
  Scenario: content whose namespace the sender's header declares is delivered with a declaration of its own
    Given Juliet is connected
    And Romeo is connected with a stream that declares "x" as "urn:example:extension"
    When Romeo sends the bytes:
      """
      <message to='${Juliet.full}' id='m1' type='chat'><body>hi</body><x:data x:kind='sealed'><x:part/></x:data></message>
      """
    Then Juliet receives, with all prefixes declared in it:
      """
      <message id='m1'>
        <body>hi</body>
        <data xmlns='urn:example:extension'><part xmlns='urn:example:extension'/></data>
      </message>
      """

  @RFC6120/4.8.5-no-extension-in-header
  Scenario: content with a prefix is delivered with its namespace declared in the stanza, not in the header
    Given Juliet is connected
    And Romeo is connected
    When Romeo sends the bytes:
      """
      <message to='${Juliet.full}' id='m1' type='chat'><body>hi</body><x:data xmlns:x='urn:example:extension' x:kind='sealed'><x:part/></x:data></message>
      """
    Then Juliet receives, with all prefixes declared in it:
      """
      <message id='m1'>
        <body>hi</body>
        <data xmlns='urn:example:extension'><part xmlns='urn:example:extension'/></data>
      </message>
      """
