import CEL
import Dossier
import Foundation
import Testing

/// Dossiers made of values, as an importer makes them.
@Suite struct `A dossier made of values` {
    private static func day(_ iso: String) -> FieldValue { CalendarDate(iso).map(FieldValue.day) ?? "no day" }

    /// The smallest plan that has something of every form.
    private static func plan(_ task: StatedElement) -> StatedElement {
        StatedElement(
            "plan",
            [
                "id": "si-2027", "country": "SI", "language": "sl", "title": "Načrt »A« & \"B\"",
                "start": day("2027-01-01"),
                "end": day("2028-12-31"),
            ], [StatedElement("chapter", ["number": "1", "title": "Preventiva"], [task])])
    }

    private static let task = StatedElement(
        "task", ["number": "1.1", "title": "Delavnice", "summary": "Za  učence\n in <dijake>."],
        [
            StatedElement(
                "assignment", ["goalReferences": .names(["1", "9"])],
                [
                    StatedElement(
                        "lead", ["body": "mvi"], comment: "Prebrano iz »MVI« -- glej q-1.\nDruga -- vrstica\u{202E}")
                ]),
            StatedElement(
                "goal", ["number": "1", "text": "100 delavnic"],
                [StatedElement("target", ["value": "100", "unit": "delavnic", "per": "year"])]),
            StatedElement(
                "cost",
                [
                    "amount": .amount(4_500_005), "currency": "EUR", "per": "year", "bound": "minimum",
                    "from": .year(2027),
                ]),
        ], fieldLanguages: ["summary": "sl"], comment: "q-2")

    private static let registry = StatedElement(
        "registry", [:],
        [
            StatedElement(
                "body", ["id": "mvi", "kind": "ministry"],
                [StatedElement("bodyName", ["language": "sl", "text": "Ministrstvo za vzgojo in izobraževanje"])])
        ])
    private static let monitoring = StatedElement("monitoring", ["country": "SI", "monitor": "GRETA"])

