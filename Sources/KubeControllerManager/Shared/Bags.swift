import KubeAPI

/// Numbered members in numbered bags; a member is in one bag at most.
///
/// A doubly linked list runs through the members of each bag, so that moving a member costs O(1)
/// and a copy of all bags shares its memory. The order within a bag is newest first.
struct Bags: Sendable {
    private struct Link {
        var bag: UInt32 = 0
        var next: UInt32 = 0
        var previous: UInt32 = 0
    }

    private struct Head {
        var first: UInt32 = 0
        var count: UInt32 = 0
    }

    // All numbers in links and heads are one greater than they mean; zero stands for none.
    private var links = ChunkedArray<Link>()
    private var heads = ChunkedArray<Head>()

    /// The bag that `member` is in.
    func bag(of member: Int) -> Int? {
        guard member < links.count else { return nil }
        return Int(links[member].bag) - 1 < 0 ? nil : Int(links[member].bag) - 1
    }

    /// How many members `bag` has.
    func count(_ bag: Int) -> Int { bag < heads.count ? Int(heads[bag].count) : 0 }

    /// The newest member of `bag`.
    func first(in bag: Int) -> Int? {
        guard bag < heads.count, heads[bag].first != 0 else { return nil }
        return Int(heads[bag].first) - 1
    }

    /// The member that came into the bag before `member`.
    func next(after member: Int) -> Int? {
        let next = links[member].next
        return next == 0 ? nil : Int(next) - 1
    }

    /// The members of `bag`, newest first.
    func members(of bag: Int) -> [Int] {
        var members: [Int] = []
        members.reserveCapacity(count(bag))
        var member = first(in: bag)
        while let current = member {
            members.append(current)
            member = next(after: current)
        }
        return members
    }

    /// Puts `member` into `bag`, or into none, and takes it out of the one that it was in.
    mutating func move(_ member: Int, to bag: Int?) {
        links.grow(toHold: member, filling: Link())
        let wanted = UInt32(truncatingIfNeeded: (bag ?? -1) + 1)
        guard links[member].bag != wanted else { return }
        if links[member].bag != 0 { takeOut(member) }
        if let bag { put(member, into: bag) }
    }

    private mutating func takeOut(_ member: Int) {
        let link = links[member]
        let bag = Int(link.bag) - 1
        if link.previous == 0 {
            heads[bag].first = link.next
        } else {
            links[Int(link.previous) - 1].next = link.next
        }
        if link.next != 0 { links[Int(link.next) - 1].previous = link.previous }
        heads[bag].count -= 1
        links[member] = Link()
    }

    private mutating func put(_ member: Int, into bag: Int) {
        heads.grow(toHold: bag, filling: Head())
        let number = UInt32(truncatingIfNeeded: member + 1)
        let first = heads[bag].first
        if first != 0 { links[Int(first) - 1].previous = number }
        links[member] = Link(
            bag: UInt32(truncatingIfNeeded: bag + 1), next: first, previous: 0)
        heads[bag].first = number
        heads[bag].count += 1
    }
}
