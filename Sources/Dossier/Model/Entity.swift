// Generated from the schema by `make model`; do not edit.

/// What a record can be, by the name that rules have for it.
package enum Entity: String, CaseIterable, Sendable {
    /// The national action plan.
    case plan
    /// The act by which the plan was adopted.
    case act
    /// A duty to report on the plan or to evaluate it.
    case duty
    /// The plan before this one.
    case predecessor
    /// A chapter of the plan.
    case chapter
    /// A section of a chapter or of another section.
    case section
    /// What a chapter or section is to achieve.
    case objective
    /// A task of the plan.
    case task
    /// A goal of a task.
    case goal
    /// A number or frequency that a goal states.
    case target
    /// What shows whether a goal, or what a chapter or section is to achieve, is reached.
    case indicator
    /// A value that an indicator is to reach.
    case indicatorValue
    /// A block of a task that names leads and a deadline.
    case assignment
    /// A body that leads an assignment.
    case lead
    /// A body that the plan says will pay for an assignment.
    case funder
    /// One who takes part in an assignment.
    case participant
    /// One who carries out an assignment.
    case implementer
    /// The deadline of an assignment.
    case deadline
    /// A cost that the plan states for a task.
    case cost
    /// A promise of a task that names its years.
    case commitment
    /// A place where the plan names a monitor or its recommendation.
    case citation
    /// A place where a task refers to another.
    case crossReference
    /// Something that a task says it depends on.
    case dependency
    /// A goal that an assignment names.
    case goalReference
    /// A goal that a cost names.
    case costGoal
    /// An element that a response names.
    case elementReference
    /// The plan's funding annex.
    case annex
    /// A year the annex has a column for.
    case annexYear
    /// A budget line of the annex.
    case line
    /// A line's amount for a year, or its explicit nothing.
    case amount
    /// A declared total of a body's lines in a year.
    case bodyTotal
    /// A declared total of all lines in a year.
    case yearTotal
    /// A declared total of the lines of a source of funds.
    case sourceTotal
    /// A line's declared share of a programme.
    case share
    /// The monitor's recommendations to a country.
    case monitoring
    /// A round of monitoring.
    case round
    /// A recommendation of the monitor.
    case recommendation
    /// A recommendation's text in one language.
    case recommendationText
    /// A separable part of a recommendation.
    case element
    /// An earlier recommendation that a later one repeats.
    case `repeat`
    /// A body that a recommendation is addressed to.
    case addressee
    /// The registry of bodies.
    case registry
    /// A body that the dossier names.
    case body
    /// A body's name in one language.
    case bodyName
    /// Another form of a body's name.
    case alias
    /// A body that took over from another.
    case successor
    /// The judgements of an analyst.
    case assessment
    /// The judgement that a line funds a task.
    case funding
    /// The judgement that a task answers a recommendation.
    case response
    /// What has been done and spent.
    case progress
    /// How far a task is.
    case taskStatus
    /// What was spent on a line in a year.
    case spending
    /// What those concerned replied to the findings of an audit.
    case clearing
    /// The reply of a body to a finding.
    case reply
    /// Something that a reply promises to do.
    case measure
    /// Something that a reply points to in proof.
    case proof
    /// What the rapporteur decided when a reply had been heard.
    case decision
    /// A funded project that lines have declared shares of.
    case programme
    /// What a task's stated costs add up to.
    case promise
    /// A place that names another entity by its id or number.
    case reference
    /// A cost or a commitment: what a task undertakes.
    case undertaking
    /// A funding or a response: what an analyst decided.
    case judgement
    /// Which files the dossier has.
    case dossier
    /// What every rule may name.
    case root
}

extension Model {
    /// The structs of all entities, in the order of `Entity`.
    package static let structures: [any ModelRecord.Type] = [
        Plan.self, Act.self, Duty.self, Predecessor.self, Chapter.self, Section.self, Objective.self, Task.self,
        Goal.self, Target.self, Indicator.self, IndicatorValue.self, Assignment.self, Lead.self, Funder.self,
        Participant.self, Implementer.self, Deadline.self, Cost.self, Commitment.self, Citation.self,
        CrossReference.self, Dependency.self, GoalReference.self, CostGoal.self, ElementReference.self, Annex.self,
        AnnexYear.self, Line.self, Amount.self, BodyTotal.self, YearTotal.self, SourceTotal.self, Share.self,
        Monitoring.self, Round.self, Recommendation.self, RecommendationText.self, Element.self, Repeat.self,
        Addressee.self, Registry.self, Body.self, BodyName.self, Alias.self, Successor.self, Assessment.self,
        Funding.self, Response.self, Progress.self, TaskStatus.self, Spending.self, Clearing.self, Reply.self,
        Measure.self, Proof.self, Decision.self, Programme.self, Promise.self, Reference.self, Undertaking.self,
        Judgement.self, Dossier.self,
    ]
}
