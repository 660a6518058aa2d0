package import CEL
package import Dossier

/// How far a plan answers the recommendations of its monitor.
///
/// It says what the plan covers, not what has been done: a plan can cover what nobody has carried out yet. Its records
/// belong to the dossier that the store holds.
package struct Coverage: Sendable {
    /// How far the plan answers what is asked; the vocabulary says it of each recommendation and element.
    package typealias Status = AnswerStatus

    /// The recommendations, in the order of the dossier.
    package let items: [Item]

    /// The coverage in the dossier that `store` holds.
    package init(_ store: DossierStore) { items = store.recommendations.map(Item.init) }

    init(items: [Item]) { self.items = items }

    /// How many recommendations have a status.
    package func count(_ status: Status) -> Int { items.count { $0.status == status } }

    /// The tasks that answer any of the recommendations, each once, in the order of the plan.
    package var answeringTasks: [Record] {
        items.flatMap { $0.answers.map(\.task) }.distinct.sorted { $0.row < $1.row }
    }

    /// The elements that nothing answers, of recommendations that are answered.
    package var unaddressedElements: [Record] { items.flatMap(\.unaddressedElements) }
}

extension Coverage {
    /// One recommendation and what the plan makes of it.
    package struct Item: Sendable {
        /// The recommendation.
        package let recommendation: Record
        /// How far the plan answers it.
        package let status: Status
        /// Its separable parts; none where it has none.
        package let elements: [Element]
        /// The tasks that answer it, in the order of the plan.
        package let answers: [Answer]
        /// Judgements that answer nothing: that a task does not answer it, or that name no task, a number of several, or no
        /// element.
        package let setAside: [Record]
        /// The recommendations of earlier rounds that it repeats.
        package let repeats: [Record]
        /// The recommendations of other monitors that it takes over.
        package let takesOver: [Record]
        /// Where the plan names it.
        package let citations: [Record]

        init(_ recommendation: Model.Recommendation) {
            self.recommendation = recommendation.record
            status = recommendation.status
            elements = recommendation.elements.map(Element.init)
            answers = Self.answers(recommendation.answers)
            setAside = recommendation.responses.filter { !$0.isAnswer }.map(\.record)
            repeats = recommendation.repeats.filter { !$0.isTakenOver }.compactMap { $0.target?.record }
            takesOver = recommendation.repeats.filter(\.isTakenOver).compactMap { $0.target?.record }
            citations = recommendation.citations.map(\.record)
        }

        /// Judgements that a task does not answer it.
        package var declined: [Record] { setAside.filter { Model.Response($0).extent == .nothing } }
        /// Judgements that answer nothing only because of what they name.
        package var void: [Record] { setAside.filter { Model.Response($0).extent != .nothing } }
        /// The tasks that name it, each once.
        package var citingTasks: [Record] { citations.compactMap { Model.Citation($0).task?.record }.distinct }
        /// Whether the introduction of the plan names it.
        package var isCitedByIntroduction: Bool { citations.contains { Model.Citation($0).task == nil } }
        /// The elements that nothing answers, where it is answered otherwise.
        package var unaddressedElements: [Record] {
            status == .unaddressed ? [] : elements.filter { $0.status == .unaddressed }.map(\.element)
        }

        private static func answers(_ responses: Records<Model.Response>) -> [Answer] {
            var byTask: [Record: [Record]] = [:]
            for response in responses {
                if let task = response.task { byTask[task.record, default: []].append(response.record) }
            }
            return byTask.sorted { $0.key.row < $1.key.row }.map { Answer(task: $0.key, responses: $0.value) }
        }
    }

    /// A separable part of a recommendation.
    package struct Element: Sendable {
        /// The part.
        package let element: Record
        /// How far the plan answers it.
        package let status: Status
        /// The judgements that answer it.
        package let responses: [Record]

        init(_ element: Model.Element) {
            self.element = element.record
            responses = element.answers.map(\.record)
            status = element.status
        }
    }

    /// A task that answers a recommendation.
    package struct Answer: Sendable {
        /// The task.
        package let task: Record
        /// The judgements that say so.
        package let responses: [Record]

        /// Whether a judgement says that it fully answers the parts it names.
        package var isFull: Bool { responses.contains { Model.Response($0).extent == .full } }
        /// Whether all it does is to study the matter.
        package var isOnlyStudy: Bool { natures == [.study] }
        /// The sign for how it answers: by study alone, in full, or in part.
        package var mark: String { isOnlyStudy ? "○" : isFull ? "●" : "◐" }
        /// By what kinds of act it answers, in the order of the judgements.
        package var natures: [Nature] { responses.map { Model.Response($0).nature }.distinct }
        /// The parts it answers; none where a judgement speaks of all.
        package var elements: [Record] {
            let lists = responses.map { Model.Response($0).elementReferences }
            return lists.contains(where: \.isEmpty) ? [] : lists.joined().compactMap { $0.element?.record }.distinct
        }
        /// The bodies that lead the task.
        package var leads: [Record] { Model.Task(task).leads.compactMap { $0.body?.record }.distinct }
        /// The deadlines of the task.
        package var deadlines: [Record] { Model.Task(task).deadlines.map(\.record) }
        /// What the lines that fund the task provide in all, where a line does.
        package var funding: Money? { Money.total(Model.Task(task).amounts.compactMap(\.value)) }
        /// Whether a line that funds the task also funds others, so that what tasks have does not add up.
        package var isFundingShared: Bool { Model.Task(task).lines.contains { $0.tasks.count > 1 } }
    }
}

extension Coverage.Item {
    /// What was replied to findings about the recommendation, or about one of its elements.
    package func replies(in store: DossierStore) -> [Reply] {
        let recommendation = Model.Recommendation(recommendation)
        return store.replies(
            about: [store.reference(to: recommendation)] + recommendation.elements.map { store.reference(to: $0) })
    }
}

extension Sequence where Element: Hashable {
    /// The elements, each once, in their order.
    @inlinable package var distinct: [Element] {
        var seen = Set<Element>()
        return filter { seen.insert($0).inserted }
    }
}
