/// What the fields mean that the API has for where a Pod may or would rather run.
extension Text {
    public enum AffinityFields {
        public static let nodeAffinity = Text(
            en: "Rules about the labels and the name of the node.", zh: "关于节点标签和名称的规则。")
        public static let podAffinity = Text(
            en: "Rules to run near certain Pods, for instance on the same node or in the "
                + "same zone.",
            zh: "靠近某些 Pod 运行的规则，例如在同一节点或同一可用区。")
        public static let podAntiAffinity = Text(
            en: "Rules to run away from certain Pods.", zh: "远离某些 Pod 运行的规则。")
    }

    public enum NodeAffinityFields {
        public static let required = Text(
            en: "What a node must have to be chosen. It isn't looked at again once the Pod runs.",
            zh: "节点必须满足才会被选中的条件。Pod 运行之后不再检查。")
        public static let preferred = Text(
            en: "What a node had better have: its score grows by the weight of each term "
                + "that matches.",
            zh: "节点最好满足的条件：每匹配一项，节点的得分就增加该项的权重。")
    }

    public enum NodeSelectorFields {
        public static let nodeSelectorTerms = Text(
            en: "Terms of which at least one has to match.", zh: "至少要匹配其中一项。")
    }

    public enum NodeSelectorTermFields {
        public static let matchExpressions = Text(
            en: "Requirements on the node's labels; all of them have to hold.",
            zh: "对节点标签的要求，必须全部满足。")
        public static let matchFields = Text(
            en: "Requirements on fields of the node, of which there is only metadata.name; "
                + "all of them have to hold.",
            zh: "对节点字段的要求，必须全部满足；可用的字段只有 metadata.name。")
    }

    public enum NodeSelectorRequirementFields {
        public static let key = Text(
            en: "The label's key, or the field's name.", zh: "标签的键，或字段的名称。")
        public static let `operator` = Text(
            en: "How the values are compared: In, NotIn, Exists, DoesNotExist, Gt or Lt. The "
                + "last two compare whole numbers.",
            zh: "比较的方式：In、NotIn、Exists、DoesNotExist、Gt 或 Lt。后两个比较整数。")
        public static let values = Text(
            en: "The values: some for In and NotIn, one for Gt and Lt, none for Exists and "
                + "DoesNotExist.",
            zh: "取值：In 和 NotIn 需要若干个，Gt 和 Lt 只要一个，Exists 和 DoesNotExist 不能有。")
    }

    public enum PreferredSchedulingTermFields {
        public static let weight = Text(
            en: "How much the term counts, from 1 to 100.", zh: "这一项的权重，从 1 到 100。")
        public static let preference = Text(
            en: "The term that the node had better match.", zh: "节点最好匹配的条件。")
    }

    public enum PodAffinityFields {
        public static let required = Text(
            en: "Rules that have to hold for a node to be chosen. They aren't looked at "
                + "again once the Pod runs.",
            zh: "节点必须满足才会被选中的规则。Pod 运行之后不再检查。")
        public static let preferred = Text(
            en: "Rules that had better hold: each one changes a node's score by its weight.",
            zh: "最好满足的规则：每一项按权重改变节点的得分。")
    }

    public enum PodAffinityTermFields {
        public static let labelSelector = Text(
            en: "Which Pods are meant, by their labels; none when left out.",
            zh: "按标签指明是哪些 Pod；省略时一个也没有。")
        public static let namespaces = Text(
            en: "The namespaces of these Pods; the Pod's own when neither this nor "
                + "namespaceSelector is given.",
            zh: "这些 Pod 所在的名字空间；它与 namespaceSelector 都省略时，为 Pod 自己的名字空间。")
        public static let topologyKey = Text(
            en: "The node label that tells what is near: nodes with the same value of it are "
                + "one place, such as kubernetes.io/hostname.",
            zh: "用来判断远近的节点标签：取值相同的节点算同一个地方，例如 kubernetes.io/hostname。")
        public static let namespaceSelector = Text(
            en: "Further namespaces of these Pods, by their labels; an empty selector means "
                + "all of them.",
            zh: "按标签另外指明这些 Pod 所在的名字空间；空的选择算符表示全部。")
        public static let matchLabelKeys = Text(
            en: "Keys of labels of which these Pods must have the same value as this Pod.",
            zh: "这些标签键的取值，对方必须与本 Pod 相同。")
        public static let mismatchLabelKeys = Text(
            en: "Keys of labels of which these Pods must not have the same value as this Pod.",
            zh: "这些标签键的取值，对方不能与本 Pod 相同。")
    }

    public enum WeightedPodAffinityTermFields {
        public static let weight = Text(
            en: "How much the rule counts, from 1 to 100; anti-affinity subtracts it.",
            zh: "这条规则的权重，从 1 到 100；反亲和性会减去它。")
        public static let podAffinityTerm = Text(en: "The rule.", zh: "规则本身。")
    }

    public enum TopologySpreadConstraintFields {
        public static let maxSkew = Text(
            en: "How many more matching Pods a domain may have than the domain with the "
                + "fewest; at least 1.",
            zh: "一个拓扑域里匹配的 Pod 最多可以比最少的域多几个；至少为 1。")
        public static let topologyKey = Text(
            en: "The node label that makes domains: nodes with the same value of it are one.",
            zh: "划分拓扑域的节点标签：取值相同的节点属于同一个域。")
        public static let whenUnsatisfiable = Text(
            en: "Whether a node that would break the rule is out of the question, or only "
                + "scores less.",
            zh: "会违反约束的节点是不能选用，还是只是得分更低。")
        public static let labelSelector = Text(
            en: "Which Pods of the namespace are counted; none when left out.",
            zh: "统计名字空间内的哪些 Pod；省略时一个也没有。")
        public static let minDomains = Text(
            en: "How many domains there have to be: with fewer, the smallest number is taken "
                + "to be 0. 1 when left out, and only for DoNotSchedule.",
            zh: "至少应有多少个域：不足时，最少的数目按 0 计算。省略时为 1，只能用于 DoNotSchedule。")
        public static let nodeAffinityPolicy = Text(
            en: "Whether only nodes that the Pod's nodeSelector and node affinity admit are "
                + "counted; Honor when left out.",
            zh: "是否只统计 Pod 的 nodeSelector 和节点亲和性允许的节点；省略时为 Honor。")
        public static let nodeTaintsPolicy = Text(
            en: "Whether nodes with taints that the Pod doesn't tolerate are left out of the "
                + "count; Ignore when left out.",
            zh: "是否不统计带有 Pod 不能容忍的污点的节点；省略时为 Ignore。")
        public static let matchLabelKeys = Text(
            en: "Keys of labels of which the counted Pods must have the same value as this Pod.",
            zh: "这些标签键的取值，被统计的 Pod 必须与本 Pod 相同。")
    }
}
