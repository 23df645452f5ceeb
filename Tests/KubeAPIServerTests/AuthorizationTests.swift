import KubeAPI
import Testing

@testable import KubeAPIServer

@Suite struct AuthenticationTests {
    @Test(arguments: [
        (Role.kubectl, "kubernetes-admin (kubeadm:cluster-admins, system:authenticated)"),
        (.scheduler, "system:kube-scheduler (system:authenticated)"),
        (.kubelet, "system:node:node-1 (system:nodes, system:authenticated)"),
        (.kubeProxy, "system:kube-proxy (system:authenticated)"),
        (
            .replicationController,
            "system:serviceaccount:kube-system:replication-controller (system:serviceaccounts, "
                + "system:serviceaccounts:kube-system, system:authenticated)"
        ),
        (.outside, "system:anonymous (system:unauthenticated)"),
    ])
    func everyActorIsSomebody(_ role: Role, _ summary: String) {
        let request = Ref(APIRequest(.list, .pod))
        let call = Call(
            client: ActorID(role), node: "node-1", request: request, token: Token(code: 0))
        #expect(User(of: call).summary == summary)
    }
}

@Suite struct AuthorizationTests {
    @Test func whoMayNotIsToldWhoItIsAndWhatItWanted() {
        var server = TestServer()
        let revision = server.revision
        let delete = APIRequest(.delete, .service, namespace: "default", name: "web")
        #expect(
            server.send(delete, as: .scheduler).failure?.message
                == "services \"web\" is forbidden: User \"system:kube-scheduler\" cannot delete "
                + "resource \"services\" in API group \"\" in the namespace \"default\"")
        let node = APIRequest(.update, .node, .status, name: "n", body: .object(Node().stored))
        #expect(
            server.send(node, as: .kubeProxy).failure?.message
                == "nodes \"n\" is forbidden: User \"system:kube-proxy\" cannot update resource "
                + "\"nodes/status\" in API group \"\" at the cluster scope")
        let list = APIRequest(.list, .lease, namespace: "kube-system")
        #expect(
            server.send(list, as: .clusterDNS).failure?.message
                == "leases.coordination.k8s.io is forbidden: User "
                + "\"system:serviceaccount:kube-system:kube-dns\" cannot list resource \"leases\" "
                + "in API group \"coordination.k8s.io\" in the namespace \"kube-system\"")
        #expect(server.revision == revision && server.transactions == 2)
    }

    @Test func bindingNeedsTheSubresource() {
        var server = TestServer()
        server.create(Pod(named: "web").stored)
        let bind = APIRequest(
            .bind, .pod, .binding, namespace: "default", name: "web", body: .binding(node: "n"))
        #expect(
            server.send(bind, as: .replicationController).failure?.message
                == "pods \"web\" is forbidden: User "
                + "\"system:serviceaccount:kube-system:replication-controller\" cannot create "
                + "resource \"pods/binding\" in API group \"\" in the namespace \"default\"")
    }

    @Test(arguments: Role.allCases)
    func onlyAdministratorsMayDoEverything(_ role: Role) {
        let all = Kind.allCases.allSatisfy { kind in
            [Verb.get, .list, .create, .update, .patch, .delete, .deletecollection].allSatisfy {
                BootstrapPolicy.allows(role, $0, kind, nil)
            }
        }
        #expect(all == [.kubectl, .person, .apiServer].contains(role))
    }

    @Test func aKubeletReadsOnlyWhatConcernsItsNode() {
        var server = TestServer()
        server.create(Pod(named: "web") { $0.nodeName = "node-2" }.stored)
        let prefix =
            "pods \"web\" is forbidden: User \"system:node:node-1\" cannot get resource \"pods\" "
            + "in API group \"\" in the namespace \"default\": "
        let get = APIRequest(.get, .pod, namespace: "default", name: "web")
        #expect(
            server.send(get, as: .kubelet, node: "node-1").failure?.message
                == prefix + "no relationship found between node 'node-1' and this object")
        #expect(server.send(get, as: .kubelet, node: "node-2").isSuccess)
        var list = APIRequest(.list, .pod)
        #expect(server.send(list, as: .kubelet, node: "node-1").code == 403)
        list.fieldSelector = FieldSelector([.init(field: "spec.nodeName", value: "node-1")])
        #expect(server.send(list, as: .kubelet, node: "node-1").isSuccess)
        let other = APIRequest(.get, .node, name: "node-2")
        #expect(
            server.send(other, as: .kubelet, node: "node-1").failure?.message
                == "nodes \"node-2\" is forbidden: User \"system:node:node-1\" cannot get resource "
                + "\"nodes\" in API group \"\" at the cluster scope: node 'node-1' cannot read "
                + "'node-2', only its own Node object")
    }
}
