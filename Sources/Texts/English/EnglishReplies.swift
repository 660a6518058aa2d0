/// What is said of replies to findings in English.
struct EnglishReplies: ReplyPhrases, English {
    var positions: ByReplyPosition<String> {
        (agrees: "agrees", partly: "agrees in part", disagrees: "disagrees")
    }
    var decisions: ByDecision<String> { (upheld: "upheld", amended: "amended", withdrawn: "withdrawn") }
}
