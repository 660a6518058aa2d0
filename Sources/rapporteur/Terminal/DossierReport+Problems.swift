import Auditing

extension DossierReport {
    /// Reports everything that is wrong.
    func tellProblems() {
        for warning in warnings { Console.report(warning) }
        for complaint in complaints {
            switch complaint {
            case .problem(let problem): Console.report(problem)
            case .text(let text): Console.report(text)
            }
        }
    }
}
