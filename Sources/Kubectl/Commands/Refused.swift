import KubeAPI
import Phrasebook

extension Command {
    /// Commands of real kubectl that need what the simulation doesn't have.
    static let refused: [Command] = [
        Command(refused: "edit", .kubectlSummaryEdit, .kubectlHintNoEdit),
        Command(refused: "exec", .kubectlSummaryExec, .kubectlHintNoStream),
        Command(refused: "attach", .kubectlSummaryAttach, .kubectlHintNoStream),
        Command(refused: "cp", .kubectlSummaryCopy, .kubectlHintNoStream),
        Command(refused: "port-forward", .kubectlSummaryPortForward, .kubectlHintUseRequest),
        Command(refused: "proxy", .kubectlSummaryProxy, .kubectlHintUseRequest),
        Command(refused: "debug", .kubectlSummaryDebug, .kubectlHintUseDescribe),
        Command(refused: "top", .kubectlSummaryTop, .kubectlHintNoMetrics),
        Command(refused: "autoscale", .kubectlSummaryAutoscale, .kubectlHintUseScale),
        Command(refused: "auth", .kubectlSummaryAuth, .kubectlHintNoUsers),
        Command(refused: "certificate", .kubectlSummaryCertificate, .kubectlHintNoUsers),
        Command(refused: "kustomize", .kubectlSummaryKustomize, .kubectlHintNoKustomize),
        Command(refused: "plugin", .kubectlSummaryPlugin, .kubectlHintNoPlugins),
    ]

    /// `rollout`, which knows none of the kinds that there are so far, and says so as kubectl does.
    static let rollout: [Command] = [
        rollout("status", .kubectlSummaryRolloutStatus) { kind, _ in
            "no status viewer has been implemented for \(kind.info.name)"
        },
        rollout("history", .kubectlSummaryRolloutHistory) { kind, _ in
            "no history viewer has been implemented for \"\(kind.info.name)\""
        },
        rollout("undo", .kubectlSummaryRolloutUndo) { kind, _ in
            "no rollbacker has been implemented for \"\(kind.info.name)\""
        },
        rollout("restart", .kubectlSummaryRolloutRestart) { kind, name in
            "\(kind.info.plural) \"\(name)\" restarting is not supported"
        },
        rollout("pause", .kubectlSummaryRolloutPause) { kind, name in
            "\(kind.info.plural) \"\(name)\" pausing is not supported"
        },
        rollout("resume", .kubectlSummaryRolloutResume) { kind, name in
            "\(kind.info.plural) \"\(name)\" resuming is not supported"
        },
    ]

    private static func rollout(
        _ name: String, _ summary: Text, _ words: @escaping @Sendable (Kind, String) -> String
    ) -> Command {
        Command(
            "rollout \(name)", summary, usage: "KIND/NAME", arguments: .objects,
            flags: [.selector],
            examples: [.init(line: "rollout \(name) rc/web", summary: .kubectlExampleRollout)],
            inapplicable: .Help.noRollouts
        ) { invocation throws(KubectlError) in
            let targets = try Targets(invocation)
            return { context in
                targets.names(in: context, needsObjects: true) { targets, transcript in
                    var transcript = transcript
                    for target in targets { transcript.fail(words(target.kind, target.name)) }
                    return transcript.finish()
                }
            }
        }
    }
}
