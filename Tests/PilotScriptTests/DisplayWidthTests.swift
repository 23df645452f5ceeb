import Phrasebook
import Testing

@Suite("Display width")
struct DisplayWidthTests {
    @Test(
        "a text takes the columns that a terminal gives it",
        arguments: [
            ("", 0), ("abc", 3), ("容器", 4), ("ＡＢ", 4), ("ｱ", 1), ("e\u{301}", 1), ("é", 1),
            ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2),
            ("🇨🇳", 2),
            ("❤️", 2), ("❤", 1), ("“”", 2), ("，。", 4), ("\u{200B}", 0), ("\t", 0), ("→", 1),
            ("𠀀", 2), ("ไทย", 3), ("\u{3099}", 0), ("─│", 2), ("…", 1), ("ñandú", 5),
        ])
    func width(text: String, expected: Int) {
        #expect(text.displayWidth == expected)
    }

    @Test("padding and cutting count columns")
    func padding() {
        #expect("容器".padded(toWidth: 6) == "容器  ")
        #expect("容器".padded(toWidth: 2) == "容器")
        #expect("容器运行时".truncated(toWidth: 6) == "容器…")
        #expect("容器".truncated(toWidth: 4) == "容器")
        #expect("abc".truncated(toWidth: 0) == "")
    }
}
