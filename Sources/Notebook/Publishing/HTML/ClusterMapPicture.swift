import Phrasebook

/// The map of a cluster as a picture, in one layout for wide screens and one for telephones: a box
/// for each node and each Service, whose height is that of what is in it.
struct ClusterMapPicture {
    private static let boxWidth = 340
    private static let gap = 16
    private static let rowHeight = 44
    /// How many columns of text fit into a box.
    private static let columns = 40

    /// A box with a heading and rows of two lines.
    private struct Box {
        let name: String
        let state: String
        /// The class of its state's color.
        let style: String
        let rows: [Row]

        var height: Int { 40 + rows.reduce(0) { $0 + $1.height } + (rows.isEmpty ? 0 : 8) }
    }

    private struct Row {
        let mark: String
        let style: String
        let name: String
        /// The second line; empty where there is none.
        let remark: String

        var height: Int { remark.isEmpty ? 24 : ClusterMapPicture.rowHeight }
    }

    private let boxes: [Box]
    private let title: String

    init(_ map: ClusterMap, title: String) {
        self.title = title
        boxes =
            map.places.map { place in
                Box(
                    name: place.name, state: place.state,
                    style: place.isWell ? "event" : "failure",
                    rows: place.residents.map(Self.row))
            }
            + map.doors.map { door in
                Box(
                    name: door.name, state: "", style: "request",
                    rows: [Row(mark: " ", style: "muted", name: door.address, remark: "")]
                        + door.targets.map {
                            Row(mark: "→", style: "request", name: $0, remark: "")
                        })
            }
    }

    private static func row(_ pod: ClusterMap.Resident) -> Row {
        let name = pod.name.hasPrefix("default/") ? String(pod.name.dropFirst(8)) : pod.name
        return Row(
            mark: pod.isReady ? "●" : pod.isOver ? "○" : "◌",
            style: pod.isReady ? "event" : "failure", name: name,
            remark: pod.state + (pod.address.isEmpty ? "" : " · " + pod.address))
    }

    /// Both layouts as elements of a page that brings the styles.
    var markup: String { drawing("wide", columns: 2) + drawing("narrow", columns: 1) }

    private func drawing(_ style: String, columns: Int) -> String {
        var body = ""
        var bottoms = Array(repeating: 0, count: columns)
        for box in boxes {
            // The next box goes where there is most room, so that columns end alike.
            let column = bottoms.indices.min { bottoms[$0] < bottoms[$1] } ?? 0
            let (x, y) = (column * (Self.boxWidth + Self.gap) + 1, bottoms[column] + 1)
            body += drawing(box, x, y)
            bottoms[column] += box.height + Self.gap
        }
        let width = columns * (Self.boxWidth + Self.gap) - Self.gap + 2
        let height = max(1, (bottoms.max() ?? 0) - Self.gap + 2)
        return """
            <svg class="\(style)" viewBox="0 0 \(width) \(height)" width="\(width)" \
            height="\(height)" role="group" aria-label="\(XMLText.escaped(title))">
            \(body)</svg>

            """
    }

    private func drawing(_ box: Box, _ x: Int, _ y: Int) -> String {
        var markup = """
            <rect class="head-box" x="\(x)" y="\(y)" width="\(Self.boxWidth)" \
            height="\(box.height)" rx="8"/>
            <text class="title" x="\(x + 12)" y="\(y + 25)" font-size="14">\(short(box.name))\
            <tspan class="\(box.state.isEmpty ? "muted" : box.style)">\
            <tspan class="verb" dx="12">\(short(box.state, after: box.name))</tspan></tspan></text>

            """
        var top = y + 40
        for row in box.rows {
            markup += """
                <rect class="stripe" x="\(x + 8)" y="\(top)" width="\(Self.boxWidth - 16)" \
                height="\(row.height - 4)" rx="4"/>
                <text x="\(x + 16)" y="\(top + 16)" font-size="13"><tspan class="\(row.style)">\
                <tspan class="verb">\(row.mark)</tspan></tspan> \(short(row.name))</text>

                """
            if !row.remark.isEmpty {
                markup += """
                    <text class="muted" x="\(x + 32)" y="\(top + 33)" font-size="12">\
                    \(short(row.remark))</text>

                    """
            }
            top += row.height
        }
        return markup
    }

    /// As much of a text as fits into a box.
    private func short(_ text: String, after other: String = "") -> String {
        let room = max(4, Self.columns - (other.isEmpty ? 4 : other.displayWidth + 5))
        guard text.displayWidth > room else { return XMLText.escaped(text) }
        var kept = ""
        for character in text where (kept + String(character)).displayWidth < room {
            kept.append(character)
        }
        return XMLText.escaped(kept + "…")
    }
}
