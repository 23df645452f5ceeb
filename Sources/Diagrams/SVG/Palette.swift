import KubeAPI

/// The colors of pictures and pages. Texts have a contrast of at least 4.5 : 1 against paper and
/// stripes, and lines that carry meaning at least 3 : 1 (WCAG 2.2, AA).
struct Palette {
    let paper: String
    let stripe: String
    let header: String
    let border: String
    let lane: String
    let ink: String
    let muted: String
    let request: String
    let reply: String
    let event: String
    let failure: String
    let chosen: String

    static let light = Palette(
        paper: "#ffffff", stripe: "#f5f7fa", header: "#e9eef5", border: "#c3ccd8",
        lane: "#868f9b", ink: "#1c2128", muted: "#57606c", request: "#0a4fae",
        reply: "#57606c", event: "#14662b", failure: "#a8101f", chosen: "#fff3c4")

    static let dark = Palette(
        paper: "#0e1218", stripe: "#151b24", header: "#1e2734", border: "#3b4757",
        lane: "#677485", ink: "#e8edf3", muted: "#a0aab8", request: "#7cb8ff",
        reply: "#a0aab8", event: "#7fdc94", failure: "#ff9a94", chosen: "#443a10")

    /// The class of a hop's elements: its form, or that it failed.
    static func style(_ hop: TracedHop) -> String {
        if hop.isFailure || hop.form == .fault { return "failure" }
        return hop.form.rawValue
    }

    /// The style rules of a picture.
    ///
    /// - Parameter scope: a selector in front of every rule.
    func rules(_ scope: String = "") -> String {
        var rules = [
            ("text", "fill:\(ink)"), (".muted", "fill:\(muted)"), (".paper", "fill:\(paper)"),
            (".stripe", "fill:\(stripe)"),
            (".head-box", "fill:\(header);stroke:\(border)"), (".lane", "stroke:\(lane)"),
        ]
        for (name, color) in [
            ("request", request), ("reply", reply), ("event", event), ("failure", failure),
        ] {
            rules.append((".\(name) .arrow", "stroke:\(color)"))
            rules.append((".\(name) .tip, .\(name) .verb", "fill:\(color)"))
        }
        return rules.map { selector, body in
            let selectors = selector.split(separator: ", ").map { scope + $0 }
            return selectors.joined(separator: ",") + "{\(body)}"
        }.joined(separator: "\n")
    }

    /// What is the same in all colors.
    static let shapes = """
        text{font-family:ui-monospace,SFMono-Regular,Menlo,"DejaVu Sans Mono","Liberation Mono",\
        Consolas,"Noto Sans Mono CJK SC",monospace;white-space:pre}
        .verb,.title,.lane-name{font-weight:600}
        .lane{stroke-width:1;stroke-dasharray:2 3;fill:none}
        .arrow{stroke-width:1.6;fill:none}
        .dashed{stroke-dasharray:5 4}
        .row{fill:none;pointer-events:all}
        """
}
