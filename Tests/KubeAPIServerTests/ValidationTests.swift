import KubeAPI
import Testing

@testable import KubeAPIServer

/// What is refused, and in which words.
@Suite struct ValidationTests {
    private func messages(_ change: (inout PodSpec) -> Void) -> [String] {
        var server = TestServer()
        let revision = server.revision
        let reply = server.create(Pod(named: "web", change).stored)
        #expect(server.revision == revision || reply.isSuccess)
        return reply.failure?.causes.map { "\($0.field): \($0.message)" } ?? []
    }

    @Test func aPodNeedsContainersWithNamesAndImages() {
        #expect(messages { $0.containers = [] } == ["spec.containers: Required value"])
        #expect(
            messages { $0.containers = [Container(name: "", image: "")] }
                == [
                    "spec.containers[0].name: Required value",
                    "spec.containers[0].image: Required value",
                ])
        #expect(
            messages { $0.containers.append(Container(name: "main", image: "x")) }
                == ["spec.containers[1].name: Duplicate value: \"main\""])
        #expect(
            messages { $0.containers[0].image = " nginx" }
                == [
                    "spec.containers[0].image: Invalid value: \" nginx\": must not have leading or "
                        + "trailing whitespace"
                ])
    }

    @Test func allErrorsAreReportedInOneSentence() {
        var server = TestServer()
        let reply = server.create(
            Pod(named: "Web") {
                $0.containers[0].ports = [ContainerPort(70000)]
                $0.containers[0].volumeMounts = [VolumeMount()]
                $0.containers[0].volumeMounts[0].name = "data"
                $0.containers[0].volumeMounts[0].mountPath = "/data"
            }.stored)
        #expect(reply.code == 422)
        #expect(
            reply.failure?.message
                == "Pod \"Web\" is invalid: [metadata.name: Invalid value: \"Web\": a lowercase "
                + "RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or "
                + "'.', and must start and end with an alphanumeric character (e.g. 'example.com', "
                + "regex used for validation is "
                + "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*'), "
                + "spec.containers[0].ports[0].containerPort: Invalid value: 70000: must be "
                + "between 1 and 65535, inclusive, spec.containers[0].volumeMounts[0].name: "
                + "Not found: \"data\"]")
    }

    @Test func requestsStayBelowLimits() {
        #expect(
            messages {
                $0.containers[0].resources.limits = ResourceList([("cpu", Quantity(1))])
                $0.containers[0].resources.requests = ResourceList([("cpu", Quantity(2))])
            } == [
                "spec.containers[0].resources.requests: Invalid value: \"2\": must be less than or "
                    + "equal to cpu limit of 1"
            ])
        #expect(
            messages {
                $0.containers[0].resources.requests = ResourceList([("memory", Quantity(-1))])
            } == [
                "spec.containers[0].resources.requests[memory]: Invalid value: \"-1\": must be "
                    + "greater than or equal to 0"
            ])
        #expect(
            messages {
                $0.containers[0].resources.requests = ResourceList([("nvidia.com/gpu", Quantity(1))]
                )
            } == [
                "spec.containers[0].resources.limits: Required value: Limit must be set for non "
                    + "overcommitable resources"
            ])
    }

    @Test func probesNeedOneHandler() {
        #expect(
            messages { $0.containers[0].livenessProbe = Probe() }
                == [
                    "spec.containers[0].livenessProbe: Required value: must specify a handler type"
                ])
        #expect(
            messages {
                $0.containers[0].readinessProbe = Probe()
                $0.containers[0].readinessProbe?.httpGet = HTTPGetAction()
                $0.containers[0].readinessProbe?.tcpSocket = TCPSocketAction()
                $0.containers[0].readinessProbe?.httpGet?.port = .int(80)
                $0.containers[0].readinessProbe?.tcpSocket?.port = .string("HTTP")
                $0.containers[0].readinessProbe?.periodSeconds = -1
            }.prefix(2) == [
                "spec.containers[0].readinessProbe.tcpSocket: Forbidden: may not specify more than "
                    + "1 handler type",
                "spec.containers[0].readinessProbe.tcpSocket.port: Invalid value: \"HTTP\": must "
                    + "contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)",
            ])
    }

    @Test func tolerationsAndAffinityAreChecked() {
        #expect(
            messages { $0.tolerations = [Toleration("", .equal, seconds: 3)] }
                == [
                    "spec.tolerations[0].operator: Invalid value: \"Equal\": operator must be "
                        + "Exists when `key` is empty, which means \"match all values and all "
                        + "keys\"",
                    "spec.tolerations[0].effect: Invalid value: \"\": effect must be 'NoExecute' "
                        + "when `tolerationSeconds` is set",
                ])
        let prefix =
            "spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution"
            + ".nodeSelectorTerms[0].matchExpressions[0]"
        #expect(
            messages { spec in
                var term = NodeSelectorTerm()
                var requirement = NodeSelectorRequirement("disk", .isIn)
                requirement.op = "Is"
                term.matchExpressions = [requirement]
                var affinity = NodeAffinity()
                affinity.required = NodeSelector()
                affinity.required?.nodeSelectorTerms = [term]
                spec.affinity = Affinity()
                spec.affinity?.nodeAffinity = affinity
            } == ["\(prefix).operator: Invalid value: \"Is\": not a valid selector operator"])
    }

    @Test func variablesHaveOneSource() {
        #expect(
            messages {
                var variable = EnvVar("A", "b")
                variable.valueFrom = EnvVarSource()
                variable.valueFrom?.fieldRef = ObjectFieldSelector()
                variable.valueFrom?.fieldRef?.fieldPath = "spec.nope"
                $0.containers[0].env = [variable]
            } == [
                "spec.containers[0].env[0].valueFrom.fieldRef.fieldPath: Invalid value: "
                    + "\"spec.nope\": error converting fieldPath: field label not supported: "
                    + "spec.nope",
                "spec.containers[0].env[0].valueFrom: Invalid value: \"\": may not be specified "
                    + "when `value` is not empty",
            ])
    }

    @Test func aControllersNumbersAndLabelsAreChecked() {
        var server = TestServer()
        #expect(
            server.create(ReplicationController(named: "web", replicas: -1).stored).failure?.message
                == "ReplicationController \"web\" is invalid: spec.replicas: Invalid value: -1: "
                + "must be greater than or equal to 0")
        #expect(
            server.create(
                ReplicationController(named: "web", labels: ["a": "b"]) {
                    $0.selector = ["app": "web"]
                }.stored
            ).failure?.message
                == "ReplicationController \"web\" is invalid: spec.template.metadata.labels: "
                + "Invalid value: {\"a\":\"b\"}: `selector` does not match template `labels`")
        #expect(
            server.create(
                ReplicationController(named: "web", labels: [:]) {
                    $0.template?.spec.restartPolicy = .never
                }.stored
            ).failure?.message
                == "ReplicationController \"web\" is invalid: [spec.selector: Required value, "
                + "spec.template.spec.restartPolicy: Unsupported value: \"Never\": supported "
                + "values: \"Always\"]")
    }

    @Test func metadataIsChecked() {
        var server = TestServer()
        var pod = Pod(named: "")
        #expect(
            server.create(pod.stored).failure?.message
                == "Pod \"\" is invalid: metadata.name: Required value: name or generateName is "
                + "required")
        pod.metadata.name = "web"
        pod.metadata.labels = ["a b": "-"]
        pod.metadata.finalizers = ["mine"]
        #expect(
            server.create(pod.stored).failure?.causes.map(\.field)
                == ["metadata.labels", "metadata.labels", "metadata.finalizers"])
        pod = Pod(named: "web")
        pod.metadata.resourceVersion = 7
        #expect(
            server.create(pod.stored).failure?.message
                == "resourceVersion should not be set on objects to be created")
    }
}
