import KubeAPI
import Phrasebook

/// A page of its own: the picture, and a table of all hops in which the causes of each can be
/// followed. It loads nothing, and without scripts it still shows everything.
struct HTMLPage {
    private let hops: [TracedHop]
    private let diagram: Diagram
    private let title: String
    private let language: Language

    init(_ hops: [TracedHop], title: String, language: Language) {
        self.hops = hops
        diagram = Diagram(hops)
        self.title = title
        self.language = language
    }

    var text: String {
        let heading = Markup.escaped(title)
        return """
            <!doctype html>
            <html lang="\(language == .chinese ? "zh-Hans" : "en")">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
            style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <title>\(heading)</title>
            <style>
            \(PageStyle.text)
            </style>
            </head>
            <body>
            <a class="skip" href="#hops">\(word(.diagramSkip))</a>
            <header>
            <h1>\(heading)</h1>
            <p class="muted">\(SVGDocument.summary(hops).map(word) ?? word(.diagramEmpty))</p>
            </header>
            <main>
            \(picture)\(HopTable(hops, language).markup)\(Self.chain(language))</main>
            <script>
            \(PageScript.text)
            </script>
            </body>
            </html>

            """
    }

    private var picture: String {
        let svg = SVGDocument(diagram, title: title, language: language)
        let hidden = hops.count - diagram.steps.reduce(0) { $0 + $1.hops.count }
        let remark = hidden == 0 ? "" : "<p class=\"muted\">\(word(.diagramHidden(hidden)))</p>\n"
        return """
            <section aria-labelledby="picture-heading">
            <h2 id="picture-heading">\(word(.diagramPicture))</h2>
            \(remark)<div class="picture" tabindex="0" role="region" \
            aria-labelledby="picture-heading">
            \(svg.inlined(isLinked: true))</div>
            </section>

            """
    }

    /// Filled by the script when a hop is chosen; it stays at the bottom of the window.
    static func chain(_ language: Language) -> String {
        let word = { (text: Text) in Markup.escaped(text(language)) }
        return """
            <section class="chain" id="chain" aria-labelledby="chain-heading" hidden>
            <div class="chain-head"><h2 id="chain-heading">\(word(.diagramChain))</h2>\
            <button type="button" id="chain-end">\(word(.diagramChainEnd))</button></div>
            <ol tabindex="0" aria-labelledby="chain-heading" aria-live="polite"></ol>
            </section>

            """
    }

    private func word(_ text: Text) -> String { Markup.escaped(text(language)) }
}
