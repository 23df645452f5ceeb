import KubeAPI

extension PodWorker {
    /// Begins to start a container: image, create, start, one call after the other.
    mutating func start(_ index: Int, on node: NodeFacts, turn: inout Turn) {
        containers[index].state = .starting
        current = index
        isBusy = true
        if !node.knows(image: image(of: index)),
            let problem = ImageReference.problem(with: image(of: index))
        {
            record(
                .inspectFailed,
                .words("Failed to apply default image tag \"\(image(of: index))\": \(problem)"),
                container: index, on: node, turn: &turn)
            isStuck(index, "InvalidImageName", problem, on: node, turn: &turn)
        } else if pullPolicy(of: index) == .always {
            pull(index, on: node, turn: &turn)
        } else {
            ask(.imageStatus(image: image(of: index)), .imageStatus, turn: &turn)
        }
    }

    private mutating func ask(
        _ operation: RuntimeCall.Operation, _ verb: Verb, turn: inout Turn
    ) {
        awaited = verb
        call(operation, container: current, turn: &turn)
    }

    /// Gives up what is being started: the sandbox or the whole Pod is coming to its end.
    mutating func abandonStart() {
        guard current >= 0 else { return }
        if containers[current].state == .starting { containers[current].state = .waiting }
        if awaited == .pullImage { abandonedPull = current }
        current = -1
        awaited = .get
        isBusy = false
    }

    /// An answer about the image or the creation of the current container.
    mutating func startAnswered(_ report: RuntimeReport, on node: NodeFacts, turn: inout Turn) {
        let index = report.container
        guard index == current, report.verb == awaited else { return }
        switch report.outcome {
        case .imageStatus(let isPresent, _):
            if isPresent {
                record(
                    .pulled, .alreadyPresent(image: image(of: index)), container: index, on: node,
                    turn: &turn)
                create(index, on: node, turn: &turn)
            } else if pullPolicy(of: index) == .never {
                neverPulled(index, on: node, turn: &turn)
            } else if node.isPulling(image(of: index)) {
                awaited = Self.othersPull
            } else {
                pull(index, on: node, turn: &turn)
            }
        case .imagePulled(let bytes, let took):
            let text = EventText.pulled(
                image: image(of: index), seconds: Double(took) / 1_000_000, bytes: bytes)
            record(.pulled, text, container: index, on: node, turn: &turn)
            create(index, on: node, turn: &turn)
        case .imagePullFailed(_, let message):
            pullFailed(index, message, on: node, turn: &turn)
        case .containerCreated(let id):
            record(.created, .containerCreated, container: index, on: node, turn: &turn)
            created(index, id)
            ask(.startContainer(id), .startContainer, turn: &turn)
        case .containerStarted: started(index, on: node, turn: &turn)
        default: break
        }
    }

    private mutating func pull(_ index: Int, on node: NodeFacts, turn: inout Turn) {
        let image = image(of: index)
        if let rare = containers[index].rare.value, rare.pulls.delay > 0, rare.retryAt > turn.now {
            isStuck(
                index, "ImagePullBackOff",
                "Back-off pulling image \"\(image)\": ErrImagePull: \(rare.pullError)", on: node,
                turn: &turn)
            return
        }
        record(.pulling, .pulling(image: image), container: index, on: node, turn: &turn)
        ask(.pullImage(image: image), .pullImage, turn: &turn)
    }

    /// What a worker awaits whose image another Pod's worker is pulling.
    private static let othersPull = Verb.watch

    /// The image that the worker is pulling at the moment.
    var pulledImage: String? {
        current >= 0 && awaited == .pullImage ? image(of: current) : nil
    }

    /// The pull of `image` by another Pod's worker has ended; a worker that waited for it goes on.
    mutating func pullEnded(_ image: String, on node: NodeFacts, turn: inout Turn) {
        guard current >= 0, awaited == Self.othersPull,
            self.image(of: current).hasSameScalars(as: image)
        else { return }
        guard node.knows(image: image) else {
            ask(.imageStatus(image: image), .imageStatus, turn: &turn)
            return
        }
        record(.pulled, .alreadyPresent(image: image), container: current, on: node, turn: &turn)
        create(current, on: node, turn: &turn)
    }

    private mutating func create(_ index: Int, on node: NodeFacts, turn: inout Turn) {
        if let problem = missingReference(of: index) {
            record(
                .failed, .words("Error: " + problem), container: index, on: node, turn: &turn)
            isStuck(index, "CreateContainerConfigError", problem, on: node, turn: &turn)
            retryLater(index, turn: &turn)
            return
        }
        let attempt = containers[index].hasRun ? containers[index].restartCount + 1 : 0
        let config = RuntimeCall.ContainerConfig(spec: spec, attempt: attempt)
        ask(.createContainer(config), .createContainer, turn: &turn)
    }

    /// The new attempt exists: what the one before it left becomes its last state.
    private mutating func created(_ index: Int, _ id: ContainerID) {
        if containers[index].hasRun { containers[index].restartCount += 1 }
        containers[index].id = id
        if let end = containers[index].end.value {
            containers[index].lastEnd.value = end
            containers[index].end.value = nil
        }
        containers[index].isReady = false
        containers[index].hasStarted = false
    }

    private mutating func started(_ index: Int, on node: NodeFacts, turn: inout Turn) {
        containers[index].state = .running
        containers[index].startedAt = turn.now
        containers[index].clearTrouble()
        current = -1
        awaited = .get
        isBusy = false
        hasToReport = true
        record(.started, .containerStarted, container: index, on: node, turn: &turn)
        beginProbes(index, turn: &turn)
        checkInitialized()
        if stage == .active {
            postStart(index, turn: &turn)
        }
        sync(on: node, turn: &turn)
    }

