/// What the elements around a run or paragraph say of it.
struct WordContext {
    var style = TextBuilder.Style()
    var role: Block.Role?
    /// The style of the paragraph.
    var paragraphStyle: String?
    /// How a run of the paragraph is set that says nothing itself.
    var plain = WordStyles.Characters()

    func inserted() -> WordContext {
        var inner = self
        inner.style.isInserted = true
        return inner
    }

    func deleted() -> WordContext {
        var inner = self
        inner.style.isDeleted = true
        return inner
    }

    func linked(_ target: String) -> WordContext {
        var inner = self
        inner.style.link = target
        return inner
    }

    func inField(_ instruction: String) -> WordContext {
        var inner = self
        inner.style.field = instruction
        return inner
    }

    /// What a content control says of its content: a prompt where nobody chose, or a table of contents.
    func inControl(_ properties: XMLNode?) -> WordContext {
        guard let properties else { return self }
        var inner = self
        if WordStyles.isOn(properties.child(.wShowingPlcHdr)) ?? false { inner.style.isPlaceholder = true }
        if properties.child(.wDocPartObj)?.child(.wDocPartGallery)?[.wVal] == "Table of Contents" {
            inner.role = .contents
        }
        return inner
    }
}

/// A field that has begun: its instruction, then the result that Word stored.
struct WordField {
    var instruction = ""
    var isInResult = false
    /// Whether anything of the result was read.
    var hasResult = false
    /// What a form field has chosen, where its file keeps that apart.
    var choice: String?
    /// Whether it begins in a tracked deletion, so that nothing is missing when it has no result.
    var isDeleted = false

    var code: String {
        String(instruction.drop { $0.isWhitespace }.prefix { !$0.isWhitespace && $0 != "\\" }).uppercased()
    }

    /// Whether there is nothing to say of the field but what its result is.
    var isReported: Bool { isDeleted || ["TOC", "TC", "XE", "RD", "PRIVATE", "SET", "ASK", "BOOKMARK"].contains(code) }

    /// Whether the word processor computed the result.
    var isComputed: Bool {
        !["HYPERLINK", "TOC", "PAGEREF", "FORMTEXT", "FORMDROPDOWN", "FORMCHECKBOX", "ADDIN", "QUOTE"].contains(code)
    }

    /// The target of a link.
    var link: String? {
        guard code == "HYPERLINK" else { return nil }
        let words = instruction.split(separator: "\"", omittingEmptySubsequences: false)
        guard words.count > 1 else {
            return instruction.split(separator: " ").dropFirst().first.map(String.init)
        }
        let isAnchor = words[0].contains("\\l")
        return (isAnchor ? "#" : "") + words[1]
    }

    init() {}

    /// A field that begins at a `fldChar`.
    init(_ character: XMLNode, isDeleted: Bool) {
        self.isDeleted = isDeleted
        guard let form = character.child(.wFfData) else { return }
        if let list = form.child(.wDdList) {
            let entries = list.children.filter { $0.name == .wListEntry }.map { $0[.wVal] ?? "" }
            let index = list.child(.wResult)?.number(.wVal) ?? list.child(.wDefault)?.number(.wVal) ?? 0
            if entries.indices.contains(index) { choice = entries[index] }
        } else if let box = form.child(.wCheckBox) {
            let isOn = WordStyles.isOn(box.child(.wChecked)) ?? WordStyles.isOn(box.child(.wDefault)) ?? false
            choice = isOn ? "☒" : "☐"
        }
    }
}
