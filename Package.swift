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
    targets: [
        .target(name: "CEL", swiftSettings: strict),
        .testTarget(name: "CELTests", dependencies: ["CEL"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
