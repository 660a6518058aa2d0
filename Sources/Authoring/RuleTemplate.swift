internal import Texts

/// A rule that is yet to be written: its files, of which the example fails until there is a condition.
package struct RuleTemplate {
    private let id: String

    /// The beginning of a rule with this id.
    package init(id: String) { self.id = id }

    /// The names of the files in the rule's folder, and what they hold.
    package var files: [(name: String, bytes: [UInt8])] {
        var files = [("rule.yaml", Self.rule(id))]
        files += Language.byCode.map { ("rule.\($0.rawValue).yaml", $0.phrases.rules.template) }
        files += [
            (
                "conforming.xml",
                Self.dossier("<!-- A near miss: what a naive rule would report, and why it is right. -->")
            ),
            (
                "violating.xml",
                Self.dossier("<task number=\"1\" title=\"A task that violates the rule\"/> <!-- violates -->")
            ),
        ]
        return files.map { (name: $0, bytes: Array($1.utf8)) }
    }

    private static func rule(_ id: String) -> String {
        """
        id: \(id)
        severity: minor
        for:
          - task in tasks
        require: "true"  # what must be true of every task
        addressee: task.ministry

        """
    }

    private static func dossier(_ content: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <dossier xmlns="urn:rapporteur:1">
          <plan id="xx-2030" country="XX" xml:lang="en" title="Action plan" start="2030-01-01" end="2030-12-31">
            <chapter number="1" title="Chapter">
              \(content)
            </chapter>
          </plan>
          <annex plan="xx-2030" currency="EUR" title="Funding">
            <year>2030</year>
          </annex>
          <recommendations country="XX" monitor="GRETA"/>
          <bodies/>
        </dossier>

        """
    }
}
