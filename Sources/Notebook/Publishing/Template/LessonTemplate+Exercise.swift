extension LessonTemplate {
    static let exerciseFile = #"""
        title: {en: Keep them running, zh: 让它们一直运行}
        order: 1
        main: true
        minutes: 5
        concepts: [replication controller, desired state]
        variants:
          app: {one of: [shop, blog, mail]}
          replicas: {from: 2, to: 4}
        start: |
          cluster create exam --nodes=3 --seed=${seed}
        task:
          en: |
            Run **${replicas}** Pods with the image `nginx` and the label `app=${app}`. When one of
            them is lost, another one has to take its place.
          zh: |
            运行 **${replicas}** 个 Pod，镜像为 `nginx`，标签为 `app=${app}`。其中一个丢失时，要有另一个来代替。
        hints:
          - en: Pods that you create one by one are not replaced by anybody.
            zh: 你逐个创建的 Pod，丢失后没有人来补上。
          - en: A ReplicationController keeps a number of Pods with a label.
            zh: ReplicationController 会维持带有某个标签的一定数量的 Pod。
          - en: "Look at `create rc --help`: it takes an image, a number and labels."
            zh: 看看 `create rc --help`：它需要镜像、数量和标签。
        checks:
          - name: running
            title: {en: "${replicas} Pods with app=${app} run", zh: "有 ${replicas} 个带 app=${app} 的 Pod 在运行"}
            points: 2
            within: 60s
            expect: pods("app=" + app).filter(p, p.status.phase == "Running").size() == replicas
            feedback:
              en: "${pods(\"app=\" + app).size()} Pods have the label app=${app}, and not all are Running."
              zh: "有 ${pods(\"app=\" + app).size()} 个 Pod 带有标签 app=${app}，并且不是全部处于 Running。"
            object: pods -l app=${app}
            show: get pods -l app=${app}
          - name: image
            title: {en: They run nginx, zh: 它们运行 nginx}
            points: 1
            expect: >-
              pods("app=" + app).size() > 0
              && pods("app=" + app).all(p, p.spec.containers.exists(c, c.image.startsWith("nginx")))
            feedback: {en: Some Pod has another image than nginx., zh: 有的 Pod 使用了 nginx 以外的镜像。}
            object: pods -l app=${app}
            show: describe pods -l app=${app}
          - name: replaced
            title: {en: A lost Pod is replaced, zh: 丢失的 Pod 会被补上}
            points: 3
            always: true
            try: |
              delete pod ${pods("app=" + app)[0].metadata.name}
            within: 60s
            expect: pods("app=" + app).filter(p, p.status.phase == "Running").size() == replicas
            feedback:
              en: "After one Pod was deleted, ${pods(\"app=\" + app).size()} were left."
              zh: "删除一个 Pod 之后，只剩 ${pods(\"app=\" + app).size()} 个。"
            object: pods -l app=${app}
            hop: hop.verb == "create" && hop.object.startsWith("pods/")
            show: get pods -l app=${app}
        solutions:
          - name: imperative
            script: |
              create rc ${app} --image=nginx --replicas=${replicas} -l app=${app}
          - name: manifest
            yaml: |
              apiVersion: v1
              kind: ReplicationController
              metadata: {name: ${app}}
              spec:
                replicas: ${replicas}
                selector: {app: ${app}}
                template:
                  metadata: {labels: {app: ${app}}}
                  spec:
                    containers: [{name: web, image: nginx}]
        wrong:
          - name: bare-pods
            misconception:
              en: Pods are kept running by the cluster. They aren't; only a controller replaces them.
              zh: 以为集群会让 Pod 一直运行。并不会；只有控制器才会补上它们。
            script: |
              run ${app}-1 --image=nginx -l app=${app}
              run ${app}-2 --image=nginx -l app=${app}
              if ${replicas} > 2 { run ${app}-3 --image=nginx -l app=${app} }
              if ${replicas} > 3 { run ${app}-4 --image=nginx -l app=${app} }
            fails: [replaced]
        equivalent mutants:
          - mutant: "imperative:1: ${app} → ${app}x"
            because: The task leaves the controller's own name open.

        """#
}
