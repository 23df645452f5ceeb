import KubeAPI
import KubeCluster
import Phrasebook

/// What a check has found.
public struct CheckResult: Sendable, Equatable {
    /// The check's name.
    public let name: String
    public let title: Text
    public let holds: Bool
    /// Whether learners aren't told what is checked.
    public let isHidden: Bool
    public let points: Int
    /// Whether it must hold under every seed.
    public let isAlways: Bool
    /// What is said when it doesn't hold.
    public var feedback: Text?
    /// What the mark points to, in kubectl's words.
    public var object: String?
    /// The paths of the objects that these are.
    public var objects: [String] = []
    /// The hop that the mark points to.
    public var hop: HopNumber?
    /// That hop as a line of the trace.
    public var hopText: Text?
    /// Whether the check names a hop and there is none.
    public var lacksHop = false
    /// The command that shows it.
    public var show: String?
}
