Feature: XEP-0352 §4.2 Indicating the state

  @XEP-0352/4.2-no-reply
  Scenario Outline: <what> is taken without a reply
    Given Romeo is <come>
    And the server offers Romeo the stream feature "csi" in "urn:xmpp:csi:0"
    And Romeo has put away what came so far
    When Romeo sends:
      """
      <elements>
      <iq type='get' id='p1' to='${domain}'><ping xmlns='urn:xmpp:ping'/></iq>
      """
    Then the first that comes to Romeo is:
      """
      <iq id='p1'/>
      """

    Examples:
      | what                                 | come      | elements                                                                                              |
      | <inactive/>                          | connected | <inactive xmlns='urn:xmpp:csi:0'/>                                                                    |
      | <inactive/> of an available resource | online    | <inactive xmlns='urn:xmpp:csi:0'/>                                                                    |
      | <active/> after <inactive/>          | online    | <inactive xmlns='urn:xmpp:csi:0'/><active xmlns='urn:xmpp:csi:0'/>                                    |
      | <active/> of an active client        | online    | <active xmlns='urn:xmpp:csi:0'/>                                                                      |
      | <inactive/> sent twice               | online    | <inactive xmlns='urn:xmpp:csi:0'/><inactive xmlns='urn:xmpp:csi:0'/>                                  |
      | <active/> sent twice                 | online    | <inactive xmlns='urn:xmpp:csi:0'/><active xmlns='urn:xmpp:csi:0'/><active xmlns='urn:xmpp:csi:0'/>    |
