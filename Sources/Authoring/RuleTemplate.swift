/// A rule that is yet to be written: its three files, of which the example fails until there is a condition.
package struct RuleTemplate {
    private let id: String

    /// The beginning of a rule with this id.
    package init(id: String) { self.id = id }

    /// The names of the files in the rule's folder, and what they hold.
    package var files: [(name: String, bytes: [UInt8])] {
        [
            ("rule.yaml", Self.rule(id)),
            (
                "conforming.xml",
                Self.dossier("<!-- A near miss: what a naive rule would report, and why it is right. -->")
            ),
            (
                "violating.xml",
                Self.dossier("<task number=\"1\" title=\"A task that violates the rule\"/> <!-- violates -->")
            ),
        ].map { (name: $0, bytes: Array($1.utf8)) }
    }

    private static func rule(_ id: String) -> String {
        """
        id: \(id)
        severity: minor
        for:
          - task in tasks
        require: "true"  # what must be true of every task
        addressee: task.ministry
        title:
          en: To be written
          sl: Še ni napisano
        criterion:
          en: What should be.
          sl: Kaj bi moralo biti.
          source:
            en: By which text
            sl: Po katerem besedilu
        condition:
          en: "Task {task.number} …"
          sl: "Naloga {task.number} …"
        effect:
          en: What follows.
          sl: Kaj iz tega sledi.
        recommendation:
          en: What should be done.
          sl: Kaj naj se stori.

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
