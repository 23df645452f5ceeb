extension LessonTemplate {
    static func english(_ exercise: String) -> String {
        """
        ---
        title: Pods that are kept running
        concepts: [replication controller, desired state]
        prerequisites: [what a Pod is]
        minutes: 15
        seed: 7
        docs:
          - https://kubernetes.io/docs/concepts/workloads/controllers/replicationcontroller/
        simplified: []
        ---

        # Pods that are kept running

        Say in two sentences what the reader will be able to do after this lesson. Then begin: \
        first of all there has to be a cluster.

        ```pilot
        cluster create demo --nodes=2
        ```

        ```output
        cluster/demo created: 2 nodes
        ```

        ## You say what you want

        A **replication controller** keeps a number of Pods running. You tell it the number, and \
        this number is the **desired state**.

        ```predict
        ask: You ask for two Pods. What happens first, what next?
        kind: order
        options:
          - {text: The scheduler chooses a node for a Pod, hop: hop.verb == "bind"}
          - {text: A kubelet starts a container, hop: hop.verb == "StartContainer"}
          - {text: "The API server is asked for a ReplicationController", hop: hop.from == "kubectl"}
        explain: Nobody can work on what isn't stored yet, and a kubelet only sees Pods that have \
        its node's name.
        ```

        ```pilot
        create rc web --image=nginx --replicas=2 -l app=web
        settle
        get rc web
        ```

        ```output
        replicationcontroller/web created
        Settled after …s.
        NAME   DESIRED   CURRENT   READY   AGE
        web    2         2         2       …
        ```

        ```diagram
        of: sequence
        hops: hop.verb == "bind" || hop.verb == "StartContainer"
        title: From the binding to the container
        ```

        ## It stays that way

        ```claim
        claim: When somebody deletes one of the two Pods, the same Pod comes back.
        true: no
        try: |
          let lost = pods("app=web")[0].metadata
          delete pod ${lost.name}
          settle
        expect: pods("app=web").size() == 2 && !pods("app=web").exists(p, p.metadata.uid == lost.uid)
        explain: There are two Pods again, but one of them is new. It has another name and another \
        address.
        ```

        ```quiz
        id: who-creates
        kind: choice
        ask: Who creates the new Pod?
        options:
          - {text: the replication controller, right: yes}
          - {text: the kubelet, because: A kubelet runs what has been bound to its node.}
          - {text: the scheduler, because: It chooses nodes for Pods that exist already.}
        ```

        ## Your turn

        ```exercise
        \(exercise)
        ```

        """
    }
}
