internal import CEL

extension Derivations {
    func annexFields() -> [RecordField] {
        let programmes = programmes
        return [
            list("programmes", of: "programme", from: .annex, "The programmes that lines have declared shares of.") {
                _ in
                Rows(start: 0, count: programmes.count)
            }
        ]
    }

    func lineFields() -> [RecordField] {
        let lines = facts.table("line")
        let fundings = derived.reversed(facts.table("funding").words("line"), targets: lines)
        let spendings = derived.reversed(facts.table("spending").words("line"), targets: lines)
        let (bodies, ofBody) = (lines.words("body"), ministryOfBody)
        let ranks = LineOrder(facts, derived).ranks
        return [
            RecordField(
                "position", .int, summary: "Its position in the annex, from 1.", storage: .position, origin: .annex),
            number(
                "rank", from: .fields("id"), "Its position in the order of the lines' ids, from 1, wherever it stands."
            ) {
                Int64(ranks($0)) + 1
            },
            list(
                "tasks", of: "task", from: .fields("fundings"), "The tasks it is assessed to fund, each once.",
                tasksOfLine),
            list("fundings", of: "funding", from: .funding, "The judgements that it funds a task.", fundings),
            list("spendings", of: "spending", from: .progress, "What was spent on it.", spendings),
            RecordField(
                "ministry", .record("body"), isOptional: true, summary: "The ministry of its body.",
                storage: .referenceThrough(bodies.column, ofBody), origin: .fields("body")),
        ]
    }

    func amountFields() -> [RecordField] {
        let amounts = facts.table("amount")
        let (years, values, lines) = (amounts.words("year"), amounts.money("value"), amounts.parents[0].rows)
        let ofLine = amountsOfLine
        let previous: @Sendable (Int32) -> Int32 = unsafelySendable { row in
            let siblings = ofLine(lines[Int(row)])
            for index in 0..<siblings.count where years[Int(siblings[index])] == years[Int(row)] - 1 {
                return siblings[index]
            }
            return -1
        }
        return [
            number(
                "none", from: .fields("value"), "Whether it is explicitly nothing.", type: .bool,
                unsafelySendable { values[Int($0)] == .min ? 1 : 0 }),
            record("previous", "amount", from: .annex, "The same line's amount of the year before.", previous),
        ]
    }

    func bodyFields() -> [RecordField] {
        let (bodies, lines) = (facts.table("body"), facts.table("line"))
        let (parents, bodyOfLine) = (bodies.words("parent"), lines.words("body"))
        let amountsOfLine = amountsOfLine
        let forEachLineAbove: (_ body: (Int32, Int32) -> Void) -> Void = { body in
            for line in 0..<Int32(lines.count) {
                var above = bodyOfLine[Int(line)]
                while above >= 0 {
                    body(line, above)
                    above = parents[Int(above)]
                }
            }
        }
        let allLines = derived.index(targets: { bodies.count }, forEach: forEachLineAbove)
        let allAmounts = derived.index(targets: { bodies.count }) { body in
            forEachLineAbove { line, above in
                let amounts = amountsOfLine(line)
                for index in 0..<amounts.count { body(amounts[index], above) }
            }
        }
        func naming(_ entity: String) -> DerivedLists {
            derived.reversed(facts.table(entity).words("body"), targets: bodies)
        }
        return [
            record(
                "ministry", "body", from: .registry, optional: false,
                "The nearest ministry, government office or coordinator above, itself included, else the top.",
                ministryOfBody),
            list(
                "above", of: "body", from: .registry, "The bodies that it is part of, the nearest first.", bodiesAbove),
            list(
                "heirs", of: "body", from: .registry,
                "The bodies that took over from it, however many steps away, the nearest first.",
                heirs),
            list(
                "forebears", of: "body", from: .registry, "The bodies from which it took over, the nearest first.",
                forebears),
            list(
                "payers", of: "body",
                from: .registry,
                "The bodies whose money is its own: itself, those above it, and the successors of any that ends before the plan does.",
                payers.ofBody),
            list(
                "answering", of: "body",
                from: .registry,
                "The ministries that answer for it at some time of the plan: its own and, where it or that ends, those of its successors.",
                answeringForBody),
            list("lines", of: "line", from: .annex, "Its budget lines.", naming("line")),
            list("allLines", of: "line", from: .annex, "Its budget lines and those of the bodies below it.", allLines),
            list("allAmounts", of: "amount", from: .annex, "The amounts of all those lines.", allAmounts),
            list("leads", of: "lead", from: .plan, "Where it leads.", naming("lead")),
            list("funders", of: "funder", from: .plan, "Where it is named to pay.", naming("funder")),
        ]
    }
}
