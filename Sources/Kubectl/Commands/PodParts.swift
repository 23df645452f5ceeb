import KubeAPI
import Phrasebook

/// Parts of objects that generators read from flags.
enum PodParts {
    /// `KEY=VALUE` pairs, separated by commas.
    static func labels(
        _ value: Invocation.FlagValue, _ invocation: Invocation
    ) throws(KubectlError) -> Labels {
        var pairs: [(String, String)] = []
        var offset = 0
        for part in value.text.split(separator: ",", omittingEmptySubsequences: false) {
            let place = value.place.advanced(offset)
            offset += part.unicodeScalars.count + 1
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2 else {
                throw invocation.error(
                    .invalidLabel(String(part), problem: "expected KEY=VALUE"), at: place)
            }
            let (key, text) = (String(sides[0]), String(sides[1]))
            if let problem = Names.qualifiedName(key).first ?? Names.labelValue(text).first {
                throw invocation.error(.invalidLabel(String(part), problem: problem), at: place)
            }
            pairs.append((key, text))
        }
        return Labels(pairs)
    }

    /// The variables of all `--env`.
    static func environment(_ invocation: Invocation) throws(KubectlError) -> [EnvVar] {
        var variables: [EnvVar] = []
        for value in invocation.values("env") {
            let sides = value.text.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, Names.environmentVariable(String(sides[0])).isEmpty else {
                throw invocation.error(value, expected: .kubectlNameValue)
            }
            variables.append(EnvVar(String(sides[0]), String(sides[1])))
        }
        return variables
    }

    static func ports(_ invocation: Invocation) throws(KubectlError) -> [ContainerPort] {
        var ports: [ContainerPort] = []
        for value in invocation.values("port") {
            for part in value.text.split(separator: ",") {
                guard let number = Int(part), (1...65535).contains(number) else {
                    throw invocation.error(value, expected: .kubectlPortNumber)
                }
                ports.append(ContainerPort(number))
            }
        }
        return ports
    }

    /// A new object's name, which has to be one that the API accepts.
    static func name(_ invocation: Invocation) throws(KubectlError) -> String {
        let argument = try invocation.argument(0, .kubectlNameArgument)
        try invocation.refuseArguments(after: 1)
        return argument.text
    }
}
