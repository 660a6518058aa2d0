/// What tables for spreadsheets say in English.
struct EnglishTables: TablePhrases, English {
    var dayFormat: String { "d\\ mmm\\ yyyy" }
    var language: String { "English" }
    func cut(_ units: Int, whole file: String) -> String {
        "… [cut: \(text(units)) characters; the whole text stands in \(file)]"
    }

    var findings: String { "Findings" }
    var category: String { "Category" }
    var subject: String { "About" }
    var addressees: String { "Addressees" }
    var rule: String { "Finding" }
    var severity: String { "Degree" }
    var state: String { "Status" }
    var condition: String { "Condition" }
    var recommendation: String { "Recommendation" }
    var criterion: String { "Criterion" }
    var effect: String { "Effect" }
    var stake: String { "Money at stake" }
    var currency: String { "Currency" }
    var page: String { "Page" }
    var place: String { "Place" }
    var concerns: String { "Concerns" }
    var ofPlan: String { "the plan" }
    var ofDossier: String { "the dossier" }
    var restsOn: String { "Rests on" }
    var groundKinds: ByGround<String> {
        (
            funding: "Judgement of funding", response: "Judgement of a response", reply: "Reply",
            waiver: "Waiver"
        )
    }
    func ground(_ kind: String, _ key: String) -> String { "\(kind): \(key)" }
    func ground(_ kind: String, noneFor entity: String, _ key: String) -> String {
        "\(kind): none for \(entity) \(key)"
    }
    var baseline: String { "Since the earlier revision" }
    var baselines: (new: String, persisting: String, changed: String) {
        (new: "new", persisting: "as before", changed: "changed")
    }
    var wasCondition: String { "Condition before" }
    var wasStake: String { "Money at stake before" }
    var states: (open: String, waived: String, withdrawn: String, subsumed: String) {
        (open: "open", waived: "accepted", withdrawn: "withdrawn", subsumed: "explained by another")
    }
    var waivedBy: String { "Accepted by" }
    var waivedBecause: String { "Reason" }
    var waivedUntil: String { "Accepted until" }
    var ruleId: String { "Rule" }
    var fingerprint: String { "Fingerprint" }
    var asOf: String { "As of" }

    var recommendations: String { "Recommendations" }
    var answers: String { "Tasks that answer" }
    var monitor: String { "Monitor" }
    var round: String { "Round" }
    var report: String { "Report" }
    var paragraph: String { "Paragraph" }
    var urgency: String { "Urgency" }
    var verb: String { "Verb" }
    var topic: String { "Topic" }
    var element: String { "Element" }
    var text: String { "Text" }
    var repeats: String { "Repeats" }
    var tasks: String { "Tasks" }
    var task: String { "Task" }
    var taskTitle: String { "Title of task" }
    var extent: String { "Extent" }
    var nature: String { "Kind of measure" }
    var leads: String { "Leads" }
    var ministries: String { "Ministries" }
    var due: String { "Due" }
    var funding: String { "Funding" }
    var fundingShared: String { "Funds other tasks too" }
    var id: String { "Id" }
}
