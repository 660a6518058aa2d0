package import Audit
internal import Dossier

/// `dossier.xml`: the dossier that was audited in one file, which a later comparison reads beside `findings.json`.
package struct DossierXML: Output {
    /// The file's name.
    package let name = Edition.dossierFile

    /// The output.
    package init() {}

    /// The dossier in its canonical form; the hashes at its beginning say to which `findings.json` it belongs.
    package func render(_ audited: AuditedDossier) throws -> [UInt8] {
        let hashes = audited.result.files.map(\.sha256)
        return try audited.dossier.writtenAsOneFile(saying: Edition.dossierComment(hashes))
    }
}
