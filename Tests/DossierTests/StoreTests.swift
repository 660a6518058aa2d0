import CEL
import Dossier
import Foundation
import Testing

@Suite struct `A store` {
    @Test func `that is no longer needed goes away with all it declared`() throws {
        weak var task: RecordType?
        weak var promise: RecordType?
        do {
            let store = DossierStore()
            try store.load(Corpus.folder.appending(path: "valid/everything.xml").path)
            #expect(!store.all("promise").isEmpty || !store.all("cost").isEmpty)
            (task, promise) = (store.schema["task"], store.schema["promise"])
            #expect(task != nil && promise != nil)
        }
        #expect(task == nil)
        #expect(promise == nil)
    }
}
