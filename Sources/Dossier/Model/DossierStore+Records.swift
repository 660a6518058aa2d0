// Generated from the schema by `make model`; do not edit.

// What every rule may name, and the parts of a dossier.
extension DossierStore {
    /// Which files the dossier has.
    package var dossier: Model.Dossier { rootRecord.one(at: 0) ?? rootRecord.absent(at: 0) }

    /// The registry of bodies.
    package var registry: Model.Registry { rootRecord.one(at: 1) ?? rootRecord.absent(at: 1) }

    /// The national action plan.
    package var plan: Model.Plan { rootRecord.one(at: 2) ?? rootRecord.absent(at: 2) }

    /// The monitor's recommendations to a country.
    package var monitoring: Model.Monitoring { rootRecord.one(at: 3) ?? rootRecord.absent(at: 3) }

    /// The plan's funding annex.
    package var annex: Model.Annex? { rootRecord.one(at: 4) }

    /// The act by which the plan was adopted.
    package var acts: Records<Model.Act> { rootRecord.list(at: 5) }

    /// A duty to report on the plan or to evaluate it.
    package var duties: Records<Model.Duty> { rootRecord.list(at: 6) }

    /// The plan before this one.
    package var predecessors: Records<Model.Predecessor> { rootRecord.list(at: 7) }

    /// A chapter of the plan.
    package var chapters: Records<Model.Chapter> { rootRecord.list(at: 8) }

    /// A section of a chapter or of another section.
    package var sections: Records<Model.Section> { rootRecord.list(at: 9) }

    /// What a chapter or section is to achieve.
    package var objectives: Records<Model.Objective> { rootRecord.list(at: 10) }

    /// A task of the plan.
    package var tasks: Records<Model.Task> { rootRecord.list(at: 11) }

    /// A goal of a task.
    package var goals: Records<Model.Goal> { rootRecord.list(at: 12) }

    /// A number or frequency that a goal states.
    package var targets: Records<Model.Target> { rootRecord.list(at: 13) }

    /// What shows whether a goal, or what a chapter or section is to achieve, is reached.
    package var indicators: Records<Model.Indicator> { rootRecord.list(at: 14) }

    /// A value that an indicator is to reach.
    package var indicatorValues: Records<Model.IndicatorValue> { rootRecord.list(at: 15) }

    /// A block of a task that names leads and a deadline.
    package var assignments: Records<Model.Assignment> { rootRecord.list(at: 16) }

    /// A body that leads an assignment.
    package var leads: Records<Model.Lead> { rootRecord.list(at: 17) }

    /// A body that the plan says will pay for an assignment.
    package var funders: Records<Model.Funder> { rootRecord.list(at: 18) }

    /// One who takes part in an assignment.
    package var participants: Records<Model.Participant> { rootRecord.list(at: 19) }

    /// One who carries out an assignment.
    package var implementers: Records<Model.Implementer> { rootRecord.list(at: 20) }

    /// The deadline of an assignment.
    package var deadlines: Records<Model.Deadline> { rootRecord.list(at: 21) }

    /// A cost that the plan states for a task.
    package var costs: Records<Model.Cost> { rootRecord.list(at: 22) }

    /// A promise of a task that names its years.
    package var commitments: Records<Model.Commitment> { rootRecord.list(at: 23) }

    /// A place where the plan names a monitor or its recommendation.
    package var citations: Records<Model.Citation> { rootRecord.list(at: 24) }

    /// A place where a task refers to another.
    package var crossReferences: Records<Model.CrossReference> { rootRecord.list(at: 25) }

    /// Something that a task says it depends on.
    package var dependencies: Records<Model.Dependency> { rootRecord.list(at: 26) }

    /// A goal that an assignment names.
    package var goalReferences: Records<Model.GoalReference> { rootRecord.list(at: 27) }

    /// A goal that a cost names.
    package var costGoals: Records<Model.CostGoal> { rootRecord.list(at: 28) }

    /// An element that a response names.
    package var elementReferences: Records<Model.ElementReference> { rootRecord.list(at: 29) }

    /// A year the annex has a column for.
    package var annexYears: Records<Model.AnnexYear> { rootRecord.list(at: 30) }

    /// A budget line of the annex.
    package var lines: Records<Model.Line> { rootRecord.list(at: 31) }

    /// A line's amount for a year, or its explicit nothing.
    package var amounts: Records<Model.Amount> { rootRecord.list(at: 32) }

