Feature: RFC 6120 §8.4 Content that the server does not understand is delivered unmodified

  @RFC6120/8.4-delivered-unmodified
  Scenario Outline: <what> arrives as it was sent
    Given Romeo is online
    And Juliet is online
    When Romeo sends:
      """
      <message type='chat' id='u1' to='${Juliet.full}'><body>Ay me</body><content></message>
      """
    Then Juliet receives "u1" with unchanged:
      """
      <content>
      """

    Examples:
      | what                                | content |
      | an unknown element                  | <thought xmlns='urn:example:thought' mood='dark'>Ay me</thought> |
      | mixed content                       | <thought xmlns='urn:example:thought'>Ay <em>me</em>, <em>sad <u>hours</u></em> seem long<br/>.</thought> |
      | a CDATA section                     | <thought xmlns='urn:example:thought'><![CDATA[if (a < b && c > d) "]]]]><![CDATA[>"]]></thought> |
      | escaped markup                      | <thought xmlns='urn:example:thought' say='&lt;&amp;&gt;&quot;&apos;'>&lt;body&gt; &amp;amp; ]]&gt; &#60;&#x26;</thought> |
      | text beyond the basic plane         | <thought xmlns='urn:example:thought' say='🌹'>é e&#x301; Ромео と 🌹 👩‍❤️‍👨 &#x1F5E1; &#xFFFD; שלום</thought> |
      | white space                         | <thought xmlns='urn:example:thought'>  Ay  me \n <em>  </em>\n\n  end </thought> |
      | elements of several namespaces      | <thought xmlns='urn:example:thought'><body xmlns='urn:example:body'><message/></body><x><y xmlns='urn:example:y'/></x></thought> |
      | elements with the stanza's names    | <message xmlns='urn:example:thought' to='nurse' from='me' type='error'><error/><iq type='get'/></message> |
      | attributes of other namespaces      | <thought xmlns='urn:example:thought' xmlns:m='urn:example:mood' m:mood='dark' mood='light'><em m:mood='dim'/></thought> |
      | two unknown elements                | <thought xmlns='urn:example:thought' n='1'/><deed xmlns='urn:example:deed' n='2'><thought/></deed> |
      | deep nesting                        | <d xmlns='urn:example:d'><d><d><d><d><d><d><d><d><d><d><d><d><d><d><d>deep</d></d></d></d></d></d></d></d></d></d></d></d></d></d></d></d> |
      | a language and preserved space      | <thought xmlns='urn:example:thought' xml:lang='fr' xml:space='preserve'> Hélas <em xml:lang='en'/> </thought> |
