import Dossier
import Platform

extension DossierStore {
    /// Loads a dossier, and reports what stands in its folder as if it were a part and is none.
    func loadReporting(_ path: String, assessment: String? = nil) throws(LoadFailure) {
        defer { for stranger in strangers { Console.report(stranger) } }
        try load(path, assessment: assessment)
    }
}
