import KubeAPI

/// What the API server answered for one kind, or one name, of a selection.
struct Fetched: Sendable {
    var kind: Kind
    var items: [APIReply.Item] = []
    var failure: APIFailure?
    var revision: Revision = 0
    var warnings: [String] = []
}

extension Exchange {
    /// Asks for the objects that `selection` names, one request for each kind or name.
    static func fetch(
        _ selection: Selection, in context: KubectlContext,
        then: @escaping @Sendable ([Fetched]) -> Exchange
    ) -> Exchange {
        var requests: [APIRequest] = []
        for target in selection.targets {
            let namespace = selection.namespace(of: target.kind, in: context)
            requests.append(
                APIRequest(.get, target.kind, namespace: namespace, name: target.name))
        }
        for kind in selection.kinds {
            var request = APIRequest(
                .list, kind, namespace: selection.namespace(of: kind, in: context))
            request.labelSelector = selection.selector
            request.fieldSelector = selection.fields
            requests.append(request)
        }
        return fetch(requests, then: then)
    }

    /// Sends read requests one after another, and goes on with all of the answers.
    static func fetch(
        _ requests: [APIRequest], then: @escaping @Sendable ([Fetched]) -> Exchange
    ) -> Exchange {
        each(requests, [Fetched]()) { request, results, next in
            .send(request) { reply in
                let items = reply.item.map { [$0] } ?? reply.items
                let fetched = Fetched(
                    kind: request.kind, items: items, failure: reply.failure,
                    revision: reply.revision, warnings: reply.warnings)
                return next(results + [fetched])
            }
        } then: {
            then($0)
        }
    }
}
