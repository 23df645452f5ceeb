import KubeAPI

/// Who depends on whom, by owner references (`garbagecollector.uidToNode`).
///
/// Nearly all objects have one owner at most: they are members of the bag of that owner. Further
/// owners are kept aside.
struct OwnerGraph: Sendable {
    struct Owner: Sendable {
        let uid: UID
        /// Where the owner is, if its kind is known.
        let slot: Slot?
        var state = State.assumed
        /// Dependents of which this isn't the first owner.
        var others: [Int] = []
    }

    enum State: Sendable {
        /// An object refers to it; nobody has looked.
        case assumed
        /// A request is under way to find out.
        case asked
        case present
        case absent
    }

    private(set) var dependents = SlotIndex()
    var owners = ChunkedArray<Owner>()
    private var ownersByUID: [UID: Int] = [:]
    private var ownersBySlot: [Slot: Int] = [:]
    private var bags = Bags()
    /// Further owners of objects that have several.
    private var furtherOwners: [Int: [Int]] = [:]

    func owner(_ uid: UID) -> Int? { ownersByUID[uid] }

    /// The newest owner known in `slot`.
    func owner(at slot: Slot) -> Int? { ownersBySlot.isEmpty ? nil : ownersBySlot[slot] }

    /// All dependents of `owner`.
    func dependents(of owner: Int) -> [Int] { bags.members(of: owner) + owners[owner].others }

    func hasDependents(_ owner: Int) -> Bool {
        bags.count(owner) > 0 || !owners[owner].others.isEmpty
    }

    /// Whether there is a dependent of `owner` for which `condition` holds.
    func hasDependent(of owner: Int, _ condition: (Int) -> Bool) -> Bool {
        var dependent = bags.first(in: owner)
        while let current = dependent {
            if condition(current) { return true }
            dependent = bags.next(after: current)
        }
        return owners[owner].others.contains(where: condition)
    }

    /// The owners of `dependent` that were last told.
    func owners(of dependent: Int) -> [Int] {
        guard let first = bags.bag(of: dependent) else { return [] }
        return [first] + (furtherOwners[dependent] ?? [])
    }

    /// Whether `uid` is the one owner that is known of the object in `slot`: the usual case.
    func hasOnlyOwner(_ uid: UID, _ slot: Slot) -> Bool {
        guard let dependent = dependents.number(of: slot), let first = bags.bag(of: dependent)
        else { return false }
        return owners[first].uid == uid && furtherOwners[dependent] == nil
    }

    /// Whether the object in `slot` is known to have owners.
    func isDependent(_ slot: Slot) -> Bool {
        guard let dependent = dependents.number(of: slot) else { return false }
        return bags.bag(of: dependent) != nil
    }

    /// Takes in the owner references of the object in `slot`; none when it is gone. Returns its
    /// number.
    mutating func update(
        _ slot: Slot, namespace: String, _ references: [OwnerReference], _ view: View
    ) -> Int {
        let dependent = dependents.intern(slot)
        let new = references.map { intern($0, namespace: namespace, view) }
        for owner in furtherOwners[dependent] ?? [] {
            owners[owner].others.removeAll { $0 == dependent }
        }
        furtherOwners[dependent] = nil
        bags.move(dependent, to: new.first)
        if new.count > 1 {
            furtherOwners[dependent] = Array(new.dropFirst())
            for owner in new.dropFirst() { owners[owner].others.append(dependent) }
        }
        return dependent
    }

    private mutating func intern(
        _ reference: OwnerReference, namespace: String, _ view: View
    ) -> Int {
        if let owner = ownersByUID[reference.uid] { return owner }
        let slot = Self.key(of: reference, namespace: namespace).flatMap { view.slot(of: $0) }
        owners.append(Owner(uid: reference.uid, slot: slot))
        ownersByUID[reference.uid] = owners.count - 1
        if let slot { ownersBySlot[slot] = owners.count - 1 }
        return owners.count - 1
    }

    /// Where the owner that `reference` names is, seen from an object in `namespace`.
    static func key(of reference: OwnerReference, namespace: String) -> ObjectKey? {
        guard let kind = Kind(apiVersion: reference.apiVersion, name: reference.kind) else {
            return nil
        }
        return ObjectKey(
            kind, namespace: kind.info.isNamespaced ? namespace : "", name: reference.name)
    }
}