    /// A declared total of a body's lines in a year.
    package var bodyTotals: Records<Model.BodyTotal> { rootRecord.list(at: 33) }

    /// A declared total of all lines in a year.
    package var yearTotals: Records<Model.YearTotal> { rootRecord.list(at: 34) }

    /// A declared total of the lines of a source of funds.
    package var sourceTotals: Records<Model.SourceTotal> { rootRecord.list(at: 35) }

    /// A line's declared share of a programme.
    package var shares: Records<Model.Share> { rootRecord.list(at: 36) }

    /// A round of monitoring.
    package var rounds: Records<Model.Round> { rootRecord.list(at: 37) }

    /// A recommendation of the monitor.
    package var recommendations: Records<Model.Recommendation> { rootRecord.list(at: 38) }

    /// A recommendation's text in one language.
    package var recommendationTexts: Records<Model.RecommendationText> { rootRecord.list(at: 39) }

    /// A separable part of a recommendation.
    package var elements: Records<Model.Element> { rootRecord.list(at: 40) }

    /// An earlier recommendation that a later one repeats.
    package var repeats: Records<Model.Repeat> { rootRecord.list(at: 41) }

    /// A body that a recommendation is addressed to.
    package var addressees: Records<Model.Addressee> { rootRecord.list(at: 42) }

    /// A body that the dossier names.
    package var bodies: Records<Model.Body> { rootRecord.list(at: 43) }

    /// A body's name in one language.
    package var bodyNames: Records<Model.BodyName> { rootRecord.list(at: 44) }

    /// Another form of a body's name.
    package var aliases: Records<Model.Alias> { rootRecord.list(at: 45) }

    /// A body that took over from another.
    package var successors: Records<Model.Successor> { rootRecord.list(at: 46) }

    /// The judgement that a line funds a task.
    package var fundings: Records<Model.Funding> { rootRecord.list(at: 47) }

    /// The judgement that a task answers a recommendation.
    package var responses: Records<Model.Response> { rootRecord.list(at: 48) }

    /// How far a task is.
    package var taskStatuses: Records<Model.TaskStatus> { rootRecord.list(at: 49) }

    /// What was spent on a line in a year.
    package var spendings: Records<Model.Spending> { rootRecord.list(at: 50) }

    /// The reply of a body to a finding.
    package var replies: Records<Model.Reply> { rootRecord.list(at: 51) }

    /// Something that a reply promises to do.
    package var measures: Records<Model.Measure> { rootRecord.list(at: 52) }

    /// Something that a reply points to in proof.
    package var proofs: Records<Model.Proof> { rootRecord.list(at: 53) }

    /// What the rapporteur decided when a reply had been heard.
    package var decisions: Records<Model.Decision> { rootRecord.list(at: 54) }

    /// A funded project that lines have declared shares of.
    package var programmes: Records<Model.Programme> { rootRecord.list(at: 55) }

    /// What a task's stated costs add up to.
    package var promises: Records<Model.Promise> { rootRecord.list(at: 56) }

    /// A place that names another entity by its id or number.
    package var references: Records<Model.Reference> { rootRecord.list(at: 57) }

    /// A cost or a commitment: what a task undertakes.
    package var undertakings: Records<Model.Undertaking> { rootRecord.list(at: 58) }

    /// A funding or a response: what an analyst decided.
    package var judgements: Records<Model.Judgement> { rootRecord.list(at: 59) }

    /// The references that name a plan.
    package var planReferences: Records<Model.Reference> { rootRecord.list(at: 60) }

    /// The references that name a task.
    package var taskReferences: Records<Model.Reference> { rootRecord.list(at: 61) }

    /// The references that name a budget line.
    package var lineReferences: Records<Model.Reference> { rootRecord.list(at: 62) }

    /// The references that name a body.
    package var bodyReferences: Records<Model.Reference> { rootRecord.list(at: 63) }

    /// The references that name a recommendation, an element of one or a round.
    package var recommendationReferences: Records<Model.Reference> { rootRecord.list(at: 64) }

    /// The judgements of an analyst.
    package var assessment: Model.Assessment? { dossier.assessment }

    /// What has been done and spent.
    package var progress: Model.Progress? { dossier.progress }

    /// What those concerned replied to the findings of an audit.
    package var clearing: Model.Clearing? { dossier.clearing }
}
