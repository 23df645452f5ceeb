import Diagrams
import Phrasebook

extension LessonPage {
    /// How many columns of code fit into the column of text.
    private static let columns = 88

    func code(_ code: PublishedLesson.Code) -> String {
        let title =
            word(.Page.cell(code.count))
            + (code.cell.kind == .yaml ? " · " + word(.Page.manifest) : "")
        let longest =
            ([code.source] + [code.shownOutput ?? ""])
            .flatMap { $0.split(separator: "\n") }.map { String($0).displayWidth }.max() ?? 0
        let style = longest > Self.columns ? "cell wide" : "cell"
        var html = """
            <figure class="\(style)" aria-label="\(word(.Page.cell(code.count)))">
            <figcaption>\(title)</figcaption>
            <pre class="code" tabindex="0">\(commands(code))</pre>

            """
        if let output = code.shownOutput, !output.isEmpty {
            html +=
                "<pre class=\"output\" tabindex=\"0\" aria-label=\"\(word(.Page.output))\">"
                + pre(output) + "</pre>\n"
        }
        if let output = code.hiddenOutput {
            let title: Text = code.shownOutput == nil ? .Page.output : .Page.wholeOutput
            html +=
                "<details class=\"more\"><summary>\(word(title))</summary>\n"
                + "<pre class=\"output\" tabindex=\"0\">\(pre(output))</pre></details>\n"
        }
        return html + "</figure>\n"
    }

    /// Commands with comments set back.
    private func commands(_ code: PublishedLesson.Code) -> String {
        code.source.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let text = escaped(String(line))
            let isComment = line.drop { $0 == " " }.hasPrefix("#")
            return isComment ? "<span class=\"muted\">\(text)</span>" : text
        }.joined(separator: "\n")
    }

    func diagram(
        _ cell: DiagramCell, _ picture: DiagramPicture, _ cluster: String
    ) -> String {
        let title = inline(cell.title)
        switch picture {
        case .sequence(let hops):
            let svg = PageParts.picture(
                hops, title: cell.title, language: language,
                isLinked: cluster == published.cluster)
            return """
                <figure class="diagram">
                <figcaption>\(title)</figcaption>
                <div class="picture" tabindex="0" role="region" \
                aria-label="\(escaped(cell.title))">
                \(svg)</div>
                </figure>

                """
        case .map(let map):
            return """
                <figure class="diagram map">
                <figcaption>\(title)</figcaption>
                <div class="picture" tabindex="0" role="region" \
                aria-label="\(escaped(cell.title))">
                \(ClusterMapPicture(map, title: cell.title).markup)</div>
                </figure>

                """
        }
    }

    func exercise(_ exercise: PublishedExercise) -> String {
        let minutes = " · " + word(.Page.minutes(exercise.minutes))
        let hints = exercise.hints.enumerated().map { index, hint in
            "<details><summary>\(word(.Page.hint(index + 1)))</summary>\n\(prose(hint))</details>\n"
        }
        return """
            <section class="question exercise">
            <p class="kind">\(word(.Page.exercise))\(minutes)</p>
            <h3>\(inline(exercise.title))</h3>
            \(prose(exercise.task))\(hints.joined())\
            <p class="muted">\(word(.Page.trySelf(published.name)))</p>
            </section>

            """
    }
}
