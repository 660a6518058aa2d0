// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same standard: a warning is an error, an existential says so, an import says who sees it.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

let package = Package(
    name: "Rapporteur",
    products: [
        .executable(name: "rapporteur", targets: ["rapporteur"]),
        .library(name: "CEL", targets: ["CEL"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        // Their headers are those of libzip-dev and libxlsxwriter-dev; the libraries are opened when they are needed.
        .target(name: "CLibZip", dependencies: ["COnDemand"]),
        .target(name: "CXLSXWriter", dependencies: ["COnDemand"]),
        .target(name: "COnDemand", linkerSettings: [.linkedLibrary("dl")]),
        .target(name: "Platform", dependencies: ["Texts"], swiftSettings: strict),
        .target(name: "Encodings", dependencies: ["CLibYAML", "Platform", "Texts"], swiftSettings: strict),
        .target(name: "Texts", swiftSettings: strict),
        .target(name: "CEL", dependencies: ["Encodings", "Texts"], swiftSettings: strict),
        .target(
            name: "Documents", dependencies: ["CLibXML2", "CLibZip", "Encodings", "Platform", "Texts"],
            swiftSettings: strict),
        .target(
            name: "Dossier", dependencies: ["CEL", "CLibXML2", "Encodings", "Platform", "Texts", crypto],
            swiftSettings: strict),
        .target(
            name: "RulePack", dependencies: ["CEL", "Dossier", "Encodings", "Platform", "Texts", crypto],
            swiftSettings: strict),
        .target(
            name: "Audit", dependencies: ["CEL", "Dossier", "Encodings", "Platform", "RulePack", "Texts", crypto],
            swiftSettings: strict),
        .target(
            name: "Importing", dependencies: ["CEL", "Documents", "Dossier", "Encodings", "Platform", "Texts", crypto],
            swiftSettings: strict),
        .target(
            name: "Reporting",
            dependencies: [
                "Audit", "CEL", "CXLSXWriter", "Documents", "Dossier", "Encodings", "Importing", "Platform", "RulePack",
                "Texts",
            ],
            swiftSettings: strict),
        .target(
            name: "Auditing",
            dependencies: ["Audit", "CEL", "Dossier", "Encodings", "Platform", "Reporting", "RulePack", "Texts"],
            swiftSettings: strict),
        .target(
            name: "Authoring",
            dependencies: ["Audit", "CEL", "Dossier", "Encodings", "Platform", "RulePack", "Texts"],
            swiftSettings: strict),
        .executableTarget(
            name: "rapporteur",
            dependencies: [
                "Audit", "Auditing", "Authoring", "CEL", "Documents", "Dossier", "Encodings", "Importing", "Platform",
                "Reporting",
                "RulePack", "Texts", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CELTests", dependencies: ["CEL", "Encodings"], exclude: ["Conformance"], swiftSettings: strict),
        .testTarget(
            name: "DocumentsTests", dependencies: ["CLibZip", "Documents", "Encodings"], swiftSettings: strict,
            // They also write archives.
            linkerSettings: [.linkedLibrary("zip")]),
        .testTarget(
            name: "DossierTests", dependencies: ["CEL", "CLibXML2", "Dossier", "Encodings", "Platform", "Texts"],
            exclude: ["Corpus"],
            swiftSettings: strict),
        .testTarget(
            name: "AuditTests",
            dependencies: ["Audit", "Authoring", "CEL", "Dossier", "Encodings", "Platform", "RulePack", "Texts"],
            exclude: ["Fixtures"],
            swiftSettings: strict),
        .testTarget(
            name: "ImportingTests",
            dependencies: [
                "CEL", "Documents", "Dossier", "Encodings", "Importing", "Platform", "Reporting", "Texts",
            ],
            exclude: ["Given"], swiftSettings: strict),
        .testTarget(
            name: "RulePackTests", dependencies: ["Dossier", "Encodings", "Platform", "RulePack", "Texts"],
            exclude: ["Corpus"], swiftSettings: strict),
        .testTarget(name: "RapporteurTests", dependencies: ["Platform", "rapporteur"], swiftSettings: strict),
        .testTarget(
            name: "ReportingTests",
            dependencies: [
                "Audit", "CEL", "Dossier", "Encodings", "Importing", "Platform", "Reporting", "RulePack", "Texts",
            ],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
