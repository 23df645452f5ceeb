import KubeAPI
import Testing

@testable import ContainerRuntime

@Suite struct ImageTests {
    private func problem(_ name: String) -> String? {
        var images = NodeImages()
        let index = images.index(of: name)
        return NodeImages.problem(with: images[index])
    }

    @Test(arguments: [
        "nginx", "nginx:1.27-alpine", "nginx:1.14.2", "redis:7.2", "redis:alpine", "mysql:8.0.36",
        "ubuntu:24.04", "busybox:1.28", "busybox:1.38.0", "alpine:3.20", "traefik:v3.1",
        "registry.k8s.io/pause:3.10", "gcr.io/google-samples/hello-app:1.0", "team/app",
        "docker.io/library/nginx", "debian:bookworm-slim", "golang:1.23", "tomcat:9.0.106",
    ])
    func `An image that exists can be pulled`(name: String) {
        #expect(problem(name) == nil)
    }

    @Test(arguments: ["ngnix", "mysqll:8", "nginx:1.161", "nginx:lates", "nginx:does-not-exist"])
    func `A misspelt official image can't be pulled`(name: String) {
        #expect(problem(name) != nil)
    }

    @Test func `Two names of one image share its presence`() {
        var images = NodeImages()
        let short = images.index(of: "nginx")
        #expect(images.index(of: "docker.io/library/nginx:latest") == short)
        images.arrive(short, at: Timestamp(seconds: 10))
        #expect(!images.isPresent(short, at: Timestamp(seconds: 9)))
        #expect(images.isPresent(short, at: Timestamp(seconds: 10)))
    }

    @Test func `An unknown image always has the same size`() {
        var one = NodeImages()
        var other = NodeImages()
        let index = one.index(of: "team/app:v1")
        let size = one[index].bytes
        _ = other.index(of: "nginx")
        let otherIndex = other.index(of: "team/app:v1")
        #expect(size == other[otherIndex].bytes)
        #expect((20_000_000..<220_000_000).contains(size))
    }

    @Test func `No official image is listed twice`() {
        let names = KnownImage.official.map(\.repository)
        #expect(Set(names).count == names.count)
    }
}
