package import Dossier
package import Texts

/// Forms of one kind about a loaded dossier, whose answers stand in one of its parts.
package protocol PartForm {
    /// What they ask.
    static var kind: Form.Kind { get }
    /// Where the answers stand.
    static var part: DossierPart { get }

    /// The form as the dossier would have it written now, with the rows of a form that came back, as far as what they are about
    /// is still there.
    func form(in language: Language, returned: ReturnedForm?) -> Form

    /// Puts answers into the part, which is nil where there is none yet; what cannot be put there is refused.
    ///
    /// - Returns: How many answers were put there.
    func put(_ reading: inout FormReading, into part: inout StatedElement?) -> Int
}
