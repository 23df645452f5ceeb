import KubeAPI
import Testing

@testable import Kubectl

@Suite struct ApplyTests {
    private let manifest = """
        apiVersion: v1
        kind: ReplicationController
        metadata:
          name: web
        spec:
          replicas: 3
          selector:
            app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
              - name: nginx
                image: nginx
        """

    @Test func firstCreatedThenUnchangedThenConfigured() {
        var server = FakeServer()
        let files = ["web.yaml": manifest]
        #expect(
            server.run("apply -f web.yaml", files: files).output
                == "replicationcontroller/web created\n")
        #expect(
            server.run("apply -f web.yaml", files: files).output
                == "replicationcontroller/web unchanged\n")
        let changed = ["web.yaml": manifest.replacing("replicas: 3", with: "minReadySeconds: 2")]
        #expect(
            server.run("apply -f web.yaml", files: changed).output
                == "replicationcontroller/web configured\n")
        #expect(server.patches.count == 1)
        #expect(server.patches[0].contains(#""minReadySeconds":2,"replicas":null"#))
        #expect(
            server.requests.map { $0.split(separator: " ")[0] } == [
                "get", "create", "get", "get", "patch",
            ])
    }

    @Test func objectThatWasNotAppliedIsWarnedOf() {
        var server = FakeServer([.replicationController(Ref(Sample.controller()))])
        let outcome = server.run("apply -f -", input: manifest)
        #expect(outcome.output == "replicationcontroller/web configured\n")
        #expect(
            outcome.messages[0].text(.english).hasPrefix(
                "Warning: resource replicationcontrollers/web is missing the kubectl.kubernetes.io/"
            ))
    }

    @Test func unknownFieldIsTheServersErrorWithOurNote() {
        var server = FakeServer()
        let bad = ["x.yaml": manifest.replacing("replicas: 3", with: "replica: 3")]
        let outcome = server.run("apply -f x.yaml", files: bad)
        #expect(!outcome.isSuccess)
        #expect(server.objects.isEmpty)
        #expect(
            outcome.messages.map { $0.text(.english) } == [
                "Error from server (BadRequest): error when creating \"x.yaml\": "
                    + "ReplicationController in version \"v1\" cannot be handled as a "
                    + "ReplicationController: strict decoding error: "
                    + "unknown field \"spec.replica\"",
                "spec.replica: did you mean 'replicas'?",
            ])
        #expect(outcome.messages[1].place == .init(file: "x.yaml", line: 6, column: 3))
    }

    @Test func wrongTypesAndWordsAreExplained() {
        var server = FakeServer()
        let type = manifest.replacing("replicas: 3", with: "replicas: three")
        #expect(
            server.run("create -f -", input: type).messages[0].text(.english).hasSuffix(
                "json: cannot unmarshal string into Go struct field "
                    + "ReplicationControllerSpec.spec.replicas of type int32"))
        let word =
            "apiVersion: v1\nkind: Pod\nmetadata: {name: x}\nspec:\n  restartPolicy: always\n"
            + "  containers: [{name: a, image: b}]\n"
        #expect(
            server.run("create -f -", input: word).messages[0].text(.english)
                == "The Pod \"x\" is invalid: spec.restartPolicy: Unsupported value: \"always\": "
                + "supported values: \"Always\", \"Never\", \"OnFailure\"")
    }

    @Test func unknownAndUnsupportedKindsAreRefusedByName() {
        var server = FakeServer()
        let text = """
            apiVersion: v1
            kind: ReplicationControler
            metadata: {name: a}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: b}
            ---
            apiVersion: v1
            kind: Namespace
            metadata: {name: c}
            """
        let outcome = server.run("apply -f -", input: text)
        #expect(outcome.output == "namespace/c created\n")
        let messages = outcome.messages.map { $0.text(.english) }
        #expect(
            messages[0].contains("no matches for kind \"ReplicationControler\" in version \"v1\""))
        #expect(messages[1] == "did you mean kind 'ReplicationController' in version 'v1'?")
        #expect(messages[2].hasSuffix("not supported by this simulation yet: kind Deployment"))
        #expect(outcome.messages[2].place?.line == 6)
        #expect(!outcome.isSuccess)
    }

    @Test func diffShowsWhatWouldChange() {
        var server = FakeServer()
        _ = server.run("apply -f -", input: manifest)
        #expect(server.run("diff -f -", input: manifest).output == "")
        let changed = manifest.replacing("replicas: 3", with: "replicas: 4")
        let output = server.run("diff -f -", input: changed).output
        #expect(output.contains("-  replicas: 3\n+  replicas: 4\n"))
    }

    @Test func directoriesAreReadInOrder() {
        var server = FakeServer()
        let namespace = "apiVersion: v1\nkind: Namespace\nmetadata: {name: N}\n"
        let outcome = server.run(
            "create -f dir",
            files: [
                "dir/a.yaml": namespace.replacing("N", with: "one").replacing(
                    "oneamespace", with: "Namespace"),
                "dir/b.txt": "nonsense",
                "dir/c.yml": namespace.replacing("{name: N}", with: "{name: two}"),
            ])
        #expect(outcome.output == "namespace/one created\nnamespace/two created\n")
    }

    @Test func clientDryRunPrintsTheManifestAndNothingElse() {
        var server = FakeServer()
        let text = """
            apiVersion: v1
            kind: Pod
            metadata: {name: p}
            spec:
              containers: [{name: c, image: nginx}]
            """
        let outcome = server.run("create -f - --dry-run=client -o yaml", input: text)
        #expect(
            outcome.output == """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                  namespace: default
                spec:
                  containers:
                  - image: nginx
                    name: c

                """)
    }
}
