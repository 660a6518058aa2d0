// swift-tools-version: 6.2
import PackageDescription

/// Fuzz targets, in a package of their own so that nobody who uses the project builds them.
///
/// The project's modules are links to its sources, so that they alone are built anew with instruments. `Crypto` stands in for
/// swift-crypto, whose BoringSSL would take longer to build than everything else; what a file's hash is decides nothing.
let settings: [SwiftSetting] = [
    // What libFuzzer steers by. SwiftPM's own option names the sanitizers in an order in which the last wins.
    .unsafeFlags(["-sanitize-coverage=edge,indirect-calls,trace-cmp,inline-8bit-counters,pc-table"]),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "Fuzzing",
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .target(name: "Crypto"),
        .target(name: "Platform", dependencies: ["Texts"], swiftSettings: settings),
        .target(name: "Encodings", dependencies: ["CLibYAML", "Platform", "Texts"], swiftSettings: settings),
        .target(name: "Texts", swiftSettings: settings),
        .target(name: "CEL", dependencies: ["Encodings", "Texts"], swiftSettings: settings),
        .target(
            name: "Dossier", dependencies: ["CEL", "CLibXML2", "Crypto", "Encodings", "Platform", "Texts"],
            swiftSettings: settings),
        .target(
            name: "RulePack", dependencies: ["CEL", "Crypto", "Dossier", "Encodings", "Platform", "Texts"],
            swiftSettings: settings),
        .target(
            name: "Audit", dependencies: ["CEL", "Crypto", "Dossier", "Encodings", "Platform", "RulePack", "Texts"],
            swiftSettings: settings),
        .executableTarget(
            name: "FuzzDossier", dependencies: ["Audit", "CEL", "Dossier", "Platform", "RulePack", "Texts"],
            swiftSettings: settings),
        .executableTarget(
            name: "FuzzRules", dependencies: ["Dossier", "Platform", "RulePack"], swiftSettings: settings),
        .executableTarget(name: "FuzzCEL", dependencies: ["CEL", "Dossier"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
