extension Schema {
    /// What `replies.xml` states.
    static let clearing = [
        EntityDeclaration(
            "clearing", "clearings", element: "replies", "What those concerned replied to the findings of an audit.",
            .attribute("plan", .reference(to: "plan"), "The plan whose audit they were asked about."),
            .attribute("asked", .date, optional: true, "The day on which they were asked."),
            .attribute("due", .date, optional: true, "The day by which they were to reply."),
            .list("reply", as: "replies", "The replies.")),
        EntityDeclaration(
            "reply", "replies",
            known: Recognition(criteria: [["body", "fingerprint"]], isAlike: true, isAnywhere: false),
            "The reply of a body to a finding.",
            .attribute("body", .reference(to: "body"), "The body that replies."),
            .attribute("rule", .identifier, "The rule of the finding."),
            .attribute("subject", .name, "What the finding is about, as the audit writes it."),
            .attribute("fingerprint", .identifier, "The fingerprint of the finding."),
            .attribute("position", .word(ReplyPosition.self), "Whether it agrees with the finding."),
            .attribute("date", .date, "When it replied."),
            .attribute("by", .prose, "Who replied for it."),
            .attribute(
                "carried-from", .identifier, optional: true,
                "The id of the earlier revision to whose finding it replied; left out where it replies to one of this revision."
            ),
            .attribute(
                "resolved", .date, optional: true,
                "The day as of which the revision to which it was carried no longer had the finding."),
            .child("text", .prose, "What it says."),
            .list("measure", as: "measures", "What it promises to do."),
            .list("proof", as: "evidence", "What it points to in proof."),
            .single("decision", "What the rapporteur decided when it had been heard.")),
        EntityDeclaration(
            "measure", "measures", "Something that a reply promises to do.",
            .attribute("due", .date, optional: true, "The day by which it is to be done."),
            .attribute("done", .date, optional: true, "The day on which it was done, where that is known."),
            .content(.prose, "What is to be done.")),
        EntityDeclaration(
            "proof", "proofs", element: "evidence", "Something that a reply points to in proof.",
            .content(.prose, "What it is, and where to be found.")),
        EntityDeclaration(
            "decision", "decisions", "What the rapporteur decided when a reply had been heard.",
            .attribute("position", .word(DecisionPosition.self), "What becomes of the finding."),
            .attribute("date", .date, "When it was decided."),
            .attribute("by", .prose, "Who decided."),
            .content(.prose, as: "reason", "Why.")),
    ]
}
