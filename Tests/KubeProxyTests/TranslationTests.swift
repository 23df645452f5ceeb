import KubeAPI
import Testing

@testable import KubeProxy

@Suite struct TranslationTests {
    private static let virtual = IPv4(10, 96, 0, 10)
    private static let client = IPv4(10, 244, 9, 9)

    private var proxy = KubeProxy()
    private var random = RandomSource(seed: 1)
    private var now = Timestamp(seconds: 1_767_225_600)

    private func world(
        _ endpoints: [Endpoint], _ change: (inout ServiceSpec) -> Void = { _ in }
    ) -> World {
        var world = World()
        world.add(World.service(change))
        world.add(World.slice(endpoints))
        return world
    }

    private mutating func translate(
        _ world: World, to address: IPv4 = virtual, port: Int = 80, from client: IPv4 = client,
        isForNode: Bool = false
    ) -> Translation {
        proxy.translate(
            Connection(to: address, port: port, from: client, isForNode: isForNode),
            by: ProxyRules(world.view, node: "node-1"), now: now, random: &random)
    }

    /// The backends that a hundred connections reach, by their last number.
    private mutating func reached(_ world: World, isForNode: Bool = false) -> Set<Int> {
        var numbers: Set<Int> = []
        for _ in 0..<100 {
            let translation = translate(
                world, port: isForNode ? 30_080 : 80, isForNode: isForNode)
            guard case .backend(_, let address, 8080, _) = translation else { continue }
            for number in 1...9 where address == IPv4(10, 244, 0, number) {
                numbers.insert(number)
            }
        }
        return numbers
    }

    @Test mutating func anAddressOfNoServiceGoesOnAsItIs() {
        let world = world([World.endpoint(1, on: "node-1")])
        #expect(translate(world, to: IPv4(10, 96, 0, 11)) == .none)
        #expect(translate(world, port: 80, isForNode: true) == .none)
    }

    @Test mutating func aPortThatTheServiceHasNotIsRejected() {
        let world = world([World.endpoint(1, on: "node-1")])
        #expect(translate(world, port: 81) == .rejected(service: 0))
    }

    @Test mutating func aServiceWithoutEndpointsRejects() {
        #expect(translate(world([])) == .rejected(service: 0))
        let unready = world([World.endpoint(1, on: "node-1", ready: false, serving: false)])
        #expect(translate(unready) == .rejected(service: 0))
    }

    @Test mutating func everyReadyEndpointIsReachedOnThePodsPort() {
        let world = world([
            World.endpoint(1, on: "node-1"), World.endpoint(2, on: "node-2"),
            World.endpoint(3, on: "node-2", ready: false, serving: false),
        ])
        #expect(reached(world) == [1, 2])
    }

    @Test mutating func endpointsThatAreLeavingServeOnlyWhereNoneIsReady() {
        let leaving = World.endpoint(1, on: "node-1", ready: false, terminating: true)
        #expect(reached(world([leaving])) == [1])
        #expect(reached(world([leaving, World.endpoint(2, on: "node-2")])) == [2])
    }

    @Test mutating func aLocalPolicyKeepsToTheNodeAndDropsWhereItHasNone() {
        let world = world([World.endpoint(1, on: "node-1"), World.endpoint(2, on: "node-2")]) {
            $0.internalTrafficPolicy = .local
            $0.externalTrafficPolicy = .cluster
        }
        #expect(reached(world) == [1])
        #expect(reached(world, isForNode: true) == [1, 2])
        let elsewhere = self.world([World.endpoint(2, on: "node-2")]) {
            $0.internalTrafficPolicy = .local
        }
        #expect(translate(elsewhere) == .dropped(service: 0))
    }

    @Test mutating func aClientWithAffinityKeepsItsBackendUntilItIsForgotten() {
        let endpoints = (1...9).map { World.endpoint($0, on: "node-1") }
        let world = world(endpoints) { spec in
            spec.sessionAffinity = .clientIP
            spec.sessionAffinityConfig = SessionAffinityConfig()
            spec.sessionAffinityConfig?.clientIP = ClientIPConfig()
            spec.sessionAffinityConfig?.clientIP?.timeoutSeconds = 60
        }
        #expect(reached(world).count == 1)
        var seen: Set<Int> = []
        for _ in 0..<30 {
            now = Timestamp(microseconds: now.microseconds + .seconds(61))
            seen.formUnion(reached(world))
        }
        #expect(seen.count > 3)
    }

    @Test mutating func aKeptBackendThatIsGoneIsReplaced() {
        let affine = { (spec: inout ServiceSpec) in spec.sessionAffinity = .clientIP }
        #expect(reached(world([World.endpoint(1, on: "node-1")], affine)) == [1])
        #expect(reached(world([World.endpoint(2, on: "node-1")], affine)) == [2])
    }

    @Test func aBurstOfChangesMakesOneSyncASecondAfterTheLast() {
        var proxy = KubeProxy()
        let view = World().view
        let change = Change(kind: .service, slot: 0, revision: 2, previous: 0)
        var turn = Turn(now: now, random: random)
        for _ in 0..<3 { proxy.handle(.delivered(change), view: view, turn: &turn) }
        #expect(turn.actions.count == 1)
        proxy.handle(.timer(TimerID(code: 1)), view: view, turn: &turn)
        turn.restart(now: Timestamp(microseconds: now.microseconds + .milliseconds(100)))
        proxy.handle(.delivered(change), view: view, turn: &turn)
        guard case .timer(_, let delay, false)? = turn.actions.first else {
            Issue.record("no timer")
            return
        }
        #expect(delay > Micros.milliseconds(900))
    }
}
