import Platform
import Testing

@testable import rapporteur

@Suite struct `How the program ends` {
    // The library for tests has an `ExitStatus` of its own.
    typealias Status = Platform.ExitStatus

    private struct Surprise: Error {}

    @Test func `is an internal error where nobody foresaw the error, and not as if there were findings`() {
        #expect(Status.code(of: Surprise()) == 70)
    }

    @Test(arguments: [Status.findings, .incomplete, .badInput, .noInput, .unwritable, .internalError])
    func `is what a command says, where it says so`(_ status: Status) {
        do {
            try status.end()
            Issue.record("it does not end")
        } catch {
            #expect(Status.code(of: error) == status.rawValue)
        }
    }

    @Test func `is the worst of what happened`() {
        let order: [Status] = [
            .success, .findings, .incomplete, .noInput, .badInput, .unwritable, .internalError,
        ]
        #expect(order.reversed().sorted() == order)
    }
}
