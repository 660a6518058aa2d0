internal import Encodings
internal import Texts

/// The profiles as data.
package enum ProfileListJSON {
    /// A list of objects with `id`, `languages` and `about`, the latter by language.
    package static func render(_ profiles: [Profile]) -> [UInt8] {
        JSON.object([
            "profiles": .array(
                profiles.map { profile in
                    .object([
                        "id": .string(profile.id), "languages": .array(profile.languages.map(JSON.string)),
                        "about": .members(Language.byCode.map { ($0.rawValue, .string(profile.about[$0])) }),
                    ])
                })
        ]).file
    }
}
