import KubeAPI
import Phrasebook
import Testing

@testable import Diagrams

@Suite struct PictureTests {
    private static let long = (1...120).map { number in
        Hops.hop(
            number, number % 2 == 0 ? Hops.api : Hops.controller,
            number % 2 == 0 ? Hops.etcd : Hops.api, number % 2 == 0 ? .txn : .create,
            "replicationcontrollers/kube-system/a-rather-long-name-\(number)", revision: number)
    }

    @Test(arguments: Language.allCases)
    func noTwoTextsOverlapAndNoneLeavesThePicture(language: Language) {
        for hops in [Hops.small, Hops.hostile, Self.long, []] {
            let svg = SVGDocument(Diagram(hops), title: "A title 标题", language: language)
            for drawing in [
                svg.wide(isLinked: false, hasHeading: true),
                svg.narrow(isLinked: false, hasHeading: true),
            ] {
                expectOrder(drawing)
            }
        }
    }

    private func expectOrder(_ drawing: SVGDocument.Drawing) {
        let boxes = drawing.canvas.boxes.sorted { $0.y < $1.y }
        for (index, box) in boxes.enumerated() {
            #expect(box.x >= 0 && box.x + box.width <= drawing.width, "\(box)")
            #expect(box.y >= 0 && box.y + box.height <= drawing.height, "\(box)")
            for other in boxes[(index + 1)...].prefix(while: { $0.y < box.y + box.height }) {
                #expect(!box.overlaps(other), "\(box) \(other)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func picturesAreWellFormedWhateverNamesOccur(language: Language) throws {
        for hops in [Hops.small, Hops.hostile, Self.long, []] {
            let document = TraceDocument(hops, cluster: "<&\"'\u{1}>", language: language)
            try MarkupChecker.check(document.text(as: .svg))
        }
    }

    @Test func theMarkupCheckerFindsWhatIsWrong() {
        for text in [
            "<a>", "<a></b>", "<a b=c/>", "<a b=\"1\" b=\"2\"/>", "<a>&nope;</a>", "<a/><b/>", "x",
            "<a b=\"<\"/>", "<a>\u{1}</a>",
        ] {
            #expect(throws: MarkupChecker.Problem.self, "\(text)") {
                try MarkupChecker.check(text)
            }
        }
    }

    @Test func nothingOfAStrangersTextBecomesMarkupOfThePage() {
        let document = TraceDocument(Hops.hostile, cluster: "<b>demo", language: .english)
        let page = document.text(as: .html)
        #expect(!page.contains("<script>alert"))
        #expect(!page.contains("<svg onload"))
        #expect(!page.contains("<b>demo"))
        #expect(page.split(separator: "<script>").count == 2)
    }

    @Test func thePageLoadsNothingFromElsewhere() {
        let page = TraceDocument(Hops.small, cluster: "demo", language: .chinese).text(as: .html)
        for sign in ["http://", "https://", "src=", "@import", "url("] {
            #expect(!page.contains(sign), "\(sign)")
        }
        #expect(page.contains("<html lang=\"zh-Hans\">"))
        #expect(page.contains("id=\"hop-10\" class=\"failure\" data-hop=\"10\" data-cause=\"9\""))
    }

    @Test func headersComeAgainInALongPicture() {
        let svg = SVGDocument(Diagram(Self.long), title: "", language: .english)
        let names = svg.wide(isLinked: false, hasHeading: false).canvas.boxes.filter {
            $0.text == "etcd"
        }
        #expect(names.count == 5)
    }

    @Test func colorsHaveEnoughContrast() throws {
        for palette in [Palette.light, .dark] {
            let texts = [
                palette.ink, palette.muted, palette.request, palette.reply, palette.event,
                palette.failure,
            ]
            for paper in [palette.paper, palette.stripe, palette.chosen] {
                for text in texts {
                    #expect(try contrast(text, paper) >= 4.5, "\(text) \(paper)")
                }
            }
            #expect(try contrast(palette.ink, palette.header) >= 4.5)
            #expect(try contrast(palette.lane, palette.paper) >= 3)
        }
    }

    /// The contrast of two colors as WCAG 2 defines it.
    private func contrast(_ first: String, _ second: String) throws -> Double {
        let (one, two) = (try luminance(first), try luminance(second))
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    private func luminance(_ color: String) throws -> Double {
        let value = try #require(UInt32(color.dropFirst(), radix: 16))
        func linear(_ shift: UInt32) -> Double {
            let part = Double(value >> shift & 0xFF) / 255
            guard part > 0.04045 else { return part / 12.92 }
            let base = (part + 0.055) / 1.055
            // base^2.4 = base^2 · (base^2)^(1/5), the fifth root by Newton's method.
            let square = base * base
            var root = 1.0
            for _ in 0..<60 {
                root -=
                    (root * root * root * root * root - square) / (5 * root * root * root * root)
            }
            return square * root
        }
        return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
    }
}