    // MARK: - What can go wrong

    /// The container can't be started for now; the others go on.
    mutating func isStuck(
        _ index: Int, _ reason: String, _ message: String, on node: NodeFacts, turn: inout Turn
    ) {
        containers[index].state = .stuck
        containers[index].trouble(reason, message)
        if current == index {
            current = -1
            awaited = .get
            isBusy = false
        }
        hasToReport = true
        report(on: node, turn: &turn)
        sync(on: node, turn: &turn)
    }

    private mutating func neverPulled(_ index: Int, on node: NodeFacts, turn: inout Turn) {
        let message =
            "Container image \"\(image(of: index))\" is not present with pull policy of Never"
        record(.errImageNeverPull, .words(message), container: index, on: node, turn: &turn)
        record(
            .failed, .words("Error: ErrImageNeverPull"), container: index, on: node, turn: &turn)
        isStuck(index, "ErrImageNeverPull", message, on: node, turn: &turn)
        retryLater(index, turn: &turn)
    }

    private mutating func pullFailed(
        _ index: Int, _ message: String, on node: NodeFacts, turn: inout Turn
    ) {
        record(
            .failed, .words("Failed to pull image \"\(image(of: index))\": \(message)"),
            container: index, on: node, turn: &turn)
        record(.failed, .words("Error: ErrImagePull"), container: index, on: node, turn: &turn)
        let delay = containers[index].rare.update(orBegin: .init()) { troubles in
            troubles.pulls.advance(event: turn.now, now: turn.now)
            troubles.pullError = message
            troubles.retryAt = Timestamp(
                microseconds: turn.now.microseconds + troubles.pulls.delay)
            return troubles.pulls.delay
        }
        isStuck(index, "ErrImagePull", message, on: node, turn: &turn)
        // The next look comes soon; it finds the back-off and shows it.
        let isSteady = delay == Backoff.longest
        turn.arm(
            TimerID(.retryContainer, subject(container: index)), after: .seconds(1),
            isPeriodic: isSteady)
    }

    /// Tries again after ten to fifteen seconds, as the real kubelet does after an error.
    private mutating func retryLater(_ index: Int, turn: inout Turn) {
        let retries = rare.update(orBegin: .init()) { exceptions in
            exceptions.retries += 1
            return exceptions.retries
        }
        turn.arm(
            TimerID(.retryContainer, subject(container: index)),
            after: .seconds(10) + Micros(turn.random.below(5_000_000)), isPeriodic: retries > 2)
    }

    /// A back-off may be over.
    mutating func retry(_ index: Int, on node: NodeFacts, turn: inout Turn) {
        guard stage == .active else { return }
        let state = containers[index].state
        guard state == .stuck || state == .backingOff else { return }
        let rest =
            (containers[index].rare.value?.retryAt.microseconds ?? 0) - turn.now.microseconds
        if rest > 0 {
            showBackOff(index, rest: rest, on: node, turn: &turn)
            return
        }
        containers[index].state = .waiting
        sync(on: node, turn: &turn)
    }

    /// A look at a container whose back-off goes on: at its beginning, and every minute.
    private mutating func showBackOff(
        _ index: Int, rest: Micros, on node: NodeFacts, turn: inout Turn
    ) {
        guard let troubles = containers[index].rare.value else { return }
        let isPull = containers[index].state == .stuck
        if isPull {
            let image = image(of: index)
            let message =
                "Back-off pulling image \"\(image)\": ErrImagePull: \(troubles.pullError)"
            record(
                .backOff, .words("Back-off pulling image \"\(image)\""), container: index,
                on: node, turn: &turn)
            record(
                .failed, .words("Error: ImagePullBackOff"), container: index, on: node,
                turn: &turn)
            if troubles.reason != "ImagePullBackOff" {
                containers[index].trouble("ImagePullBackOff", message)
                hasToReport = true
                report(on: node, turn: &turn)
            }
        } else {
            recordRestartBackOff(index, on: node, turn: &turn)
        }
        armRetry(
            index, rest: rest, isSteady: (isPull ? troubles.pulls : troubles.restarts).isLongest,
            turn: &turn)
    }

    /// Looks again when the back-off is over, or in a minute, when the kubelet looks anyway.
    /// What repeats unchanged keeps nobody waiting.
    func armRetry(_ index: Int, rest: Micros, isSteady: Bool, turn: inout Turn) {
        turn.arm(
            TimerID(.retryContainer, subject(container: index)), after: min(rest, .seconds(60)),
            isPeriodic: isSteady)
    }

    mutating func startFailed(
        _ index: Int, _ verb: Verb, _ message: String, on node: NodeFacts, turn: inout Turn
    ) {
        guard index == current, verb == awaited else { return }
        record(.failed, .words("Error: " + message), container: index, on: node, turn: &turn)
        guard verb == .startContainer else {
            isStuck(index, "CreateContainerError", message, on: node, turn: &turn)
            retryLater(index, turn: &turn)
            return
        }
        current = -1
        awaited = .get
        isBusy = false
        containers[index].startedAt = Timestamp(microseconds: 0)
        containers[index].state = .running
        containers[index].trouble("RunContainerError", message)
        exited(index, 128, "StartError", message: message, on: node, turn: &turn)
    }
}
