import Foundation

/// The tags of a page, read simply: a page that the report writes has no comments and no scripts.
struct HTMLTags {
    /// The names of the elements in the order of their start tags, with their ids.
    private(set) var elements: [String] = []
    /// The first tag that does not fit, if one does not.
    private(set) var mistake: String?

    init(_ page: String) {
        var open: [String] = []
        var rest = page[...]
        while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("!") { continue }
            if tag.hasPrefix("/") {
                if open.last.map({ "/" + $0 }) == String(tag) {
                    open.removeLast()
                } else {
                    mistake = mistake ?? String(tag)
                }
                continue
            }
            let name = String(tag.prefix { $0 != " " })
            elements.append(name)
            if name != "meta", name != "input" { open.append(name) }
            if name == "style", let close = rest.range(of: "</style>") { rest = rest[close.lowerBound...] }
        }
        if let last = open.last { mistake = mistake ?? last }
    }
}
