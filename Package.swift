// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same standard: a warning is an error, an existential says so, an import says who sees it.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "Rapporteur",
    products: [
        .library(name: "CEL", targets: ["CEL"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CEL", swiftSettings: strict),
        .target(
            name: "Dossier", dependencies: ["CLibXML2", "CEL", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .testTarget(
            name: "DossierTests", dependencies: ["CEL", "CLibXML2", "Dossier"], exclude: ["Corpus"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