    @Test func `is written as a person would write it`() throws {
        let written = String(decoding: try Self.plan(Self.task).written(as: .plan), as: UTF8.self)
        #expect(
            written == """
                <?xml version="1.0" encoding="UTF-8"?>
                <plan xmlns="urn:rapporteur:1" id="si-2027" country="SI" xml:lang="sl" title="Načrt »A« &amp; &quot;B&quot;"
                      start="2027-01-01" end="2028-12-31">
                  <chapter number="1" title="Preventiva">
                    <!-- q-2 -->
                    <task number="1.1" title="Delavnice">
                      <summary xml:lang="sl">Za učence in &lt;dijake&gt;.</summary>
                      <goal number="1">100 delavnic
                        <target value="100" unit="delavnic" per="year"/>
                      </goal>
                      <assignment goals="1 9">
                        <!-- Prebrano iz »MVI« - - glej q-1.
                             Druga - - vrstica⟨U+202E⟩ -->
                        <lead body="mvi"/>
                      </assignment>
                      <cost amount="45000.05" currency="EUR" per="year" bound="minimum" from="2027"/>
                    </task>
                  </chapter>
                </plan>

                """)
    }

    @Test func `is loaded as what it says`() throws {
        let dossier = StatedDossier([
            .plan: Self.plan(Self.task), .registry: Self.registry, .monitoring: Self.monitoring,
        ])
        let store = DossierStore()
        try TemporaryDossier(dossier.written()).load(into: store)
        let task = try #require(store.tasks.first)
        #expect(task.title == "Delavnice")
        #expect(task.summary == "Za učence in <dijake>.")
        #expect(store.plan.title == "Načrt »A« & \"B\"")
        #expect(store.plan.end == CalendarDate("2028-12-31"))
        #expect(store.leads.map { $0.body?.key } == ["mvi"])
        #expect(store.goalReferences.map(\.goalRef) == ["1", "9"])
        #expect(store.costs.map { $0.amount?.minorUnits } == [4_500_005])
        var expected = dossier
        // Reading folds white space and leaves comments out, and children come in the order of the schema.
        var kept = Self.task
        kept.comment = nil
        kept.fields["summary"] = "Za učence in <dijake>."
        kept.children[0].children[0].comment = nil
        kept.children.swapAt(0, 1)
        expected.parts[.plan] = Self.plan(kept)
        #expect(try store.stated() == expected)
    }

    @Test func `shows what is not seen by its number`() throws {
        var task = Self.task
        task.fields["number"] = "1\u{200F}.1"
        task.fields["summary"] = "\u{FEFF}a\u{85}b\u{202E}"
        let written = String(decoding: try Self.plan(task).written(as: .plan), as: UTF8.self)
        #expect(written.contains("number=\"1&#x200F;.1\""))
        #expect(written.contains(">&#xFEFF;a&#x85;b&#x202E;</summary>"))
    }

    @Test func `in one file has all its parts in it`() throws {
        var dossier = StatedDossier(
            [.plan: Self.plan(Self.task), .registry: Self.registry, .monitoring: Self.monitoring], isOneFile: true)
        dossier.language = "sl"
        let store = DossierStore()
        try TemporaryDossier(dossier.written()).load(into: store)
        #expect(store.files.count == 1)
        #expect(try store.stated().language == "sl")
        #expect(try store.written() == store.stated().written())
    }

    // MARK: - What cannot be written

    /// A change of the task and all that is said against it.
    struct Wrong: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let problems: [String]
        let change: @Sendable (inout StatedElement) -> Void

        init(_ description: String, _ problems: String..., change: @escaping @Sendable (inout StatedElement) -> Void) {
            (testDescription, self.problems, self.change) = (description, problems, change)
        }

        private static let place = "plan/chapter[1]/task[1]"

        static let all = [
            Wrong(
                "a number with a space",
                "\(place): The field number is \"1 1\"; expected a name without white space."
            ) { $0.fields["number"] = "1 1" },
            Wrong("no title", "\(place): The field title is missing; expected some text.") { $0.fields["title"] = nil },
            Wrong("a blank title", "\(place): The field title is missing; expected some text.") {
                $0.fields["title"] = " \n"
            },
            Wrong(
                "a text that XML cannot hold", "\(place): The field title is \"a\u{1}\"; expected some text."
            ) { $0.fields["title"] = "a\u{1}" },
            Wrong(
                "a year where a text belongs", "\(place): The field summary is \"2027\"; expected some text."
            ) { $0.fields["summary"] = .year(2027) },
            Wrong(
                "a field that is misspelt",
                "\(place): There is no field sumary; expected number, id, title, page, summary or carriedOver."
            ) { $0.fields["sumary"] = "x" },
            Wrong(
                "a list as a field",
                "\(place): There is no field goals; expected number, id, title, page, summary or carriedOver."
            ) { $0.fields["goals"] = .names(["1"]) },
            Wrong(
                "a language that is none",
                "\(place): The language is \"slovenščina\"; expected a language tag, such as sl."
            ) { $0.fields["language"] = "slovenščina" },
            Wrong(
                "a language of an attribute",
                "\(place): The field title has a language; expected one only of fields with an element of their own."
            ) { $0.fieldLanguages["title"] = "sl" },
            Wrong(
                "an element that belongs elsewhere",
                "\(place): There is no round in task; expected assignment, citation, commitment, cost, crossReference, dependency or goal."
            ) { $0.children.append(StatedElement("round")) },
            Wrong(
                "two deadlines", "\(place)/assignment[1]: There are 2 of deadline; expected at most 1."
            ) {
                $0.children[0].children += Array(repeating: StatedElement("deadline", ["kind": "ambiguous"]), count: 2)
            },
            Wrong(
                "all at once, each at its place",
                "\(place)/assignment[1]/lead[1]: The field body is missing; expected a name without white space.",
                "\(place)/goal[1]/target[1]: The field value is \"1,5\"; expected a number with at most four decimals, but not three.",
                "\(place)/cost[1]: The field per is \"month\"; expected year or total."
            ) {
                $0.children[0].children[0].fields["body"] = nil
                $0.children[1].children[0].fields["value"] = "1,5"
                $0.children[2].fields["per"] = "month"
            },
        ]
    }

    @Test(arguments: Wrong.all) func `is refused for what no dossier may hold`(_ wrong: Wrong) {
        var task = Self.task
        wrong.change(&task)
        let plan = Self.plan(task)
        #expect { try plan.written(as: .plan) } throws: { error in
            (error as? WritingFailure)?.problems == wrong.problems
        }
    }

    @Test func `says either an amount or that there is none`() throws {
        func annex(_ amount: [String: FieldValue], years: [Int] = [2027]) -> StatedElement {
            StatedElement(
                "annex", ["plan": "si-2027", "currency": "EUR", "title": "P"],
                years.map { StatedElement("annexYear", ["year": .year($0)]) } + [
                    StatedElement(
                        "line", ["id": "1", "body": "mvi", "activity": "A"],
                        [StatedElement("amount", amount.merging(["year": .year(2027)]) { $1 })])
                ])
        }
        func problems(_ annex: StatedElement) -> [String] {
            do throws(WritingFailure) {
                _ = try annex.written(as: .annex)
                return []
            } catch {
                return error.problems
            }
        }
        #expect(problems(annex(["value": .amount(0)])) == [])
        #expect(problems(annex(["value": .amount(0), "none": .flag(false)])) == [])
        #expect(problems(annex(["none": .flag(true)])) == [])
        let place = "annex/line[1]/amount[1]"
        #expect(problems(annex([:])) == ["\(place): Neither value nor none are given; expected one of them."])
        #expect(
            problems(annex(["value": .amount(1), "none": .flag(true)]))
                == ["\(place): Both value and none are given; expected one of them."])
        #expect(
            problems(annex(["value": .amount(1)], years: [])) == ["annex: There is no annexYear; expected at least 1."])
        #expect(
            problems(annex(["value": .amount(100_000_000_000_000_000)])).first?.hasPrefix(
                "\(place): The field value is \"1000000000000000.00\"; expected an amount") == true)
    }

    @Test func `in one file needs the parts that every dossier has`() {
        let dossier = StatedDossier([.plan: Self.plan(Self.task)], isOneFile: true)
        #expect(
            throws: WritingFailure(["There is no registry; expected one.", "There is no monitoring; expected one."])
        ) {
            try dossier.written()
        }
    }

    @Test func `is written only as the part that it is`() {
        #expect(throws: WritingFailure(["plan is no root of annex.xml; expected annex."])) {
            try Self.plan(Self.task).written(as: .annex)
        }
    }

    // MARK: - Renaming

    @Test func `follows new numbers, and says what is gone`() throws {
        let store = DossierStore()
        try store.load(Corpus.package.appending(path: "inputs/slovenia-2023-2024-r3").path)
        let stated = try store.stated()
        let assessment = try #require(stated.parts[.assessment])
        let gone = try #require(assessment.children.first { $0.entity == "response" }?.fields["task"]?.written)
        let (carried, left) = assessment.renamingReferences { entity, name in
            switch entity {
            case "task": name == gone ? nil : "N." + name
            case "line": "L" + name
            case "plan": "si-2025-2026"
            default: name
            }
        }
        let new = try #require(carried)
        #expect(new.fields["plan"] == "si-2025-2026")
        #expect(left.count == assessment.children.count { $0.fields["task"]?.written == gone } && !left.isEmpty)
        #expect(new.children.count + left.count == assessment.children.count)
        #expect(new.children.allSatisfy { $0.fields["task"]?.written.hasPrefix("N.") == true })
        func lines(_ element: StatedElement) -> [String] {
            element.children.filter { $0.fields["task"]?.written != gone }.compactMap { $0.fields["line"]?.written }
        }
        #expect(lines(new) == lines(assessment).map { "L" + $0 })
        #expect(String(decoding: try new.written(as: .assessment), as: UTF8.self).contains("task=\"N."))
    }

    @Test func `is gone as a whole where its root names what is gone`() throws {
        let progress = StatedElement("progress", ["plan": "old", "asOf": Self.day("2027-01-01")])
        let outcome = progress.renamingReferences { _, _ in nil }
        #expect(outcome.element == nil)
        #expect(outcome.left == [progress])
    }

    @Test func `keeps lists of names together`() {
        let response = StatedElement(
            "response", ["task": "1", "recommendation": "r", "elementReferences": .names(["a", "b"])])
        let renamed = response.renamingReferences { $0 == "element" ? $1 + "'" : $1 }
        #expect(renamed.element?.fields["elementReferences"] == .names(["a'", "b'"]))
        let lost = response.renamingReferences { $0 == "element" && $1 == "b" ? nil : $1 }
        #expect(lost.element == nil && lost.left == [response])
    }
}
