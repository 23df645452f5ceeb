import KubeAPI
import Phrasebook

/// All hops as a table, with its filters; on a telephone each hop is a card.
struct HopTable {
    private let hops: [TracedHop]
    private let language: Language

    init(_ hops: [TracedHop], _ language: Language) {
        self.hops = hops
        self.language = language
    }

    var markup: String {
        let headings: [Text] = [
            .diagramHop, .diagramTime, .diagramEnds, .diagramWhat, .diagramCause, .diagramNote,
        ]
        let cells = headings.map { text in
            "<th role=\"columnheader\" scope=\"col\">\(word(text))</th>"
        }
        // The count is written with a sign in place of the number that the script fills in.
        let count = Text.diagramCount("0", of: hops.count)(language)
        return """
            <section aria-labelledby="hops">
            <h2 id="hops" tabindex="-1">\(word(.diagramTable))</h2>
            <p class="muted">\(word(.diagramChainHint))</p>
            \(filters)<p class="muted" role="status" id="count" \
            data-text="\(Markup.escaped(count))">\
            \(word(.diagramCount(String(hops.count), of: hops.count)))</p>
            <p id="no-match" hidden>\(word(.diagramNoMatch))</p>
            <table role="table" aria-labelledby="hops">
            <thead role="rowgroup"><tr role="row">\(cells.joined())</tr></thead>
            <tbody role="rowgroup">
            \(hops.map(row).joined())</tbody>
            </table>
            </section>

            """
    }

    private var filters: String {
        let kinds: [(String, Text)] = [
            ("", .diagramKindAll), ("request", .diagramRequest), ("reply", .diagramReply),
            ("event", .diagramEvent), ("failure", .diagramFailure),
        ]
        let options = kinds.map { value, text in
            "<option value=\"\(value)\">\(word(text))</option>"
        }
        return """
            <form class="filters" role="search">
            <label>\(word(.diagramFilter)) <input type="search" id="filter" autocomplete="off" \
            placeholder="\(word(.diagramFilterHint))"></label>
            <label>\(word(.diagramKinds)) <select id="kind">\(options.joined())</select></label>
            </form>

            """
    }

    private func row(_ hop: TracedHop) -> String {
        let style = Palette.style(hop)
        let cause =
            hop.cause == 0
            ? "<span class=\"muted\">\(word(.diagramNoCause))</span>"
            : "<a href=\"#hop-\(hop.cause)\"><span aria-hidden=\"true\">← </span>#\(hop.cause)</a>"
        var what = "<b class=\"verb\">\(Markup.escaped(hop.head))</b> \(broken(hop.object))"
        if hop.revision != 0 { what += " <span class=\"muted\">@\(hop.revision)</span>" }
        let ends = broken(hop.from.name) + " → " + broken(hop.to.name)
        let cells = [
            ("number", "<a href=\"#hop-\(hop.number)\">#\(hop.number)</a>"),
            ("time", hop.seconds), ("ends", ends), ("what", what), ("cause", cause),
            ("note", Markup.escaped(hop.note(language))),
        ]
        return "<tr role=\"row\" id=\"hop-\(hop.number)\" class=\"\(style)\" "
            + "data-hop=\"\(hop.number)\" data-cause=\"\(hop.cause)\">"
            + cells.map { "<td role=\"cell\" class=\"\($0)\">\($1)</td>" }.joined() + "</tr>\n"
    }

    /// A path that may be broken after its slashes.
    private func broken(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false)
            .map { Markup.escaped(String($0)) }.joined(separator: "/<wbr>")
    }

    private func word(_ text: Text) -> String { Markup.escaped(text(language)) }
}
