// swift-tools-version: 6.2
import PackageDescription

/// Measurements, in a package of their own so that nobody who uses the project builds them.
let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "Rapporteur", path: "..")],
    targets: [
        .executableTarget(name: "cel-benchmark", dependencies: [.product(name: "CEL", package: "Rapporteur")])
    ],
    swiftLanguageModes: [.v6]
)
