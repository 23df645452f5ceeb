extension Exchange {
    /// Takes the elements one after another; each step ends by calling its `next`.
    ///
    /// Steps that send nothing are taken in a loop, so that many of them need no deep stack.
    static func each<Element: Sendable, State: Sendable>(
        _ elements: [Element], _ state: State,
        step:
            @escaping @Sendable (Element, State, _ next: @escaping @Sendable (State) -> Exchange) ->
            Exchange,
        then: @escaping @Sendable (State) -> Exchange
    ) -> Exchange {
        each(elements[...], state, step: step, then: then)
    }

    private static func each<Element: Sendable, State: Sendable>(
        _ elements: ArraySlice<Element>, _ state: State,
        step:
            @escaping @Sendable (Element, State, _ next: @escaping @Sendable (State) -> Exchange) ->
            Exchange,
        then: @escaping @Sendable (State) -> Exchange
    ) -> Exchange {
        var state = state
        var rest = elements
        while let first = rest.popFirst() {
            let remaining = rest
            let bounce = Bounce<State>()
            let exchange = step(first, state) { state in
                if bounce.isOpen {
                    bounce.state = state
                    return .finish(Outcome())
                }
                return each(remaining, state, step: step, then: then)
            }
            bounce.isOpen = false
            guard let next = bounce.state else { return exchange }
            bounce.state = nil
            state = next
        }
        return then(state)
    }
}

/// Catches the state of a step that was done at once. It changes only while that step runs; what
/// is kept in continuations afterwards never changes, and may be run any number of times.
private final class Bounce<State: Sendable>: @unchecked Sendable {
    var isOpen = true
    var state: State?
}
