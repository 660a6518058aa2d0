/// The formula of a cell that shares it with another: the same words, with references moved as far as the cells lie apart.
struct FormulaShift {
    let rows: Int
    let columns: Int

    /// The formula, moved. What is absolute (`$B$4`), in quotation marks or in brackets stays.
    func callAsFunction(_ formula: String) -> String {
        let bytes = Array(formula.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x22, 0x27:
                let end = bytes[(index + 1)...].firstIndex(of: byte) ?? bytes.count - 1
                result += bytes[index...end]
                index = end + 1
            case 0x5B:
                let end = closing(bytes, index)
                result += bytes[index...end]
                index = end + 1
            case _ where Self.isWord(byte):
                var end = index
                while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
                let next = end < bytes.count ? bytes[end] : 0
                let word = String(decoding: bytes[index..<end], as: UTF8.self)
                let isInRange = next == 0x3A || index > 0 && bytes[index - 1] == 0x3A
                let isName = next == 0x28 || next == 0x21
                result += isName ? Array(bytes[index..<end]) : Array(moved(word, isInRange: isInRange).utf8)
                index = end
            default:
                result.append(byte)
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private func closing(_ bytes: [UInt8], _ start: Int) -> Int {
        var depth = 0
        for index in start..<bytes.count {
            if bytes[index] == 0x5B { depth += 1 }
            if bytes[index] == 0x5D { depth -= 1 }
            if depth == 0 { return index }
        }
        return bytes.count - 1
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x24, 0x5F, 0x2E, 0x5C, 0x80...: true
        default: false
        }
    }

    /// A word that names a cell, or in a range a whole column or row, moved; any other word as it is.
    private func moved(_ word: String, isInRange: Bool) -> String {
        var rest = Substring(word)
        let fixedColumn = rest.hasPrefix("$")
        if fixedColumn { rest = rest.dropFirst() }
        let letters = rest.prefix { $0.isASCII && $0.isLetter }
        rest = rest.dropFirst(letters.count)
        let fixedRow = rest.hasPrefix("$") || letters.isEmpty && fixedColumn
        if rest.hasPrefix("$") { rest = rest.dropFirst() }
        guard rest.allSatisfy({ $0.isASCII && $0.isNumber }), letters.count <= 3, rest.count <= 7,
            isInRange || !letters.isEmpty && !rest.isEmpty, !(letters.isEmpty && rest.isEmpty)
        else { return word }
        var result = ""
        if !letters.isEmpty {
            guard let column = CellReference("\(letters)1")?.column else { return word }
            let moved = fixedColumn ? column : column + columns
            guard (0..<16_384).contains(moved) else { return "#REF!" }
            result += (fixedColumn ? "$" : "") + Address.columnName(moved + 1)
        }
        if !rest.isEmpty {
            guard let row = Int(rest) else { return word }
            let moved = fixedRow ? row : row + rows
            guard (1...1_048_576).contains(moved) else { return "#REF!" }
            result += (fixedRow ? "$" : "") + "\(moved)"
        }
        return result
    }
}
