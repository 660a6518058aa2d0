import Reporting

/// Lines for standard output that are many: they go out by the thousand.
struct ConsoleLines {
    private var pending: [UInt8] = []

    mutating func print(_ line: TerminalText) {
        pending += line.shown.utf8
        pending.append(0x0A)
        if pending.count >= 1 << 16 { flush() }
    }

    /// Prints a line in the style of its role.
    mutating func print(_ line: TerminalLine, alarming: Style) {
        switch line.role {
        case .heading: print(Style.bold("\(line.text)"))
        case .header: print(Style.faint("\(line.text)"))
        case .text: print("\(line.text)")
        case .alarming: print(alarming("\(line.text)"))
        }
    }

    /// Writes what is left.
    mutating func flush() {
        Console.write(pending)
        pending.removeAll(keepingCapacity: true)
    }
}
