import KubeAPI
import Testing

@Suite struct NamesTests {
    @Test(arguments: ["app", "example.com/role", "a.b-c_D9", "x"])
    func goodKeysHaveNoMessages(key: String) {
        #expect(Names.qualifiedName(key) == [])
    }

    @Test func keysHaveTheApiServersMessages() {
        let rule =
            "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with"
            + " an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used"
            + " for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')"
        #expect(Names.qualifiedName("-a") == ["name part " + rule])
        #expect(Names.qualifiedName("") == ["name part must be non-empty", "name part " + rule])
        #expect(Names.qualifiedName("/a") == ["prefix part must be non-empty"])
        #expect(
            Names.qualifiedName("a/b/c") == [
                "a qualified name \(rule) with an optional DNS subdomain prefix and '/'"
                    + " (e.g. 'example.com/MyName')"
            ])
        #expect(
            Names.qualifiedName(String(repeating: "a", count: 64))
                == ["name part must be no more than 63 bytes"])
        #expect(Names.qualifiedName("A.com/a").first?.hasPrefix("prefix part a lowercase") == true)
    }

    @Test func labelValuesMayBeEmptyAndHaveTheApiServersMessage() {
        #expect(Names.labelValue("") == [])
        #expect(
            Names.labelValue("a b") == [
                "a valid label must be an empty string or consist of alphanumeric characters, '-',"
                    + " '_' or '.', and must start and end with an alphanumeric character (e.g."
                    + " 'MyValue',  or 'my_value',  or '12345', regex used for validation is"
                    + " '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')"
            ])
    }

    @Test func namesOfObjectsAreDNSNames() {
        #expect(Names.dns1123Label("web-1") == [])
        #expect(Names.dns1123Label("web.1") == ["must not contain dots"])
        #expect(
            Names.dns1123Label("Web") == [
                "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or"
                    + " '-', and must start and end with an alphanumeric character (e.g. 'my-name',"
                    + "  or '123-abc', regex used for validation is"
                    + " '[a-z0-9]([-a-z0-9]*[a-z0-9])?')"
            ])
        #expect(Names.dns1123Subdomain("a.b-c.d") == [])
        #expect(Names.dns1123Subdomain("a..b").count == 1)
        #expect(Names.dns1123Subdomain(String(repeating: "a", count: 254)).count == 1)
        #expect(Names.dns1035Label("web-1") == [])
        #expect(Names.dns1035Label("1web").first?.hasPrefix("a DNS-1035 label must") == true)
        #expect(Names.wildcardDNS1123Subdomain("*.a.b") == [])
        #expect(Names.wildcardDNS1123Subdomain("a.b").count == 1)
    }

    @Test func portsHaveNamesAndNumbers() {
        #expect(Names.portName("http-1") == [])
        #expect(
            Names.portName("--1") == [
                "must contain at least one letter (a-z)", "must not contain consecutive hyphens",
                "must not begin or end with a hyphen",
            ])
        #expect(
            Names.portName("HTTP") == [
                "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)",
                "must contain at least one letter (a-z)",
            ])
        #expect(Names.portName("abcdefghijklmnop") == ["must be no more than 15 bytes"])
        #expect(Names.portNumber(0) == ["must be between 1 and 65535, inclusive"])
        #expect(Names.portNumber(65535) == [])
    }

    @Test func otherNamesAreChecked() {
        #expect(Names.configMapKey("a.b_c-D") == [])
        #expect(Names.configMapKey("..") == ["must not be '..'"])
        #expect(Names.configMapKey("..a") == ["must not start with '..'"])
        #expect(Names.configMapKey("a/b").count == 1)
        #expect(Names.environmentVariable("MY_VAR.x y") == [])
        #expect(Names.environmentVariable("a=b").count == 1)
        #expect(Names.environmentVariable("").count == 1)
        #expect(Names.percentage("25%") == [])
        #expect(Names.percentage("%").count == 1)
    }
}
