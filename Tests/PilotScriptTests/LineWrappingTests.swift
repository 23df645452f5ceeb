import Phrasebook
import Testing

@Suite("Line wrapping")
struct LineWrappingTests {
    @Test(
        "lines end at blanks, or between characters of scripts without blanks",
        arguments: [
            ("", [""]), ("one two three", ["one two", "three"]),
            ("incomprehensibilities of it", ["incomprehe", "nsibilitie", "s of it"]),
            ("容器的名称以及镜像", ["容器的名称", "以及镜像"]),
            ("每个 Pod 的名称", ["每个 Pod", "的名称"]), ("  a   b  ", ["a b"]),
        ])
    func wrapping(text: String, expected: [String]) {
        #expect(text.wrapped(toWidth: 10) == expected)
    }

    @Test("no line begins with closing punctuation or ends with opening one")
    func punctuation() {
        #expect("容器的名称，镜像".wrapped(toWidth: 10) == ["容器的名", "称，镜像"])
        #expect("容器名称（镜像）".wrapped(toWidth: 10) == ["容器名称", "（镜像）"])
        #expect("写作“镜像”和".wrapped(toWidth: 10) == ["写作“镜像”", "和"])
    }

    @Test("nothing but blanks is lost at any width", arguments: 1...30)
    func completeness(width: Int) {
        let text = "一个 Pod 的容器（至少一个）；they share 网络和 volumes，见 spec.containers。"
        let lines = text.wrapped(toWidth: width)
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        #expect(width < 17 || lines.allSatisfy { $0.displayWidth <= width })
    }
}
