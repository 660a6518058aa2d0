import Dossier
import Foundation
import Importing

/// A store that has loaded a dossier of one file, with a plan of some tasks, an annex of some lines and some rounds.
func loadedDossier(tasks: String, lines: String = "", rounds: String = "", assessment: String = "") throws
    -> DossierStore
{
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xml")
    defer { try? FileManager.default.removeItem(at: file) }
    let annex = """
        <annex plan="p" currency="EUR" title="Annex"><year>2026</year><year>2027</year>\(lines)</annex>
        """
    try Data(
        """
        <dossier xmlns="urn:rapporteur:1">
        <plan id="p" country="AL" title="Plan" start="2026-01-01" end="2027-12-31" xml:lang="en">
        <chapter number="1" title="Prevention">\(tasks)</chapter></plan>
        \(lines.isEmpty ? "" : annex)
        <recommendations country="AL" monitor="GRETA">\(rounds)</recommendations>
        <bodies>
        <body id="moi" kind="ministry"><name>Ministry of the Interior</name></body>
        <body id="moh" kind="ministry"><name>Ministry of Health</name></body>
        </bodies>
        \(assessment)
        </dossier>
        """.utf8
    ).write(to: file)
    let store = DossierStore(monitors: try shippedMonitors.get())
    try store.load(file.path)
    return store
}

/// What may belong together in a dossier.
func proposed(by store: DossierStore) throws -> Proposals {
    try Proposals(store, shippedProfiles.get())
}
