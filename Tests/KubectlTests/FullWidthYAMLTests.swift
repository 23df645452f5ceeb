import Phrasebook
import Testing

@testable import Kubectl

/// Punctuation of Chinese input methods in manifests.
@Suite struct FullWidthYAMLTests {
    @Test(arguments: [
        ("apiVersion： v1\nkind: Pod\n", 1, 11, "：", "apiVersion: v1"),
        ("a: b\nspec:\n  replicas：3\n", 3, 11, "：", "  replicas: 3"),
        (
            "metadata: {name: a，labels: {app: a}}\n", 1, 19, "，",
            "metadata: {name: a, labels: {app: a}}"
        ),
        ("metadata:\n  name: “web”\n", 2, 9, "“", "  name: \"web\""),
        ("items:\n－ name: a\n", 2, 1, "－", "- name: a"),
        ("ports: ［80］\n", 1, 8, "［", "ports: [80]"),
        ("a:\r\n  b：c\r\n", 2, 4, "：", "  b: c"),
    ]) func itIsFoundWhereItMatters(
        text: String, line: Int, column: Int, character: String, suggestion: String
    ) {
        let found = FullWidthYAML.first(in: text)
        #expect(found?.place == .init(line: line, column: column))
        #expect(found?.character == character)
        #expect(found?.suggestion == suggestion)
    }

    @Test(arguments: [
        "# 说明：这里，可以写（什么）“都行”\nkind: Pod\n",
        "metadata:\n  annotations:\n    note: “你好”，世界：再见\n",
        "metadata:\n  name: a # 名称：甲\n",
        "data: |\n  第一行：甲\n  － 乙\nkind: Pod\n",
        "note: \"甲：乙，丙\"\n", "list: [\"甲，乙\", 丙]\n", "command: [echo, 你好]\n",
    ]) func proseIsLeftAlone(text: String) {
        #expect(FullWidthYAML.first(in: text) == nil)
    }

    @Test func aManifestIsRefusedWithWhatWasMeant() {
        let (manifests, messages) = Manifest.parse(
            "apiVersion: v1\nkind：Pod\n", source: "web.yaml")
        #expect(manifests.isEmpty)
        #expect(messages.count == 1)
        #expect(messages[0].text(.english).contains("Did you mean `kind: Pod`?"))
        #expect(messages[0].text(.chinese).contains("你是不是想写 `kind: Pod`？"))
        #expect(messages[0].place?.line == 2)
    }
}
