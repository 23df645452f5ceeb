import KubeAPIServer
import Phrasebook

extension Stage {
    /// The stage with what came of it: `validation: ok`.
    public var text: Text { .stageLine(name.text, result.text) }
}

extension Stage.Name {
    fileprivate var text: Text {
        switch self {
        case .authentication: .stageAuthentication
        case .authorization: .stageAuthorization
        case .admission: .stageAdmission
        case .defaulting: .stageDefaulting
        case .validation: .stageValidation
        case .storage: .stageStorage
        }
    }
}

extension Stage.Result {
    fileprivate var text: Text {
        switch self {
        case .user(let name, let groups): .stageUser(name, groups: groups)
        case .allowedByNodeAuthorizer: .stageAllowedByNode
        case .allowedByRBAC(let rule): .stageAllowedByRBAC(rule)
        case .admitted: .stageAdmitted
        case .mutated(let facts): .stageFacts(facts.map(\.text))
        case .filledIn: .stageFilledIn
        case .nothingLeftOut: .stageNothingLeftOut
        case .valid: .stageValid
        case .read: .stageRead
        case .written: .stageWritten
        case .lostRace: .stageLostRace
        case .nothingChanged: .stageNothingChanged
        case .dryRun: .stageDryRun
        case .refused(let message): Text(en: message, zh: message)
        }
    }
}

extension AdmissionFact {
    fileprivate var text: Text {
        switch self {
        case .gaveServiceAccount(let name): .stageGaveServiceAccount(name)
        case .setPriority(let priority): .stageSetPriority(priority)
        case .addedTolerations(let count): .stageAddedTolerations(count)
        case .addedTaint(let key): .stageAddedTaint(key)
        }
    }
}
