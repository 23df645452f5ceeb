/// A sentence that people often read, to vote on, with an experiment that decides.
///
/// ```yaml
/// claim: A Pod that has died comes back.
/// true: no
/// try: |
///   let before = pods("app=web")[0].metadata.uid
///   delete pod -l app=web
///   settle
/// expect: pods("app=web").all(p, p.metadata.uid != before)
/// explain: Other Pods took their place; a Pod is never revived.
/// ```
///
/// The experiment runs on a copy of what the lesson has come to, so it changes nothing.
public struct ClaimCell: Sendable, Equatable {
    /// The sentence; Markdown.
    public let claim: String
    public let isTrue: Bool
    /// A script.
    public let experiment: CellExpression
    /// CEL that holds after it, and shows that the sentence is true, or that it isn't.
    public let expect: CellExpression
    /// What is told afterwards; Markdown.
    public let explain: String

    func differences(from other: ClaimCell) -> [String] {
        differingKeys([
            ("true", isTrue == other.isTrue), ("try", experiment == other.experiment),
            ("expect", expect == other.expect),
        ])
    }
}
