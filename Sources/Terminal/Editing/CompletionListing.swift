import Phrasebook

/// Draws candidates as a list: in columns when none has a description, else one a row with it.
struct CompletionListing {
    let style: Style
    /// The width of the terminal; nil for one candidate a line without any layout.
    let columns: Int?

    /// - Parameter rows: the height of the terminal; a longer list is cut.
    func text(_ completions: Completions, rows: Int) -> String {
        let candidates = completions.candidates
        let language = completions.language
        guard let columns else {
            return candidates.prefix(200).map { candidate in
                candidate.label + (candidate.summary.isEmpty ? "" : ": " + candidate.summary) + "\n"
            }.joined()
        }
        let hasSummaries = candidates.contains { !$0.summary.isEmpty }
        let room = max(rows - 3, 5)
        let width = min(candidates.prefix(500).map(\.label.displayWidth).max() ?? 0, columns - 2)
        let perRow = hasSummaries ? 1 : max(1, (columns + 1) / (width + 2))
        let shown = candidates.prefix(room * perRow)
        var text =
            hasSummaries
            ? described(shown, width: min(width, columns / 2), columns: columns)
            : grid(shown, width: width, perRow: perRow)
        if completions.total > shown.count {
            let more = Text.moreCandidates(completions.total - shown.count)
            text += style(.quiet, more(language)) + "\n"
        }
        return text
    }

    private func described(
        _ candidates: ArraySlice<Candidate>, width: Int, columns: Int
    ) -> String {
        candidates.map { candidate in
            let label = candidate.label.truncated(toWidth: columns - 1)
            let room = columns - 1 - max(width, label.displayWidth) - 2
            guard !candidate.summary.isEmpty, room > 8 else { return label + "\n" }
            let summary = candidate.summary.truncated(toWidth: room)
            return label.padded(toWidth: width) + "  " + style(.quiet, summary) + "\n"
        }.joined()
    }

    /// Down the columns, as `ls` has it.
    private func grid(_ candidates: ArraySlice<Candidate>, width: Int, perRow: Int) -> String {
        let height = (candidates.count + perRow - 1) / perRow
        return (0..<height).map { row in
            let cells = stride(from: row, to: candidates.count, by: height).map { index in
                candidates[index].label.truncated(toWidth: width)
            }
            let last = cells.count - 1
            return cells.enumerated().map { index, cell in
                index == last ? cell : cell.padded(toWidth: width + 2)
            }.joined() + "\n"
        }.joined()
    }
}
