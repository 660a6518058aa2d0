import Dossier
import Foundation
import Platform
import RulePack
import Testing
import Texts

/// Packs that build on one another, written for a test.
private final class WrittenPacks {
    let folder = FileManager.default.temporaryDirectory.appending(path: "packs-\(UUID().uuidString)")

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes a pack of rules, each with what its file states beside its id and severity, and says its folder.
    @discardableResult
    func write(_ name: String, _ yaml: String, rules: [String: String] = [:], meanings: String? = nil) throws -> String
    {
        let pack = folder.appending(path: name)
        try FileManager.default.createDirectory(at: pack, withIntermediateDirectories: true)
        try yaml.write(to: pack.appending(path: "pack.yaml"), atomically: true, encoding: .utf8)
        for language in Language.allCases {
            try meanings?.write(
                to: pack.appending(path: "pack.\(language.rawValue).yaml"), atomically: true, encoding: .utf8)
        }
        for (id, text) in rules {
            let place = pack.appending(path: "structure/\(id)")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try "id: \(id)\nseverity: minor\nfor: [task in tasks]\n\(text)\n".write(
                to: place.appending(path: "rule.yaml"), atomically: true, encoding: .utf8)
            for language in Language.allCases {
                try "title: x\ncriterion: x\nsource: x\ncondition: x\neffect: x\nrecommendation: x\n".write(
                    to: place.appending(path: "rule.\(language.rawValue).yaml"), atomically: true, encoding: .utf8)
            }
        }
        return pack.path
    }

    /// What is wrong with packs, without the path of this folder.
    func problems(_ names: String..., bases: [String] = []) -> [String] {
        func path(_ name: String) -> String { folder.appending(path: name).path }
        do {
            let pack = try RulePack(folders: names.map(path), bases: bases.map(path))
            let linted = RuleLinter.problems(of: pack)
            if !linted.isEmpty { throw LoadFailure.invalid(linted) }
            _ = try CompiledPack(pack, for: DossierStore())
            return []
        } catch {
            return "\(error)".split(separator: "\n").map { String($0).replacing("\(folder.path)/", with: "") }
        }
    }
}

@Suite struct `A pack that builds on another` {
    private let packs = WrittenPacks()

    init() throws {
        try packs.write(
            "base",
            """
            id: base
            version: 1.2.3
            parameters: { most: { type: count, value: 5 } }
            let:
              isLong: { of: task, is: "task.title.size() > pack.most" }
              isShort: { of: task, is: "!isLong(task)" }
            """, rules: ["first": "require: \"!isLong(task)\""], meanings: "parameters: { most: How long. }")
    }

    @Test func `has the rules, definitions and parameters of both, whatever their order`() throws {
        try packs.write("own", "id: own\nversion: '2'\nbase: base", rules: ["second": "require: isShort(task)"])
        #expect(packs.problems("own", "base") == [])
        let folders = ["own", "base"].map { packs.folder.appending(path: $0).path }
        let pack = try RulePack(folders: folders)
        #expect(pack.parts.map(\.id) == ["base", "own"] && pack.parts.map(\.isBase) == [true, false])
        #expect(pack.id == "base + own" && pack.version == "1.2.3 + 2")
        #expect(pack.rules.map(\.id) == ["first", "second"])
        #expect(try RulePack(folders: folders.reversed()).sha256 == pack.sha256)
        let alone = try RulePack(folder: folders[1])
        #expect(alone.sha256 != pack.sha256)
    }

    @Test func `finds the pack on which it builds where packs are found`() throws {
        let own = try packs.write(
            "own", "id: own\nversion: '2'\nbase: base 1", rules: ["second": "require: isShort(task)"])
        try packs.write("other", "id: other\nversion: '1'")
        #expect(packs.problems("own", bases: ["nowhere", "other", "base"]) == [])
        let bases = [packs.folder.appending(path: "base").path]
        #expect(try RulePack(folders: [own], bases: bases).parts.map(\.id) == ["base", "own"])
    }

