internal import CEL
internal import Encodings
package import RulePack
internal import Texts

/// The rules of a pack as JSON, for programs that show them.
package struct RuleListJSON {
    /// The JSON text of a pack's rules.
    package static func render(_ pack: RulePack) -> [UInt8] {
        JSON.object([
            "pack": .object(["id": .string(pack.id), "version": .string(pack.version), "sha256": .string(pack.sha256)]),
            "rules": .array(pack.rules.map { rule(of: $0, pack) }),
        ]).file
    }

    private static func rule(of rule: RuleSource, _ pack: RulePack) -> JSON {
        .object([
            "id": .string(rule.id), "category": .string(rule.category),
            "severity": .string(pack.severity(of: rule).rawValue), "title": JSON(rule.title),
            "criterion": JSON(rule.criterion, and: ["source": JSON(rule.criterionSource)]),
        ])
    }
}
