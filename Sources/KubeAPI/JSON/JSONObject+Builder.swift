extension JSONObject {
    /// Collects members in any order; sorting once makes objects with many unsorted keys cheap.
    struct Builder {
        private var entries: [(member: Member, position: Int)] = []
        private var isSorted = true

        /// Adds a member that was read at `position`.
        mutating func append(_ key: String, _ value: JSONValue, at position: Int) {
            if isSorted, let last = entries.last {
                isSorted = last.member.key.precedes(key)
            }
            entries.append(((key, value), position))
        }

        /// The object, and the second of two equal keys if there are any.
        mutating func build() -> (JSONObject, duplicate: (key: String, position: Int)?) {
            var duplicate: (key: String, position: Int)?
            if !isSorted {
                entries.sort {
                    $0.member.key.precedes($1.member.key)
                        || $0.position < $1.position
                            && $0.member.key.hasSameScalars(as: $1.member.key)
                }
                for (first, second) in zip(entries, entries.dropFirst())
                where first.member.key.hasSameScalars(as: second.member.key) {
                    if duplicate.map({ second.position < $0.position }) ?? true {
                        duplicate = (second.member.key, second.position)
                    }
                }
            }
            return (JSONObject(sorted: entries.map(\.member)), duplicate)
        }
    }
}
