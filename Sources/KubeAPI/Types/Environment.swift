import Phrasebook

/// An environment variable of a container.
public struct EnvVar: APIObject {
    public var name = ""
    public var value = ""
    public var valueFrom: EnvVarSource?

    public init() {}

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    public static let schema = Schema<EnvVar>(
        "EnvVar",
        [
            Field("name", \.name, .EnvVarFields.name, required: true),
            Field("value", \.value, .EnvVarFields.value),
            Field("valueFrom", \.valueFrom, .EnvVarFields.valueFrom),
        ])
}

/// Where a variable's value comes from: exactly one of the fields.
public struct EnvVarSource: APIObject {
    public var fieldRef: ObjectFieldSelector?
    public var resourceFieldRef: ResourceFieldSelector?
    public var configMapKeyRef: KeySelector?
    public var secretKeyRef: KeySelector?

    public init() {}

    public static let schema = Schema<EnvVarSource>(
        "EnvVarSource",
        [
            Field("fieldRef", \.fieldRef, .EnvVarSourceFields.fieldRef),
            Field("resourceFieldRef", \.resourceFieldRef, .EnvVarSourceFields.resourceFieldRef),
            Field("configMapKeyRef", \.configMapKeyRef, .EnvVarSourceFields.configMapKeyRef),
            Field("secretKeyRef", \.secretKeyRef, .EnvVarSourceFields.secretKeyRef),
        ],
        unsupported: ["fileKeyRef"])
}

public struct ObjectFieldSelector: APIObject {
    public var apiVersion = ""
    public var fieldPath = ""

    public init() {}

    public static let schema = Schema<ObjectFieldSelector>(
        "ObjectFieldSelector",
        [
            Field("apiVersion", \.apiVersion, .ObjectFieldSelectorFields.apiVersion),
            Field("fieldPath", \.fieldPath, .ObjectFieldSelectorFields.fieldPath, required: true),
        ])
}

public struct ResourceFieldSelector: APIObject {
    public var containerName = ""
    public var resource = ""
    public var divisor: Quantity?

    public init() {}

    public static let schema = Schema<ResourceFieldSelector>(
        "ResourceFieldSelector",
        [
            Field("containerName", \.containerName, .ResourceFieldSelectorFields.containerName),
            Field("resource", \.resource, .ResourceFieldSelectorFields.resource, required: true),
            Field("divisor", \.divisor, .ResourceFieldSelectorFields.divisor),
        ])
}

/// A key of a ConfigMap or Secret.
public struct KeySelector: APIObject {
    public var name = ""
    public var key = ""
    public var optional: Bool?

    public init() {}

    public static let schema = Schema<KeySelector>(
        "KeySelector",
        [
            Field("name", \.name, .KeySelectorFields.name),
            Field("key", \.key, .KeySelectorFields.key, required: true),
            Field("optional", \.optional, .KeySelectorFields.optional),
        ])
}

/// All keys of a ConfigMap or Secret as variables.
public struct EnvFromSource: APIObject {
    public var prefix = ""
    public var configMapRef: LocalReference?
    public var secretRef: LocalReference?

    public init() {}

    public static let schema = Schema<EnvFromSource>(
        "EnvFromSource",
        [
            Field("prefix", \.prefix, .EnvFromSourceFields.prefix),
            Field("configMapRef", \.configMapRef, .EnvFromSourceFields.configMapRef),
            Field("secretRef", \.secretRef, .EnvFromSourceFields.secretRef),
        ])
}

/// The name of an object in the same namespace.
public struct LocalReference: APIObject {
    public var name = ""
    public var optional: Bool?

    public init() {}

    public init(name: String) {
        self.name = name
    }

    public static let schema = Schema<LocalReference>(
        "LocalObjectReference",
        [
            Field("name", \.name, .LocalReferenceFields.name),
            Field("optional", \.optional, .LocalReferenceFields.optional),
        ])
}
