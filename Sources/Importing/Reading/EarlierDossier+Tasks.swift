internal import CEL
internal import Dossier

/// What of an earlier task is kept in a task that was read.
extension EarlierDossier {
    func keep(_ old: StatedElement, in builder: TaskBuilder) {
        let task = builder.task
        if let id = old.text("id"), task.value("id") == nil { task.set("id", .text(id), .carried) }
        for field in ["summary", "carriedOver"] {
            guard let text = old.text(field), task.value(field) == nil else { continue }
            if stands(text, in: builder.text) { task.set(field, .text(text), .carried) } else { lose(old, text) }
        }
        for goal in old.children("goal") {
            let key = Wording(goal.text("text") ?? "").key
            guard let same = task.children("goal").first(where: { Wording($0.text("text") ?? "").key == key }) else {
                if !goal.children.isEmpty { lose(old, goal.text("text") ?? "") }
                continue
            }
            if same.children.isEmpty { same.children = goal.children.map { Draft(carrying: $0) } }
        }
        for entity in ["cost", "commitment", "citation", "crossReference", "dependency"] {
            for child in old.children(entity) where !has(child, in: task) {
                if stands(child, in: builder.text) {
                    task.children.append(Draft(carrying: child))
                    guard case .amount? = child.fields["amount"], let amount = child.fields["amount"]?.written else {
                        continue
                    }
                    run.desk.settle {
                        $0.fact == "cost" && $0.about == builder.matter
                            && $0.candidates[0].answer.hasPrefix(amount + " ")
                    }
                } else {
                    lose(old, child.text("text") ?? child.text("target") ?? "")
                }
            }
        }
        let before = old.children("assignment")
        let now = task.children("assignment")
        guard before.count == now.count else { return }
        for (earlier, assignment) in zip(before, now) { keep(earlier, in: assignment, builder) }
    }

    /// Whether a task has what an earlier one had: the same words, or the same amount.
    private func has(_ child: StatedElement, in task: Draft) -> Bool {
        task.children(child.entity).contains { other in
            if let target = child.text("target"), child.entity == "crossReference" {
                return other.text("target") == target
            }
            if case .amount? = child.fields["amount"] { return other.value("amount") == child.fields["amount"] }
            return Wording(other.text("text") ?? "").key == Wording(child.text("text") ?? "").key
        }
    }

    private func keep(_ old: StatedElement, in assignment: Draft, _ builder: TaskBuilder) {
        for funder in old.children("funder") {
            guard let id = funder.text("body"),
                !assignment.children("funder").contains(where: { $0.text("body") == id })
            else { continue }
            let body = run.register.bodies.first { $0.id == id }
            let forms =
                (body?.names.map(\.name) ?? []) + (body?.aliases ?? []) + [body?.abbreviation].compactMap(\.self)
            if forms.contains(where: { run.register.stands($0, in: builder.text) }) {
                assignment.children.append(Draft(carrying: funder))
            } else {
                lose(old, id)
            }
        }
        if let earlier = old.children("deadline").first, let deadline = assignment.children("deadline").first,
            deadline.text("kind") == DeadlineKind.ambiguous.rawValue,
            !run.desk.wasOpen("deadline.kind", deadline.text("text") ?? ""),
            Wording(earlier.text("text") ?? "").key == Wording(deadline.text("text") ?? "").key
        {
            for name in ["from", "to", "times", "due", "until", "relative"] { deadline.remove(name) }
            for (name, value) in earlier.fields.sorted(by: { $0.key < $1.key })
            where !["text", "page"].contains(name) {
                deadline.set(name, value, .carried)
            }
        }
        for participant in old.children("participant") {
            let key = Wording(participant.text("text") ?? "").key
            for same in assignment.children("participant") where Wording(same.text("text") ?? "").key == key {
                if let body = participant.text("body") {
                    same.set("body", .text(body), .carried)
                } else {
                    same.remove("body")
                }
            }
        }
    }

    private func lose(_ task: StatedElement, _ text: String) {
        run.remark(
            .notKept, at: nil, [task.text("number"), task.text("title")].compactMap(\.self).joined(separator: " "), text
        )
    }

    /// Whether the words of an element stand in a text; a cross-reference, whether the number does.
    func stands(_ element: StatedElement, in text: String) -> Bool {
        if let words = element.text("text") { return stands(words, in: text) }
        if element.entity == "crossReference", let target = element.text("target") { return stands(target, in: text) }
        return !["citation", "cost", "commitment", "dependency"].contains(element.entity)
    }

    /// Whether words stand in a text, piece by piece where some are left out.
    private func stands(_ words: String, in text: String) -> Bool {
        guard words.utf8.contains(UInt8(ascii: "[")) else { return text.contains(Wording(words).key) }
        var pieces = [words]
        for mark in ["[…]", "[...]"] {
            pieces = pieces.flatMap { piece -> [String] in
                var parts: [String] = []
                var rest = piece[...]
                while let range = rest.firstRange(of: mark) {
                    parts.append(String(rest[..<range.lowerBound]))
                    rest = rest[range.upperBound...]
                }
                return parts + [String(rest)]
            }
        }
        return pieces.allSatisfy { text.contains(Wording($0).key) }
    }
}
