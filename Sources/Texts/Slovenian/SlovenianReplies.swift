/// What is said of replies to findings in Slovenian.
struct SlovenianReplies: ReplyPhrases, Slovenian {
    var positions: ByReplyPosition<String> {
        (agrees: "se strinja", partly: "se delno strinja", disagrees: "se ne strinja")
    }
    var decisions: ByDecision<String> {
        (upheld: "potrjena", amended: "dopolnjena", withdrawn: "umaknjena")
    }
}
