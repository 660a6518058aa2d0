import CEL
import Testing

@testable import CEL

/// What patterns know of Unicode, compared with what Swift knows: all code points up to the version that RE2 has.
struct UnicodeClassTests {
    /// The planes of letters, and all that Unicode 15.1 has assigned in them.
    private static let known: [Unicode.Scalar] = (0...0x1FFFF).compactMap(Unicode.Scalar.init).filter(isKnown)

    private static func isKnown(_ scalar: Unicode.Scalar) -> Bool {
        guard let age = scalar.properties.age, scalar.properties.generalCategory != .unassigned else { return false }
        return (age.major, age.minor) <= (15, 1)
    }

    /// Letters that Unicode folds though no mapping of case leads from one to another.
    private static let foldedOnly: [[UInt32]] = [[0x390, 0x1FD3], [0x3B0, 0x1FE3], [0xFB05, 0xFB06]]
    /// The dotted and the dotless i are of no ring, lest everybody's I be the Turks'.
    private static let unfolded: Set<UInt32> = [0x130, 0x131]

    /// The rings that simple mappings of case make, by their members.
    private static let rings: [UInt32: Set<UInt32>] = {
        var rings: [UInt32: Set<UInt32>] = [:]
        func join(_ members: [UInt32]) {
            let ring = members.reduce(into: Set(members)) { $0.formUnion(rings[$1] ?? []) }
            for member in ring { rings[member] = ring }
        }
        for scalar in known where !unfolded.contains(scalar.value) {
            let properties = scalar.properties
            for mapping in [properties.lowercaseMapping, properties.uppercaseMapping, properties.titlecaseMapping] {
                let scalars = mapping.unicodeScalars
                if scalars.count == 1, let other = scalars.first, other != scalar, isKnown(other),
                    !unfolded.contains(other.value)
                {
                    join([scalar.value, other.value])
                }
            }
        }
        for ring in foldedOnly { join(ring) }
        return rings
    }()

    @Test func `case is folded along whole rings, in all of Unicode`() {
        #expect(Self.rings.count == 2884)
        for scalar in (0...0x10FFFF).compactMap(Unicode.Scalar.init) {
            let expected = Self.rings[scalar.value] ?? [scalar.value]
            var found: Set<UInt32> = [scalar.value]
            var next = CaseFolding.next(after: scalar.value)
            while found.insert(next).inserted { next = CaseFolding.next(after: next) }
            guard next != scalar.value || found != expected else { continue }
            Issue.record("U+\(String(scalar.value, radix: 16)): \(found), expected \(expected)")
        }
    }

    @Test func `a pattern takes each letter of a ring for each other, alone, in a range and in a class`() throws {
        for (letter, ring) in Self.rings {
            let text = String(String.UnicodeScalarView(ring.compactMap(Unicode.Scalar.init)))
            let code = "\\x{\(String(letter, radix: 16))}"
            for part in [code, "[\(code)]", "[\(code)-\(code)]"] {
                #expect(try matches(text, "(?i)^\(part){\(ring.count)}$"), "\(code)")
                #expect(try !matches(text, "^\(part){\(ring.count)}$"), "\(code)")
                #expect(try ring.count == 1 || matches(text, "^(?i:\(part))(?-i)"))
            }
            #expect(try !matches(text, "(?i)[^\(code)]"), "\(code)")
        }
    }

    /// Those whose category Unicode has changed since.
    private static let changed: Set<UInt32> = [0x295, 0x1171E]

    /// The names of the classes of a kind that each code point is in.
    private static func names(_ isOfKind: (String) -> Bool) -> [UInt32: [String]] {
        var names: [UInt32: [String]] = [:]
        for (name, found) in UnicodeClass.named where isOfKind(name) {
            for range in found.ranges where range.upperBound <= 0x1FFFF {
                for code in range { names[code, default: []].append(name) }
            }
        }
        return names
    }

    @Test func `every code point is of one general category, and of that of one letter which begins it`() {
        let pairs = Self.names { $0.count == 2 && $0 != "Yi" }
        let letters = Self.names { $0.count == 1 }
        let known = Set(Self.known.map(\.value)).union(0xD800...0xDFFF)
        for code in UInt32(0)...0x1FFFF where !Self.changed.contains(code) {
            var expected: [String] = []
            if known.contains(code) {
                expected = [Unicode.Scalar(code).map { Self.name(of: $0.properties.generalCategory) } ?? "Cs"]
            }
            let isRight =
                (pairs[code] ?? []) == expected && (letters[code] ?? []) == expected.map { String($0.prefix(1)) }
            if !isRight { Issue.record("U+\(String(code, radix: 16)): \(pairs[code] ?? []), expected \(expected)") }
        }
    }

    @Test func `every code point is of one script, what is assigned to nobody of none`() {
        let scripts = Self.names { $0 == "Yi" || ($0.count > 2 && $0 != "Any") }
        for scalar in Self.known {
            let isShared = [.privateUse, .surrogate].contains(scalar.properties.generalCategory)
            #expect(scripts[scalar.value]?.count == (isShared ? nil : 1))
        }
        #expect(scripts.count == Self.known.count { $0.properties.generalCategory != .privateUse })
        #expect(
            scripts[0x10D]?.first == "Latin" && scripts[0x431]?.first == "Cyrillic" && scripts[0x3B2]?.first == "Greek")
        #expect(
            scripts[0x20]?.first == "Common" && scripts[0x301]?.first == "Inherited" && scripts[0xA000]?.first == "Yi")
    }

    @Test func `a class contains what is in its ranges and no more`() throws {
        for found in UnicodeClass.named.values {
            for range in found.ranges {
                #expect(found.contains(range.lowerBound) && found.contains(range.upperBound))
                #expect(range.lowerBound == 0 || !found.contains(range.lowerBound - 1))
                #expect(!found.contains(range.upperBound + 1))
            }
        }
    }

    private func matches(_ text: String, _ pattern: String) throws -> Bool {
        try Pattern(pattern, sizeLimit: 10_000).matches(text, Frame(for: Environment()))
    }

    private static func name(of category: Unicode.GeneralCategory) -> String {
        switch category {
        case .uppercaseLetter: "Lu"
        case .lowercaseLetter: "Ll"
        case .titlecaseLetter: "Lt"
        case .modifierLetter: "Lm"
        case .otherLetter: "Lo"
        case .nonspacingMark: "Mn"
        case .spacingMark: "Mc"
        case .enclosingMark: "Me"
        case .decimalNumber: "Nd"
        case .letterNumber: "Nl"
        case .otherNumber: "No"
        case .connectorPunctuation: "Pc"
        case .dashPunctuation: "Pd"
        case .openPunctuation: "Ps"
        case .closePunctuation: "Pe"
        case .initialPunctuation: "Pi"
        case .finalPunctuation: "Pf"
        case .otherPunctuation: "Po"
        case .mathSymbol: "Sm"
        case .currencySymbol: "Sc"
        case .modifierSymbol: "Sk"
        case .otherSymbol: "So"
        case .spaceSeparator: "Zs"
        case .lineSeparator: "Zl"
        case .paragraphSeparator: "Zp"
        case .control: "Cc"
        case .format: "Cf"
        case .surrogate: "Cs"
        case .privateUse: "Co"
        default: "Cn"
        }
    }
}
