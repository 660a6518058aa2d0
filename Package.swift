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
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "CEL", swiftSettings: strict),
        .target(name: "Documents", dependencies: ["CLibXML2", "CLibZip"], swiftSettings: strict),
        .target(name: "Dossier", dependencies: ["CLibXML2", "CEL", crypto], swiftSettings: strict),
        .target(name: "RulePack", dependencies: ["CEL", "CLibYAML", "Dossier", crypto], swiftSettings: strict),
        .target(name: "Audit", dependencies: ["CEL", "Dossier", "RulePack", crypto], swiftSettings: strict),
        .target(
            name: "Reporting", dependencies: ["Audit", "CEL", "CXLSXWriter", "Dossier", "RulePack"],
            swiftSettings: strict),
        .executableTarget(
            name: "rapporteur",
            dependencies: [
                "Audit", "CEL", "Documents", "Dossier", "Reporting", "RulePack",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CELTests", dependencies: ["CEL"], exclude: ["Conformance"], swiftSettings: strict),
        .testTarget(name: "DocumentsTests", dependencies: ["CLibZip", "Documents"], swiftSettings: strict),
        .testTarget(
            name: "DossierTests", dependencies: ["CEL", "CLibXML2", "Dossier"], exclude: ["Corpus"],
            swiftSettings: strict),
        .testTarget(
            name: "AuditTests", dependencies: ["Audit", "CEL", "Dossier", "RulePack"], exclude: ["Fixtures"],
            swiftSettings: strict),
        .testTarget(
            name: "RulePackTests", dependencies: ["Dossier", "RulePack"], exclude: ["Corpus"], swiftSettings: strict),
        .testTarget(name: "RapporteurTests", dependencies: ["rapporteur"], swiftSettings: strict),
        .testTarget(
            name: "ReportingTests", dependencies: ["Audit", "CEL", "Dossier", "Reporting", "RulePack"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
