// swift-tools-version: 6.2
import PackageDescription

/// Settings that every target shares: Swift 6, no warnings, specialization across modules.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

func target(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
    _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.byName(name: name)] + dependencies,
        exclude: exclude, swiftSettings: settings)
}

/// The components of the documented call flow. They meet only at the API server,
/// so none of them may import another.
let components: [Target.Dependency] = [
    "KubeAPIServer", "KubeControllerManager", "KubeScheduler", "Kubelet", "ContainerRuntime",
    "KubeProxy", "ClusterDNS", "Network",
]

let package = Package(
    name: "pilothouse",
    products: [
        .executable(name: "pilothouse", targets: ["pilothouse"]),
        .library(name: "CEL", targets: ["CEL"]),
        .library(name: "KubeCluster", targets: ["KubeCluster", "KubeAPI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        // The vocabulary.
        target("Phrasebook"),
        target("KubeAPI", ["Phrasebook"]),
        // The components.
        target("Etcd", ["KubeAPI"]),
        target("KubeAPIServer", ["KubeAPI", "Etcd"]),
        target("KubeControllerManager", ["KubeAPI"]),
        target("KubeScheduler", ["KubeAPI"]),
        target("Kubelet", ["KubeAPI"]),
        target("ContainerRuntime", ["KubeAPI"]),
        target("KubeProxy", ["KubeAPI"]),
        target("ClusterDNS", ["KubeAPI"]),
        target("Network", ["KubeAPI"]),
        // The cluster: one value, one loop.
        target("KubeCluster", ["KubeAPI", "Phrasebook", "Etcd"] + components),
        // The languages. Neither knows Kubernetes.
        target("CEL", ["Phrasebook"]),
        target("PilotScript", ["Phrasebook"]),
        // The person's side.
        target("Diagrams", ["KubeAPI", "KubeCluster", "Phrasebook"]),
        target("Kubectl", ["KubeAPI", "Phrasebook", .product(name: "Yams", package: "Yams")]),
        target(
            "Records",
            [
                "Phrasebook", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .systemLibrary(
            name: "CCMark", pkgConfig: "libcmark-gfm",
            providers: [
                .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
            ]),
        // Submissions that were packed.
        .systemLibrary(
            name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
        target(
            "Notebook",
            [
                "KubeAPI", "KubeCluster", "CEL", "PilotScript", "Kubectl", "Diagrams",
                "Phrasebook", "Records", "CCMark", "CZip",
            ]),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(
            name: "CReadline", providers: [.apt(["libreadline-dev"]), .brew(["readline"])]),
        target(
            "Terminal",
            [
                "CReadline", "Notebook", "KubeCluster", "KubeAPI", "Kubectl", "CEL", "PilotScript",
                "Phrasebook",
            ]),
        .executableTarget(
            name: "pilothouse",
            dependencies: [
                "CMalloc",
                "Terminal", "Notebook", "KubeCluster", "KubeAPI", "Kubectl", "CEL", "PilotScript",
                "Phrasebook", "Records",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        // Tests, organized like the sources.
        tests("KubeAPI", ["Phrasebook"]),
        tests("Etcd", ["KubeAPI"]),
        tests("KubeControllerManager", ["KubeAPI"]),
        tests("KubeAPIServer", ["KubeAPI", "Etcd"]),
        tests("KubeScheduler", ["KubeAPI"]),
        tests("Kubelet", ["KubeAPI", "ContainerRuntime"]),
        tests("ContainerRuntime", ["KubeAPI"]),
        tests("KubeProxy", ["KubeAPI"]),
        tests("ClusterDNS", ["KubeAPI"]),
        tests("KubeCluster", ["KubeAPI", "Phrasebook"]),
        tests("Diagrams", ["KubeAPI", "KubeCluster", "Phrasebook"]),
        tests("CEL", ["Phrasebook"]),
        tests("PilotScript", ["Phrasebook"]),
        tests("Kubectl", ["KubeAPI", "Phrasebook"]),
        tests("Records", ["Phrasebook", .product(name: "GRDB", package: "GRDB.swift")]),
        tests(
            "Notebook",
            [
                "KubeAPI", "KubeCluster", "CEL", "PilotScript", "Kubectl", "Phrasebook", "Records",
            ],
            exclude: ["Scenarios", "Fixtures"]),
        tests("Terminal", ["Notebook", "Records", "KubeAPI", "PilotScript", "Phrasebook"]),
    ]
)
