import Phrasebook

/// Why a patch can't be made or applied.
public enum PatchError: Error, Equatable, Sendable {
    // MARK: Strategic merge patches
    case unknownField(String, kind: String)
    /// A value of another type than the place asks for, both in Go's words.
    case wrongType(expected: String, got: String)
    case noMergeKey(String, element: JSONValue)
    case noMergeKeyDeclared(kind: String)
    case unknownDirective(JSONValue, in: JSONValue)
    case listOfLists
    case mixedElements([JSONValue])
    case noElements
    case badPrimitiveList, badRetainKeys, badSetElementOrder
    case differentRetainKeys(JSONValue, JSONValue)
    case orderMismatch(patch: JSONValue, order: JSONValue)
    case mergeDirectiveInList
    case badDirectiveValue
    case elementIsNoMap(index: Int)
    /// The patch would undo a change that somebody else made.
    case conflict(patch: JSONValue, changes: JSONValue)

    // MARK: JSON patches
    /// A step of a JSON patch; the number counts from 0.
    case step(Int, JSONPatchProblem)
    /// A patch that is no list of steps.
    case notAList

    /// The message of Kubernetes and of the library it uses for JSON patches, in English.
    public var message: String {
        switch self {
        case .unknownField(let key, let kind):
            "unable to find api field in struct \(kind) for the json field \(GoText.quoted(key))"
        case .wrongType(let expected, let got):
            "expected a \(expected), but received a \(got == "<nil>" ? "%!s(<nil>)" : got)"
        case .noMergeKey(let key, let element):
            "map: \(GoText.verb(element)) does not contain declared merge key: \(key)"
        case .noMergeKeyDeclared(let kind): "cannot merge lists without merge key for \(kind)"
        case .unknownDirective(let directive, let map):
            "unknown patch type: \(GoText.verb(directive)) in map: \(GoText.verb(map))"
        case .listOfLists: "lists of lists are not supported"
        case .mixedElements(let lists):
            "list element types are not identical: \(GoText.verb(.array(lists)))"
        case .noElements: "no elements in any of the given slices"
        case .badPrimitiveList: "invalid patch format of primitive list"
        case .badRetainKeys: "invalid patch format of retainKeys"
        case .badSetElementOrder: "invalid patch format of setElementOrder list"
        case .differentRetainKeys(let one, let other):
            "\(GoText.verb(one)) and \(GoText.verb(other)) are not deep equal: "
                + "this may happen when calculating the 3-way diff patch"
        case .orderMismatch(let patch, let order):
            "The order in patch list:\n\(GoText.verb(patch))\n doesn't match $setElementOrder"
                + " list:\n\(GoText.verb(order))\n"
        case .mergeDirectiveInList: "merging lists cannot yet be specified in the patch"
        case .badDirectiveValue: "invalid value for special key: $patch"
        case .elementIsNoMap(let index): "value for key \(index) is not a map"
        case .conflict(let patch, let changes):
            "patch:\n\(JSONWriter.text(of: patch))\nconflicts with changes made from original to"
                + " current:\n\(JSONWriter.text(of: changes))\n"
        case .step(_, let problem): problem.message
        case .notAList: "json: cannot unmarshal object into Go value of type jsonpatch.Patch"
        }
    }

    /// One sentence for people.
    public var text: Text {
        switch self {
        case .step(let index, _): .jsonPatchStep(index + 1, message: message)
        case .conflict: .patchConflict(message: message)
        default: .patch(message: message)
        }
    }
}
