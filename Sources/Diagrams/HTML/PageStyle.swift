/// The looks of the page: both colors, wide and narrow.
enum PageStyle {
    static var text: String {
        [
            layout, Palette.shapes, Palette.light.rules("svg "), colors(.light),
            "@media (prefers-color-scheme:dark){", Palette.dark.rules("svg "), colors(.dark), "}",
            narrow,
        ].joined(separator: "\n")
    }

    private static func colors(_ palette: Palette) -> String {
        """
        body{background:\(palette.paper);color:\(palette.ink)}
        .muted,th{color:\(palette.muted)}
        a{color:\(palette.request)}
        tr.request .verb{color:\(palette.request)}
        tr.reply .verb{color:\(palette.reply)}
        tr.event .verb{color:\(palette.event)}
        tr.failure .verb{color:\(palette.failure)}
        td,th,tbody tr,.picture,.chain{border-color:\(palette.border)}
        tbody tr:nth-child(even){background:\(palette.stripe)}
        tbody tr.chosen{background:\(palette.chosen)}
        svg .chosen .row{fill:\(palette.chosen);fill-opacity:.75}
        input,select,button{background:\(palette.paper);color:\(palette.ink);\
        border:1px solid \(palette.lane)}
        .skip,.chain{background:\(palette.paper)}
        :focus-visible{outline:2px solid \(palette.request);outline-offset:2px}
        """
    }

    private static let layout = """
        *{box-sizing:border-box}
        body{margin:0 auto;padding:24px;max-width:1440px;line-height:1.5;\
        font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","PingFang SC",\
        "Noto Sans CJK SC",sans-serif}
        h1{font-size:1.5rem;line-height:1.25;margin:0 0 4px}
        h2{font-size:1.125rem;margin:32px 0 8px}
        p{margin:0 0 8px}
        .skip{position:absolute;left:-999em;padding:8px}
        .skip:focus{left:8px;top:8px}
        .picture{border:1px solid;border-radius:8px;overflow-x:auto;padding:8px 0}
        .picture svg{display:block;margin:0 auto}
        .picture svg.wide{max-width:100%;min-width:1040px;height:auto}
        .picture svg.narrow{display:none}
        .step{text-decoration:none;cursor:pointer}
        .chain{position:sticky;bottom:0;margin:24px 0 -24px;padding:8px 16px;\
        border:1px solid;border-bottom:0;border-radius:8px 8px 0 0}
        .chain-head{display:flex;justify-content:space-between;align-items:center;gap:12px}
        .chain h2{margin:0}
        .chain ol{margin:8px 0;padding-left:0;list-style:none;overflow:auto;max-height:26vh;\
        overflow-wrap:anywhere;font-size:.875rem}
        .chain li+li::before{content:"↑ "/""}
        :root:has(#chain:not([hidden])){scroll-padding-bottom:40vh}
        .filters{display:flex;flex-wrap:wrap;gap:12px 20px;margin-bottom:12px}
        .filters label{display:flex;align-items:center;gap:8px}
        input,select,button{font:inherit;padding:6px 10px;border-radius:6px;min-height:40px}
        #filter{width:min(22em,60vw)}
        table{border-collapse:collapse;width:100%;font-size:.875rem}
        th,td{text-align:left;vertical-align:top;padding:6px 10px;border-bottom:1px solid}
        td.number,td.time,td.ends,td.what,td.cause{font-family:ui-monospace,SFMono-Regular,\
        Menlo,"DejaVu Sans Mono","Liberation Mono",Consolas,monospace;font-size:.8125rem}
        td.number,td.time{white-space:nowrap}
        tr[id]{scroll-margin-top:25vh}
        [hidden]{display:none!important}
        """

    private static let narrow = """
        @media (max-width:900px){
        body{padding:16px 12px}
        .chain{margin:16px -12px -16px;padding:8px 12px}
        .picture svg.wide{display:none}
        .picture svg.narrow{display:block;width:100%;max-width:480px;height:auto}
        .filters label{width:100%;justify-content:space-between}
        #filter,#kind{flex:1;width:auto;min-width:0}
        table,tbody{display:block}
        thead{display:none}
        tbody tr{display:flex;flex-wrap:wrap;gap:2px 12px;padding:10px 8px;\
        border-width:0 0 1px;border-style:solid}
        tbody td{display:block;border:0;padding:0}
        td.cause{order:3}
        td.ends{order:4;width:100%;overflow-wrap:anywhere}
        td.what{order:5;width:100%;overflow-wrap:anywhere}
        td.note{order:6;width:100%;overflow-wrap:anywhere}
        td.number a,td.cause a{display:inline-block;min-width:24px;min-height:24px}
        }
        """
}
