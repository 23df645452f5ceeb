extension LessonTemplate {
    static func chinese(_ exercise: String) -> String {
        """
        ---
        title: 一直运行的 Pod
        concepts: [副本控制器, 预期状态]
        prerequisites: [什么是 Pod]
        minutes: 15
        seed: 7
        docs:
          - https://kubernetes.io/docs/concepts/workloads/controllers/replicationcontroller/
        simplified: []
        ---

        # 一直运行的 Pod

        用两句话说明学完本课后能做什么。然后开始：首先要有一个集群。

        ```pilot
        cluster create demo --nodes=2
        ```

        ```output
        cluster/demo 已创建：2 个节点
        ```

        ## 你说出想要什么

        **副本控制器** 让一定数量的 Pod 一直运行。你告诉它这个数量，这个数量就是 **预期状态**。

        ```predict
        ask: 你要求两个 Pod。先发生什么，后发生什么？
        kind: order
        options:
          - {text: 调度器为一个 Pod 选择节点, hop: hop.verb == "bind"}
          - {text: 某个 kubelet 启动容器, hop: hop.verb == "StartContainer"}
          - {text: "向 API 服务器请求一个 ReplicationController", hop: hop.from == "kubectl"}
        explain: 还没有保存的东西，谁也无法处理；而 kubelet 只看到写有自己节点名的 Pod。
        ```

        ```pilot
        create rc web --image=nginx --replicas=2 -l app=web
        settle
        get rc web
        ```

        ```output
        replicationcontroller/web created
        经过 …s 后已稳定。
        NAME   DESIRED   CURRENT   READY   AGE
        web    2         2         2       …
        ```

        ```diagram
        of: sequence
        hops: hop.verb == "bind" || hop.verb == "StartContainer"
        title: 从绑定到容器
        ```

        ## 它会保持下去

        ```claim
        claim: 有人删除了其中一个 Pod，同一个 Pod 会回来。
        true: no
        try: |
          let lost = pods("app=web")[0].metadata
          delete pod ${lost.name}
          settle
        expect: pods("app=web").size() == 2 && !pods("app=web").exists(p, p.metadata.uid == lost.uid)
        explain: 又有了两个 Pod，但其中一个是新的：它有另一个名字和另一个地址。
        ```

        ```quiz
        id: who-creates
        kind: choice
        ask: 谁创建了新的 Pod？
        options:
          - {text: 副本控制器, right: yes}
          - {text: kubelet, because: kubelet 只运行绑定到自己节点的 Pod。}
          - {text: 调度器, because: 它只为已经存在的 Pod 选择节点。}
        ```

        ## 轮到你了

        ```exercise
        \(exercise)
        ```

        """
    }
}
