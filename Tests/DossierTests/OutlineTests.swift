import CEL
import Dossier
import Foundation
import Platform
import Testing

@testable import Dossier

/// Headings within headings, numbers that are not printed or begin anew, and what names a task.
@Suite struct `The outline of a plan` {
    /// A dossier whose plan has these chapters.
    private func load(_ chapters: String, _ more: String = "") throws -> DossierStore {
        let file = try TemporaryDossier(
            """
            <dossier xmlns="urn:rapporteur:1">
            <plan id="p" country="XX" title="T" start="2023-01-01" end="2024-12-31">\(chapters)</plan>
            <annex plan="p" currency="EUR" title="A"><year>2023</year><line id="1" body="b" activity="x"/></annex>
            <recommendations country="XX" monitor="GRETA"/><bodies/>\(more)</dossier>
            """)
        let store = DossierStore()
        try file.load(into: store)
        return store
    }

    private static let nested = """
        <chapter number="I" title="C"><task number="1" title="a"/>
        <section number="1" title="S"><task number="1" title="b"/>
        <section number="x" title="SS"><task number="1" title="c"/><objective>o</objective></section>
        <section number="y" title="ST"/><task number="2" title="d"/></section>
        <task number="2" title="e"/></chapter><chapter number="II" title="D"><task number="1" title="f"/></chapter>
        """

    @Test func `has the innermost section and the chapter of a task`() throws {
        let store = try load(Self.nested)
        #expect(store.tasks.map { $0.section?.title ?? "-" } == ["-", "S", "SS", "S", "-", "-"])
        #expect(store.tasks.map(\.chapter.title) == ["C", "C", "C", "C", "C", "D"])
        #expect(store.sections.map { $0.section?.title ?? "-" } == ["-", "S", "S"])
        #expect(store.sections.map(\.chapter.title) == ["C", "C", "C"])
        #expect(store.chapters[0].sections.map(\.title) == ["S", "SS", "ST"])
        #expect(store.sections[0].sections.map(\.title) == ["SS", "ST"])
        #expect(store.sections.map { $0.tasks.map(\.title) } == [["b", "d"], ["c"], []])
        #expect(store.chapters[0].tasks.count == 5)
        #expect(store.objectives.map { $0.section?.title } == ["SS"])
        #expect(store.tasks.map(\.ordinal) == [1, 1, 1, 2, 2, 1])
    }

    @Test func `has a path for every section and task`() throws {
        let store = try load(Self.nested)
        #expect(store.tasks.map(\.path) == ["I/1", "I/1/1", "I/1/x/1", "I/1/2", "I/2", "II/1"])
        #expect(store.sections.map(\.path) == ["I/1", "I/1/x", "I/1/y"])
    }

    /// As deep as the limit allows: what holds open elements has to grow.
    @Test(arguments: [10, 60, 200]) func `nests as deeply as the limit allows`(depth: Int) throws {
        let sections = (0..<depth).map { "<section number=\"\($0)\" title=\"s\">" }.joined()
        let ends = String(repeating: "</section>", count: depth)
        let file = try TemporaryDossier(
            """
            <dossier xmlns="urn:rapporteur:1"><plan id="p" country="XX" title="T" start="2023-01-01" end="2024-12-31">
            <chapter title="C">\(sections)<task number="t" title="t"/>\(ends)<task number="u" title="u"/></chapter></plan>
            <recommendations country="XX" monitor="GRETA"/><bodies/></dossier>
            """)
        var limits = DossierStore.Limits()
        limits.depth = depth + 4
        let store = DossierStore(limits: limits)
        try file.load(into: store)
        let path = (["(1)"] + (0..<depth).map(String.init) + ["t"]).joined(separator: "/")
        #expect(store.tasks.map(\.path) == [path, "(1)/u"])
        #expect(store.tasks[1].section == nil)
        limits.depth = depth + 3
        #expect(throws: LoadFailure.self) { try file.load(into: DossierStore(limits: limits)) }
    }

