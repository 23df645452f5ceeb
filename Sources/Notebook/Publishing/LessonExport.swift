import Phrasebook

/// A form in which a lesson leaves the program.
public enum LessonFormat: String, Sendable, CaseIterable {
    /// One page that loads nothing.
    case html
    /// The same, printed.
    case pdf
    /// A Jupyter notebook.
    case ipynb
    /// A recording of a terminal, asciicast v2.
    case cast
}

extension PublishedLesson {
    /// The lesson in a format; the same bytes each time. Nil for PDF, which a browser prints:
    /// ``BrowserPrinter``.
    public func text(as format: LessonFormat) -> String? {
        switch format {
        case .html: LessonPage(self).text
        case .ipynb: JupyterNotebook(self).text
        case .cast: LessonRecording(self).text
        case .pdf: nil
        }
    }

    /// The lesson's name.
    var name: String { folder?.name ?? "session" }

    /// `05-call-flow.en.html`.
    public func fileName(as format: LessonFormat) -> String {
        "\(name).\(lesson.language.rawValue).\(format.rawValue)"
    }
}
