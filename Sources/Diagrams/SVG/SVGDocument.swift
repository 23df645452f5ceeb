import KubeAPI
import Phrasebook

/// A diagram as a picture: one layout for wide screens and one for telephones, light and dark,
/// without anything from elsewhere.
struct SVGDocument {
    /// Below this width of the window, in pixels, the narrow layout is shown.
    static let breakpoint = 800
    /// The most that the narrow layout is enlarged to, in pixels.
    static let widest = 480

    /// One layout, drawn.
    struct Drawing {
        let canvas: Canvas
        let width: Int
        let height: Int
    }

    private let diagram: Diagram
    private let title: String
    private let language: Language
    private let description: String

    init(_ diagram: Diagram, title: String, language: Language) {
        self.diagram = diagram
        self.title = title
        self.language = language
        description = Text.diagramDescription(
            steps: diagram.steps.count, lanes: diagram.lanes.map(\.name))(language)
    }

    /// A document of its own, with a heading.
    ///
    /// The picture's own coordinates are those of the wide layout. Where the window is narrow, the
    /// other one is shown, enlarged so that it fills the width.
    var standalone: String {
        let wide = wide(isLinked: false, hasHeading: true)
        let narrow = narrow(isLinked: false, hasHeading: true)
        let width = NarrowLayout.width
        let style = """
            \(Palette.shapes)
            \(Palette.light.rules())
            :root{background:\(Palette.light.paper);max-width:100%;height:auto}
            @media (prefers-color-scheme:dark){
            \(Palette.dark.rules())
            :root{background:\(Palette.dark.paper)}
            }
            @media (max-width:\(Self.breakpoint)px){
            :root{width:min(100vw,\(Self.widest)px);margin:0 auto;display:block;\
            height:calc(min(100vw,\(Self.widest)px)*\(narrow.height)/\(width))}
            .wide{display:none}
            .narrow{display:inline}
            }
            """
        let scale = ratio(wide.width, width)
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(wide.width) \(wide.height)" \
            width="\(wide.width)" height="\(wide.height)" preserveAspectRatio="xMidYMin meet" \
            role="img" aria-labelledby="title description" xml:lang="\(language.rawValue)">
            <title id="title">\(Markup.escaped(title))</title>
            <desc id="description">\(Markup.escaped(description))</desc>
            <style>
            \(style)
            </style>
            <g class="wide">
            <rect width="\(wide.width)" height="\(wide.height)" class="paper"/>
            \(wide.canvas.body)</g>
            <g class="narrow" display="none" transform="scale(\(scale))">
            \(narrow.canvas.body)</g>
            </svg>

            """
    }

    /// Both layouts as elements of a page that brings the styles.
    ///
    /// - Parameter isLinked: whether steps lead to rows of a table on the page.
    func inlined(isLinked: Bool) -> String {
        let label = "role=\"group\" aria-label=\"\(Markup.escaped(description))\""
        let wide = wide(isLinked: isLinked, hasHeading: false)
        let narrow = narrow(isLinked: isLinked, hasHeading: false)
        return [("wide", wide), ("narrow", narrow)].map { name, drawing in
            """
            <svg class="\(name)" viewBox="0 0 \(drawing.width) \(drawing.height)" \
            width="\(drawing.width)" height="\(drawing.height)" \(label)>
            \(drawing.canvas.body)</svg>

            """
        }.joined()
    }

    func wide(isLinked: Bool, hasHeading: Bool) -> Drawing {
        let markup = StepMarkup(language: language, isLinked: isLinked)
        let layout = WideLayout(diagram, markup)
        let width = max(layout.width, 640)
        var canvas = Canvas()
        let margin = WideLayout.margin
        let top = begin(&canvas, markup, margin, width, hasHeading: hasHeading)
        let bottom = layout.draw(in: &canvas, from: top)
        return Drawing(canvas: canvas, width: width, height: bottom + 6)
    }

    func narrow(isLinked: Bool, hasHeading: Bool) -> Drawing {
        let markup = StepMarkup(language: language, isLinked: isLinked)
        let layout = NarrowLayout(diagram, markup)
        var canvas = Canvas()
        let top = begin(&canvas, markup, 12, NarrowLayout.width, hasHeading: hasHeading)
        let bottom = layout.draw(in: &canvas, from: top)
        return Drawing(canvas: canvas, width: NarrowLayout.width, height: bottom + 6)
    }

    /// The heading and the legend.
    private func begin(
        _ canvas: inout Canvas, _ markup: StepMarkup, _ margin: Int, _ width: Int, hasHeading: Bool
    ) -> Int {
        var y = hasHeading ? 16 : 8
        let room = width - 2 * margin
        if hasHeading {
            for line in title.wrapped(toWidth: Canvas.columns(width: room, size: 16), atMost: 3) {
                canvas.text([.init(line)], x: margin, y: y + 16, size: 16, style: "title")
                y += 22
            }
            if let summary = Self.summary(diagram.steps.flatMap(\.hops)) {
                let columns = Canvas.columns(width: room, size: 12)
                for line in summary(language).wrapped(toWidth: columns, atMost: 3) {
                    canvas.text([.init(line)], x: margin, y: y + 13, size: 12, style: "muted")
                    y += 18
                }
            }
            y += 6
        }
        y += markup.legend(in: &canvas, x: margin, y: y, width: room, size: 12)
        if diagram.steps.isEmpty {
            canvas.text(
                [.init(Text.diagramEmpty(language))], x: margin, y: y + 20, size: 12, style: "muted"
            )
            y += 30
        }
        return y + 10
    }

    /// How many hops there are, and from when to when.
    static func summary(_ hops: [TracedHop]) -> Text? {
        guard let first = hops.first, let last = hops.last else { return nil }
        return .diagramSummary(hops: hops.count, from: first.seconds, to: last.seconds)
    }

    /// `width` / `other` with four decimals.
    private func ratio(_ width: Int, _ other: Int) -> String {
        let thousandths = String((width * 10_000 / other) % 10_000)
        return "\(width / other)."
            + String(repeating: "0", count: 4 - thousandths.utf8.count) + thousandths
    }
}
