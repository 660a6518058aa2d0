internal import Encodings

/// Text in lines.
enum Wrapping {
    /// The words of a text in lines of at most `width` characters; all begin with `indentation`, those after the first
    /// with it twice.
    static func lines(_ text: String, width: Int, indentation: String = "") -> [String] {
        var lines: [String] = []
        var line = indentation
        var isEmpty = true
        for word in text.withUnseenShown.split(whereSeparator: { $0 == " " || $0.isNewline || $0 == "\t" }) {
            var word = Substring(word)
            if !isEmpty {
                if line.count + 1 + word.count <= width {
                    line += " " + word
                    continue
                }
                lines.append(line)
                line = indentation + indentation
            }
            while line.count + word.count > width {
                let room = max(1, width - line.count)
                lines.append(line + word.prefix(room))
                word = word.dropFirst(room)
                line = indentation + indentation
            }
            line += word
            isEmpty = false
        }
        return isEmpty ? lines : lines + [line]
    }
}
