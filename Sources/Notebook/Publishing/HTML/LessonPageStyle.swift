/// The looks of a lesson's page, on top of those that pictures and tables bring along: a column of
/// text, wide things in frames of their own, questions that stand out, and paper.
enum LessonPageStyle {
    static let text = [reading, questions, player, narrow, paper].joined(separator: "\n")

    private static let mono = """
        ui-monospace,SFMono-Regular,Menlo,"DejaVu Sans Mono","Liberation Mono",Consolas,\
        "Noto Sans Mono CJK SC",monospace
        """

    private static let reading = """
        body.lesson{max-width:1100px;padding:32px 24px 48px;font-size:1.0625rem;line-height:1.6}
        .lesson main>*{max-width:46rem;margin-left:auto;margin-right:auto}
        .lesson main>.diagram,.lesson main>.trace,.lesson main>.cell.wide{max-width:none}
        .lesson h1{font-size:2rem;margin:0 auto 8px}
        .lesson h2{font-size:1.375rem;margin-top:48px}
        .lesson h3{font-size:1.0625rem;margin:0 0 8px}
        .lesson p,.lesson ul,.lesson ol,.lesson blockquote{margin-top:0;margin-bottom:14px}
        .lesson a{overflow-wrap:anywhere}
        .lesson img{max-width:100%;height:auto}
        .lesson code{font-family:\(mono);font-size:.9em;background:var(--stripe);\
        border:1px solid var(--border);border-radius:4px;padding:1px 4px;overflow-wrap:anywhere}
        .lesson pre{font-family:\(mono);font-size:.8125rem;line-height:1.5;margin:0;\
        padding:12px 14px;overflow-x:auto;white-space:pre}
        .lesson pre.shown{border:1px solid var(--border);border-radius:8px;margin-bottom:16px}
        .lesson .minutes{margin-bottom:4px}
        .lesson summary{cursor:pointer;padding:6px 0;min-height:36px}
        .about{margin-bottom:24px!important}
        .about dl{margin:0 0 8px}
        .about dt{font-weight:600;margin-top:8px}
        .about dd{margin:0 0 0 1em}
        .wide-table{overflow-x:auto;margin-bottom:16px}
        table.plain{font-size:1rem}
        table.plain th{color:var(--ink)}
        .cell{margin:20px auto;border:1px solid var(--border);border-radius:8px;overflow:hidden}
        .cell figcaption{font-size:.8125rem;color:var(--muted);background:var(--header);\
        padding:2px 14px}
        .cell .code{background:var(--stripe);font-weight:600}
        .cell .output{border-top:1px solid var(--border)}
        .cell .more summary{font-size:.875rem;padding:6px 14px;border-top:1px solid var(--border)}
        .diagram{margin:24px 0}
        .diagram figcaption{font-weight:600;max-width:46rem;margin:0 auto 8px}
        .diagram.map .picture{border:0;padding:0;max-width:46rem;margin:0 auto}
        .diagram.map svg{min-width:0!important;width:auto;max-width:100%;height:auto}
        footer{max-width:46rem;margin:48px auto 0;font-size:.875rem}
        """

    private static let questions = """
        .question{margin:24px auto!important;padding:16px 20px;border:1px solid var(--border);\
        border-left:4px solid var(--accent);border-radius:8px}
        .question.exercise{border-left-color:var(--good)}
        .question .kind{font-size:.875rem;font-weight:600;color:var(--muted);margin-bottom:6px}
        .question .ask p:last-child{margin-bottom:10px}
        .question .options{list-style:none;padding:0}
        .question .options li,.question .options label{display:flex;gap:10px;align-items:baseline}
        .question .options li{padding:4px 0;min-height:32px}
        .question .options input{min-height:0;width:18px;height:18px;flex:none;\
        position:relative;top:3px;accent-color:var(--accent)}
        .question .place{flex:none}
        .question input[type=text]{width:min(24em,100%)}
        .question label{display:block;margin-bottom:10px}
        .question .options label{margin:0;cursor:pointer}
        .question blockquote{font-size:1.125rem;margin:0 0 12px;padding:0}
        .question pre{background:var(--stripe);border:1px solid var(--border);border-radius:6px;\
        margin-bottom:8px;white-space:pre-wrap;overflow-wrap:anywhere}
        .question details>:last-child{margin-bottom:0}
        .buttons{display:flex;flex-wrap:wrap;gap:8px}
        .lesson button{cursor:pointer;border-color:var(--edge);font-weight:600}
        .lesson button:disabled{cursor:default;opacity:.5}
        .verdict{font-weight:600;margin:10px 0 0!important}
        .verdict:empty{display:none}
        .verdict.right,.answers .right>span{color:var(--good)}
        .verdict.wrong,.answers .wrong>span{color:var(--bad)}
        .answers{list-style:none;padding:0}
        """

    private static let player = """
        .player{border:1px solid var(--border);border-radius:8px;padding:16px;margin-bottom:16px}
        .player .lanes{display:flex;flex-wrap:wrap;gap:8px;list-style:none;padding:0}
        .player .lanes li{border:2px solid var(--border);border-radius:6px;padding:4px 10px;\
        font-size:.875rem;background:var(--header)}
        .player .lanes .from{border-color:var(--accent)}
        .player .lanes .to{border-color:var(--accent);background:var(--chosen)}
        .player .lanes .from::after{content:" →"/""}
        .player .now{min-height:8.5em;overflow-wrap:anywhere}
        .player .now p{margin:0 0 6px}
        .player .now .ends,.player .now .what{font-family:\(mono);font-size:.875rem}
        .player input[type=range]{width:100%;padding:0;accent-color:var(--accent)}
        .trace .all-hops>summary{font-weight:600}
        .trace .all-hops h2{display:none}
        """

    private static let narrow = """
        @media (max-width:900px){
        body.lesson{padding:20px 14px 32px}
        .lesson h1{font-size:1.5rem}
        .lesson h2{font-size:1.25rem;margin-top:36px}
        .lesson table.plain,.lesson table.plain tbody{display:revert}
        .lesson table.plain thead{display:revert}
        .lesson table.plain tbody tr{display:revert;border:0;padding:0}
        .lesson table.plain td{display:revert;border-bottom:1px solid var(--border);padding:6px 10px}
        .question{padding:14px}
        .lesson .chain{margin:16px 0 0}
        }
        """

    /// Nothing that only a screen can do; the trace is too long for paper.
    private static let paper = """
        @media print{
        :root{color-scheme:light}
        body.lesson{padding:0;max-width:none;font-size:11pt}
        .lesson .trace,.buttons,.verdict,.confidence,details.answer,details.more,\
        .exercise details{display:none!important}
        .place{appearance:none;width:2.5em;color:transparent!important}
        .about::details-content{content-visibility:visible;display:block;height:auto}
        .about summary{list-style:none;font-weight:600}
        .question input[type=text]{border:0;border-bottom:1px solid var(--edge);border-radius:0}
        .cell,.question,.diagram,figure{break-inside:avoid}
        .cell:has(pre){break-inside:auto}
        .lesson pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:8.5pt}
        h1,h2,h3{break-after:avoid}
        .picture{overflow:hidden;border:0}
        .picture svg.wide{display:block!important;min-width:0!important;width:100%;height:auto}
        .picture svg.narrow{display:none!important}
        a[href^="https:"]::after{content:" (" attr(href) ")";font-size:.8em}
        .about a::after{content:none!important}
        }
        """
}