    @Test func `calls what has no number by its id or its position`() throws {
        let store = try load(
            """
            <chapter title="C"><task title="a"/><task number="7" title="b"/><task id="c" title="c"/><task title="d"/>
            <section id="s" title="S"><task title="e"/></section><section number="8" title="T"/>
            <section title="U"><section title="V"><task id="x/y" number="9" title="f"/></section></section></chapter>
            """)
        #expect(store.chapters.map(\.number) == ["(1)"])
        #expect(store.sections.map(\.number) == ["s", "8", "(3)", "(1)"])
        #expect(store.sections.map(\.isNumbered) == [false, true, false, false])
        #expect(store.tasks.map(\.number) == ["(1)/(1)", "7", "c", "(1)/(4)", "(1)/s/(1)", "9"])
        #expect(store.tasks.map(\.isNumbered) == [false, true, false, false, false, true])
        #expect(
            store.tasks.map(\.path) == ["(1)/(1)", "(1)/7", "(1)/c", "(1)/(4)", "(1)/s/(1)", "(1)/(3)/(1)/9"])
        #expect(store.tasks.map(\.key) == store.tasks.map(\.number))
        #expect(store.tasks.map(\.sequence) == [nil, 7, nil, nil, nil, 9])
    }

    @Test func `prints the path of a task whose number begins anew, and no other`() throws {
        let store = try load(
            """
            <chapter number="I" title="C"><task number="1" title="a"/><task number="2" title="b"/></chapter>
            <chapter number="II" title="D"><task number="1" title="c"/><task number="3" title="d"/>
            <task number="3" title="e"/><task number="1" title="f"/></chapter>
            """)
        #expect(store.tasks.map(\.key) == ["I/1", "2", "II/1", "3", "3", "II/1"])
        #expect(store.tasks.map { store.reference(to: $0).keys[0].number } == [1, 1, 1, 1, 2, 2])
        #expect(store.tasks.map { $0.namesakes.map(\.title) } == [[], [], [], [], ["d"], ["c"]])
        #expect(store.tasks.map(\.number) == ["1", "2", "1", "3", "3", "1"])
        #expect(store.tasks.map(\.label) == store.tasks.map(\.key))
    }

    /// A number may be the path of another, and two paths may be one text.
    @Test func `tells tasks apart whose numbers and paths are printed alike`() throws {
        let store = try load(
            """
            <chapter number="I" title="C"><task number="1/2" title="a"/><section number="1" title="S"><task number="2" title="b"/>
            </section></chapter><chapter number="II" title="D"><task number="2" title="c"/><task number="1/2" title="d"/>
            <task number="I/1/2" title="e"/></chapter>
            """)
        #expect(store.tasks.map(\.key) == ["I/1/2", "I/1/2", "II/2", "II/1/2", "I/1/2"])
        #expect(Set(store.tasks.map { store.reference(to: $0) }).count == 5)
        #expect(store.tasks.map { store.reference(to: $0).keys[0].number } == [2, 3, 1, 1, 1])
    }

    private static let plan = """
        <chapter number="I" title="C"><section number="1" title="S"><task number="(i)" title="a"/>
        <task number="(ii)" title="b"/></section><section number="2/3" title="T"><task number="(i)" id="c" title="c"/>
        <task number="4/5" title="d"/><task number="6" title="e"/><task number="6" id="f" title="f"/></section></chapter>
        <chapter number="II" title="D"><task number="c" title="g"/><task number="I/1/(i)" title="h"/><task title="i"/></chapter>
        """

    @Test(arguments: [
        // An id, before the number of another.
        ("c", "c"), ("f", "f"),
        // A number of its own, before the path of another.
        ("(ii)", "b"), ("4/5", "d"), ("I/1/(i)", "h"),
        // A path; slashes may be of numbers.
        ("I/1/(ii)", "b"), ("I/2/3/(i)", "c"), ("I/2/3/4/5", "d"), ("II/c", "g"), ("II/(3)", "i"),
        // Several bear it.
        ("(i)", nil), ("6", nil), ("I/2/3/6", nil),
        // Nothing bears it: a part of a path, a heading, a position of what has a number.
        ("1/(i)", nil), ("I/1", nil), ("I", nil), ("II/(1)", nil), ("/", nil), ("I/1/(i)/", nil),
    ]) func `tells which task a name means`(name: String, title: String?) throws {
        let store = try load(
            Self.plan,
            """
            <assessment plan="p" assessor="A" date="2023-02-01"><funds line="1" task="\(name)"/></assessment>
            """)
        #expect(store.fundings.map { $0.task?.title } == [title])
        #expect(store.fundings.map(\.taskRef) == [name])
        #expect(store.taskReferences.map(\.text) == [name])
        let isAmbiguous = ["(i)", "6", "I/2/3/6"].contains(name)
        #expect(store.fundings.map(\.isAmbiguous) == [isAmbiguous])
        #expect(store.taskReferences.map(\.isAmbiguous) == [isAmbiguous])
        #expect(store.tasks.filter { $0.lines.count > 0 }.map(\.title) == (title.map { [$0] } ?? []))
        let bearers = store.taskReferences.map { $0.bearers.map(\.title) }
        #expect(bearers == [name == "(i)" ? ["a", "c"] : isAmbiguous ? ["e", "f"] : []])
        let unclear = store.tasks.filter(\.hasUnclearFunding).map(\.title)
        #expect(unclear == (name == "(i)" ? ["a", "c"] : isAmbiguous ? ["e", "f"] : []))
        #expect(store.tasks.allSatisfy { !$0.hasUnclearStatus })
    }

    @Test func `keeps a reference as it was written`() throws {
        let store = try load(
            Self.plan.replacing(
                "title=\"a\"/>", with: "title=\"a\"><refers-to task=\"I/2/3/(i)\"/><refers-to task=\"(i)\"/></task>"))
        let written = try TemporaryDossier(store.written())
        let again = DossierStore()
        try written.load(into: again)
        #expect(again.crossReferences.map(\.targetRef) == ["I/2/3/(i)", "(i)"])
        #expect(again.crossReferences.map { $0.target?.title } == ["c", nil])
        #expect(again.tasks.map(\.isNumbered) == [true, true, true, true, true, true, true, true, false])
    }

    @Test func `forgets what another dossier said`() throws {
        let store = try load(
            Self.plan,
            "<progress plan=\"p\" as-of=\"2023-02-01\"><task number=\"(i)\" status=\"completed\"/></progress>")
        #expect(store.taskReferences.map(\.isAmbiguous) == [true])
        let other = try TemporaryDossier(
            """
            <dossier xmlns="urn:rapporteur:1"><plan id="p" country="XX" title="T" start="2023-01-01" end="2024-12-31">
            <chapter number="1" title="C"><task number="(i)" title="a"><refers-to task="1/(i)"/></task></chapter></plan>
            <recommendations country="XX" monitor="GRETA"/><bodies/></dossier>
            """)
        try other.load(into: store)
        #expect(store.taskReferences.map(\.isAmbiguous) == [false])
        #expect(store.crossReferences.map { $0.target?.title } == ["a"])
        #expect(store.tasks.map(\.isNumbered) == [true])
    }
}
