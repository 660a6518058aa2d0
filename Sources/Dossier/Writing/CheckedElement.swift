internal import Texts

/// Why something cannot be written, because nothing that reads dossiers would take it.
package struct WritingFailure: Error, Hashable, CustomStringConvertible {
    /// What is wrong and what was expected, each with its place, such as `plan/chapter[1]/task[2]`.
    package let problems: [String]

    /// A failure for `problems`.
    package init(_ problems: [String]) { self.problems = problems }

    /// Every problem on a line of its own.
    package var description: String { problems.joined(separator: "\n") }
}

/// A stated element of which everything is of the form that the schema asks for, with its values as reading gives them back.
struct CheckedElement: Statement {
    let entity: Int
    let comment: String?
    let language: String?
    private let values: [FieldValue?]
    private let languages: [String?]
    private let children: [CheckedElement]

    func value(of member: Int) -> FieldValue? { values[member] }

    func language(of member: Int) -> String? { languages[member] }

    func elements(of members: [Int]) -> [CheckedElement] {
        let entities = members.compactMap { Schema.current.listed(by: Schema.current.entities[entity].members[$0]) }
        return children.filter { entities.contains($0.entity) }
    }

    /// The root of a part.
    init(_ element: StatedElement, as part: DossierPart) throws(WritingFailure) {
        guard element.entity == part.entity else {
            throw WritingFailure(["\(element.entity) is no root of \(part.file); expected \(part.entity)."])
        }
        var problems: [String] = []
        let checked = CheckedElement(
            element, Schema.current.position(of: part.entity), part.entity, unit: nil, &problems)
        guard problems.isEmpty else { throw WritingFailure(problems) }
        self = checked
    }

    /// Its money is printed in `unit`, unless it states its own.
    private init(
        _ element: StatedElement, _ entity: Int, _ place: String, unit: Int?, _ problems: inout [String]
    ) {
        let declaration = Schema.current.entities[entity]
        self.entity = entity
        comment = element.comment
        var found: [String] = []
        func report(_ message: String) { found.append("\(place): \(message)") }
        let unit = declaration.unit(element.fields) ?? unit
        values = declaration.members.map { member in
            guard Schema.current.listed(by: member) == nil else { return nil }
            let given = element.fields[member.name]
            let value = given.flatMap { $0.canonical(member.kind) }
            if given != nil, value == nil {
                report("The field \(member.name) is \(shown(given)); expected \(member.kind.expectation).")
            }
            if let value, member.kind == .money, value.written(in: unit) == nil {
                report(
                    "The field \(member.name) is \(shown(given)); expected an amount that \(Lexical.printedDecimals) decimals hold in units of \(unit ?? 1)."
                )
            }
            // Where nothing is what blank text says, there is no value; and a flag that says no says as much as none.
            let isNothing = value == .flag(false) || value == .text("") && member.place == .content
            if member.isRequired, given == nil || isNothing || value == .text("") {
                report("The field \(member.name) is missing; expected \(member.kind.expectation).")
            }
            return isNothing ? nil : value
        }
        languages = declaration.members.map { member in
            guard let language = element.fieldLanguages[member.name] else { return nil }
            if member.place != .child || element.fields[member.name] == nil {
                report(
                    "The field \(member.name) has a language; expected one only of fields with an element of their own."
                )
            }
            if FieldValue.text(language).canonical(.language) == nil {
                report("The language of \(member.name) is \"\(language)\"; expected \(ValueKind.language.expectation).")
            }
            return language
        }
        let language = element.fields[StatedElement.language]
        self.language = language?.written
        if let language, language.canonical(.language) == nil,
            !declaration.members.contains(where: { $0.name == StatedElement.language })
        {
            report("The language is \(shown(language)); expected \(ValueKind.language.expectation).")
        }
        let fields = declaration.members.filter { Schema.current.listed(by: $0) == nil }.map(\.name)
        for name in element.fields.keys.sorted() where name != StatedElement.language && !fields.contains(name) {
            report("There is no field \(name); expected \(fields.listed).")
        }
        for name in element.fieldLanguages.keys.sorted() where !fields.contains(name) {
            report("There is no field \(name) that could have a language; expected \(fields.listed).")
        }
        let isFlagged = values.contains(.flag(true))
        if let flag = declaration.members.first(where: { $0.kind == .flag }),
            let money = declaration.members.firstIndex(where: { $0.kind == .money }),
            isFlagged != (values[money] == nil)
        {
            let (name, given) = (declaration.members[money].name, isFlagged ? "Both" : "Neither")
            report("\(given) \(name) \(isFlagged ? "and" : "nor") \(flag.name) are given; expected one of them.")
        }
        for (member, value) in zip(declaration.members, values) where value == nil && element.fields[member.name] == nil
        {
            let isMoney = member.kind == .money
            if !isFlagged && member.isRequiredUnlessNone && !isMoney
                || isFlagged && !isMoney && member.place == .content
            {
                report("The field \(member.name) is missing; expected \(member.kind.expectation).")
            }
        }
        problems += found
        children = Self.children(of: element, declaration, place, unit: unit, &problems)
    }

    private static func children(
        of element: StatedElement, _ declaration: EntityDeclaration, _ place: String, unit: Int?,
        _ problems: inout [String]
    ) -> [CheckedElement] {
        var counts: [String: Int] = [:]
        var lists: [String: (entity: Int, minimum: Int, maximum: Int)] = [:]
        for member in declaration.members {
            guard case .entities(let minimum, let maximum) = member.place, let child = Schema.current.listed(by: member)
            else { continue }
            lists[Schema.current.entities[child].name] = (child, minimum, maximum)
        }
        var children: [CheckedElement] = []
        for child in element.children {
            let count = counts[child.entity, default: 0] + 1
            counts[child.entity] = count
            guard let list = lists[child.entity] else {
                problems.append(
                    "\(place): There is no \(child.entity) in \(declaration.name); expected \(lists.keys.sorted().listed)."
                )
                continue
            }
            children.append(
                CheckedElement(child, list.entity, "\(place)/\(child.entity)[\(count)]", unit: unit, &problems))
        }
        for (name, list) in lists.sorted(by: { $0.key < $1.key }) {
            let count = counts[name, default: 0]
            if count < list.minimum {
                problems.append("\(place): There is no \(name); expected at least \(list.minimum).")
            }
            if count > list.maximum {
                problems.append("\(place): There are \(count) of \(name); expected at most \(list.maximum).")
            }
        }
        return children
    }
}

extension EntityDeclaration {
    /// The unit that an element of these fields states for its money.
    func unit(_ fields: [String: FieldValue]) -> Int? {
        guard let member = members.first(where: { $0.kind == .unit }), case .whole(let unit)? = fields[member.name]
        else { return nil }
        return FieldValue.whole(unit).canonical(.unit) == nil ? nil : unit
    }
}

/// A value as a problem shows it.
private func shown(_ value: FieldValue?) -> String { value.map { "\"\($0.written)\"" } ?? "absent" }

extension [String] {
    /// The names as what is expected.
    fileprivate var listed: String {
        isEmpty ? "none" : joined(separator: ", ").replacingLastComma(with: " or")
    }
}

extension ValueKind {
    /// What a value of the kind looks like, in English: who writes dossiers is a program.
    var expectation: String { expectation(Language.en.phrases.loading) }
}