    @Test func `says which pack is missing, and which version is another`() throws {
        try packs.write("own", "id: own\nversion: '2'\nbase: base")
        #expect(
            packs.problems("own") == [
                "own/pack.yaml:3:7: The pack builds on base, which is not given; expected its folder in another --rules."
            ])
        try packs.write("late", "id: late\nversion: '2'\nbase: base 1.2.30")
        #expect(
            packs.problems("late", "base") == [
                "late/pack.yaml:3:7: The pack builds on base 1.2.30; expected that version, where base/pack.yaml is 1.2.3."
            ])
        try packs.write("many", "id: many\nversion: '2'\nbase: base 1 2")
        #expect(
            packs.problems("many", "base") == [
                "many/pack.yaml:3:7: The base is \"base 1 2\"; expected the id of a pack, and after a space a version, if only that will do."
            ])
    }

    @Test func `overrides parameters and severities of the other`() throws {
        let own = try packs.write(
            "own",
            "id: own\nversion: '2'\nbase: base\nparameters: { most: { type: count, value: 9 } }\nseverities: { first: major }"
        )
        let pack = try RulePack(folders: [own, packs.folder.appending(path: "base").path])
        #expect(pack.parameters.first { $0.name == "most" }?.value == 9)
        #expect(pack.parameters.first { $0.name == "most" }?.meaning[.en] == "How long.")
        #expect(pack.rules.map(pack.severity) == [.major])
        try packs.write(
            "wrong", "id: wrong\nversion: '2'\nbase: base\nparameters: { most: { type: percent, value: 9 } }")
        #expect(
            packs.problems("wrong", "base") == [
                "wrong/pack.yaml:4:15: The type of most is percent; expected count, as the pack on which this one builds has it."
            ])
        try packs.write("stray", "id: stray\nversion: '2'\nbase: base\nseverities: { second: major }")
        #expect(
            packs.problems("stray", "base") == [
                "stray/pack.yaml:4:23: There is no rule second; expected the id of a rule of this pack or of one on which it builds."
            ])
    }

    @Test func `explains findings of the other`() throws {
        try packs.write(
            "own", "id: own\nversion: '2'\nbase: base",
            rules: ["second": "require: isShort(task)\nsubsumes: [{ rule: first, on: task }]"])
        #expect(packs.problems("own", "base") == [])
    }

    @Test func `has ids and names of its own`() throws {
        try packs.write(
            "own", "id: own\nversion: '2'\nbase: base\nlet: { isLong: \"true\" }", rules: ["first": "require: isLong"])
        #expect(
            packs.problems("own", "base") == [
                "own/structure/first/rule.yaml: base/structure/first/rule.yaml states a rule first too; expected an id of its own.",
                "own/pack.yaml:4:8: base/pack.yaml states a definition isLong too; expected another name.",
            ])
        try packs.write("twin", "id: base\nversion: '2'")
        #expect(
            packs.problems("base", "twin") == [
                "twin/pack.yaml:1:5: base/pack.yaml has the id base too; expected packs that differ."
            ])
    }

    @Test func `ends somewhere`() throws {
        try packs.write("own", "id: own\nversion: '2'\nbase: other")
        try packs.write("other", "id: other\nversion: '2'\nbase: own")
        #expect(
            packs.problems("own", "other") == [
                "own/pack.yaml:3:7: The pack builds on itself, by way of others; expected packs that end somewhere."
            ])
    }

    @Test func `need not use what the other defines, which alone has to be used`() throws {
        #expect(
            packs.problems("base") == [
                "base/pack.yaml:6:3: Nothing uses the definition isShort; expected a use of it, or no such definition."
            ])
        try packs.write("own", "id: own\nversion: '2'\nbase: base\nlet: { isFine: \"true\" }")
        #expect(
            packs.problems("own", "base") == [
                "own/pack.yaml:4:8: Nothing uses the definition isFine; expected a use of it, or no such definition."
            ])
    }
}
