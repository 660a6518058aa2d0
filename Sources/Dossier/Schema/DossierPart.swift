/// A part of a dossier: a root element, and the file of a folder that it stands in. They are read and written in this order.
package enum DossierPart: String, CaseIterable, Sendable {
    case registry
    case plan
    case annex
    case monitoring
    case assessment
    case progress
    case clearing

    /// The entity that the root element states.
    package var entity: String { rawValue }

    /// The name of its file in a folder.
    package var file: String {
        switch self {
        case .registry: "bodies.xml"
        case .plan: "plan.xml"
        case .annex: "annex.xml"
        case .monitoring: "recommendations.xml"
        case .assessment: "assessment.xml"
        case .progress: "progress.xml"
        case .clearing: "replies.xml"
        }
    }

    /// Whether a dossier must have it.
    package var isRequired: Bool {
        switch self {
        case .registry, .plan, .monitoring: true
        case .annex, .assessment, .progress, .clearing: false
        }
    }
}
