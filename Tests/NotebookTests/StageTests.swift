import KubeAPI
import Phrasebook
import PilotScript
import Synchronization
import Testing

@testable import Notebook

/// The API server's inner stages, as `trace --stages` shows them.
@Suite struct StageTests {
    private func run(_ script: String, _ language: Language = .english) -> String {
        let output = Mutex("")
        let print: @Sendable (String) -> Void = { text in output.withLock { $0 += text } }
        var session = Session(sinks: Session.Sinks(output: print, diagnostics: print))
        session.language = language
        _ = ScriptRunner.run(Source(script, name: "test"), in: &session, isTerminal: false)
        return output.withLock { $0 }
    }

    private let script = "cluster create demo --nodes=1\nstep run web --image=nginx\nstep 4\n"

    @Test func `all six stages of a creation are shown in their order`() {
        let lines = run(script + "trace --stages --last=5").split(separator: "\n")
        let stages = lines.filter { $0.hasPrefix("         ") }.map { $0.split(separator: ":")[0] }
        #expect(
            stages.map { $0.drop { $0 == " " } } == [
                "authentication", "authorization", "admission", "defaulting", "validation",
                "storage",
            ])
    }

    @Test func `in Chinese, nothing of the stages is left in English`() {
        let output = run(script + "trace --stages --last=5", .chinese)
        for line in [
            "         认证：kubernetes-admin（kubeadm:cluster-admins、system:authenticated）\n",
            "         鉴权：允许：RBAC，ClusterRoleBinding kubeadm:cluster-admins\n",
            "         准入：ServiceAccount 把 serviceAccountName 设为 default；",
            "         填充默认值：补上了没有写明的字段\n", "         校验：通过\n",
            "         存储：成功\n",
        ] {
            #expect(output.contains(line), "\(line)")
        }
    }

    @Test func `watches are authorized like any request`() {
        let output = run("cluster create demo --nodes=1\ntrace --all --component=kubelet --stages")
        #expect(
            output.contains(
                """
                         authentication: system:node:node-1 (system:nodes, system:authenticated)
                         authorization: allowed: node authorizer

                """))
        #expect(
            output.split(separator: "\n").contains {
                $0.hasSuffix("Watch every Pod bound to this node")
            })
    }
}
