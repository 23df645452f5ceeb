import KubeAPI

/// What the kubelet's timers and requests are about.
enum Errand: UInt8 {
    // The node.
    case register, lease, leaseRead, nodeStatus, nodeStatusTick, nodeEvent
    // A Pod.
    case podStatus, podDelete, podEvent
    case retryStatus, retryDelete, retrySync, retryContainer, retryVolumes, sandboxLost
    case probe, hookOver, deadline
}

/// Whom a timer or request of a Pod is about, packed into 64 bits.
struct PodSubject {
    let slot: Slot
    /// Tells apart two Pods that follow each other in one slot.
    let serial: UInt16
    /// A container's number; 255 for the Pod itself.
    let container: Int
    /// More: which probe, which attempt.
    let detail: UInt8

    static let pod = 255

    init(slot: Slot, serial: UInt16, container: Int = pod, detail: UInt8 = 0) {
        self.slot = slot
        self.serial = serial
        self.container = container
        self.detail = detail
    }

    init(_ bits: UInt64) {
        slot = Slot(bits & 0xffff_ffff)
        serial = UInt16(truncatingIfNeeded: bits >> 32)
        container = Int(bits >> 48 & 0xff)
        detail = UInt8(truncatingIfNeeded: bits >> 56)
    }

    var bits: UInt64 {
        UInt64(slot) & 0xffff_ffff | UInt64(serial) << 32 | UInt64(container & 0xff) << 48
            | UInt64(detail) << 56
    }
}

extension Token {
    init(_ task: Errand, _ subject: PodSubject) {
        self.init(code: task.rawValue, subject: subject.bits)
    }

    init(_ task: Errand) {
        self.init(code: task.rawValue)
    }
}

extension TimerID {
    init(_ task: Errand, _ subject: PodSubject) {
        self.init(code: task.rawValue, subject: subject.bits)
    }

    init(_ task: Errand) {
        self.init(code: task.rawValue)
    }
}
