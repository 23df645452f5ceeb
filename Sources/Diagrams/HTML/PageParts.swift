import KubeAPI
import Phrasebook

/// What a page of another kind takes from here: pictures of traces, the table of all hops with its
/// chain of causes, and the looks and the script that go with them.
public enum PageParts {
    /// Rules for pictures and tables, light and dark, wide and narrow, and the colors as variables:
    /// `--paper`, `--ink`, `--muted`, `--border`, `--stripe`, `--header`, `--accent`, `--good`,
    /// `--bad`, `--chosen`.
    public static var style: String {
        [
            PageStyle.text, ":root{\(variables(.light))}",
            "@media (prefers-color-scheme:dark){:root{\(variables(.dark))}}",
        ].joined(separator: "\n")
    }

    private static func variables(_ palette: Palette) -> String {
        [
            ("paper", palette.paper), ("ink", palette.ink), ("muted", palette.muted),
            ("border", palette.border), ("stripe", palette.stripe), ("header", palette.header),
            ("accent", palette.request), ("good", palette.event), ("bad", palette.failure),
            ("chosen", palette.chosen), ("edge", palette.lane),
        ].map { "--\($0):\($1)" }.joined(separator: ";")
    }

    /// The script for ``table(_:_:)``, which has to be on the page.
    public static var script: String { PageScript.text }

    /// A picture in both layouts.
    ///
    /// - Parameter isLinked: whether steps lead to the rows of a table on the same page.
    public static func picture(
        _ hops: [TracedHop], title: String, language: Language, isLinked: Bool
    ) -> String {
        SVGDocument(Diagram(hops), title: title, language: language).inlined(isLinked: isLinked)
    }

    /// The table of all hops with its filters, and the chain of causes of the chosen one.
    public static func table(_ hops: [TracedHop], _ language: Language) -> String {
        HopTable(hops, language).markup + HTMLPage.chain(language)
    }

    /// A text as it may stand in an element or, in double quotes, in an attribute. Line breaks
    /// become blanks.
    public static func escaped(_ text: String) -> String { Markup.escaped(text) }
}
