import Auditing

extension DossierReport {
    /// Reports everything that is wrong.
    func tellProblems() {
        for warning in warnings { Console.report("\(warning)") }
        for complaint in complaints { Console.report("\(complaint)") }
    }
}
