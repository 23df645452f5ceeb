import Testing

@testable import CEL

@Suite struct KubernetesLibraryTests {
    @Test func `quantities are exact`() {
        expectTrue([
            "isQuantity('1.3G') && isQuantity('10000k') && isQuantity('1e3') && isQuantity('-.5')",
            "!isQuantity('200K')",
            "!isQuantity('Three')",
            "!isQuantity('1,3G')",
            "!isQuantity('')",
            "!isQuantity('Mi')",
            "quantity('200M').compareTo(quantity('0.2G')) == 0",
            "quantity('50M').compareTo(quantity('50Mi')) == -1",
            "quantity('1.5Gi').asInteger() == 1610612736", "quantity('50k').asInteger() == 50000",
            "!quantity('9999999999999999999999999999999999999G').isInteger()",
            "!quantity('100m').isInteger()",
            "quantity('50k').add(quantity('20k')) == quantity('70k')",
            "quantity('50k').sub(20000) == quantity('30k')",
            "quantity('50k').add(20).sub(quantity('100k')).sub(-50000) == quantity('20')",
            "quantity('-1').sign() == -1",
            "quantity('-100m').add(quantity('0.1')).sign() == 0",
            "quantity('100m').asApproximateFloat() == 0.1",
            "quantity('-1.5').asApproximateFloat() == -1.5",
            "quantity('1n').isGreaterThan(quantity('0'))",
            "quantity('0.1n') == quantity('1n')",
            "quantity('150Mi').isGreaterThan(quantity('100Mi'))",
            "quantity('1E') == quantity('1000P')", "quantity('1E3') == quantity('1k')",
            "quantity('0') == quantity('0k')",
            "quantity('0.0000000001Gi') == quantity('0.1073741824')",
        ])
        expectFailure([
            "quantity('x')", "quantity('1.5').asInteger()", "quantity('9E').add(quantity('9E'))",
        ])
    }

    @Test func `addresses and networks know their kinds`() {
        expectTrue([
            "isIP('127.0.0.1')",
            "isIP('::1')",
            "!isIP('127.0.0.256')",
            "!isIP(':::1')",
            "!isIP('01.2.3.4')",
            "!isIP('::ffff:1.2.3.4')",
            "!isIP('fe80::1%eth0')",
            "!isIP('1.2.3')",
            "!isIP('1::2::3')",
            "isIP('::1.2.3.4')",
            "ip.isCanonical('2001:db8::abcd')",
            "!ip.isCanonical('2001:DB8::ABCD')",
            "!ip.isCanonical('2001:db8::0:0:0:abcd')",
            "ip('::1').family() == 6 && ip('1.2.3.4').family() == 4",
            "ip('0.0.0.0').isUnspecified()",
            "type(ip('::1')) == net.IP && type(cidr('10.0.0.0/8')) == net.CIDR",
            "type(quantity('1')) == kubernetes.Quantity",
            "ip('127.9.9.9').isLoopback() && ip('::1').isLoopback()",
            "ip('224.0.0.1').isLinkLocalMulticast()",
            "!ip('224.0.1.1').isLinkLocalMulticast() && ip('ff02::1').isLinkLocalMulticast()",
            "ip('169.254.169.254').isLinkLocalUnicast() && ip('fe80::1').isLinkLocalUnicast()",
            "ip('192.168.0.1').isGlobalUnicast()",
            "!ip('255.255.255.255').isGlobalUnicast()",
            "!ip('ff00::1').isGlobalUnicast()",
            "string(ip('2001:DB8:0:0:1:0:0:1')) == '2001:db8::1:0:0:1'",
            "ip('1.2.3.4') == ip('1.2.3.4')",
            "isCIDR('10.0.0.0/8')",
            "!isCIDR('10.0.0.0/33')",
            "!isCIDR('10.0.0.0/08')",
            "!isCIDR('10.0.0.0')",
            "cidr('192.168.0.0/24').containsIP(ip('192.168.0.1'))",
            "!cidr('192.168.0.0/24').containsIP('192.168.1.1')",
            "cidr('10.0.0.0/8').containsCIDR('10.1.0.0/16')",
            "!cidr('10.1.0.0/16').containsCIDR(cidr('10.0.0.0/8'))",
            "cidr('192.168.1.5/24').masked() == cidr('192.168.1.0/24')",
            "cidr('::1/128').prefixLength() == 128",
            "cidr('192.168.0.5/24').ip() == ip('192.168.0.5')", "string(cidr('::/0')) == '::/0'",
            "!cidr('10.0.0.0/8').containsIP('::1')",
        ])
        expectFailure([
            "ip('x')", "cidr('10.0.0.0')", "ip.isCanonical('x')",
            "cidr('10.0.0.0/8').containsIP('x')",
        ])
    }

    @Test func `URLs come apart`() {
        expectTrue([
            "isURL('https://example.com/')",
            "isURL('/absolute/path')",
            "!isURL('../relative')",
            "!isURL('no scheme')",
            "url('https://me@Example.com:8080/a%20b').getHost() == 'Example.com:8080'",
            "url('https://[::1]:80/').getHostname() == '::1'",
            "url('https://[::1]:80/').getPort() == '80'",
            "url('https://example.com/x%20y/é').getEscapedPath() == '/x%20y/%C3%A9'",
            "url('/path').getScheme() == ''",
            "url('https://h/?k=a&k=b&x=%20+').getQuery() == {'k': ['a', 'b'], 'x': ['  ']}",
            "url('https://h').getPort() == '' && url('HTTPS://h').getScheme() == 'https'",
            "url('/a') == url('/a')",
        ])
        expectFailure(["url('relative')", "url('https://a:b/')", "url('/%zz')", "url('')"])
    }

    @Test func `versions compare as semver.org says`() {
        expectTrue([
            "isSemver('1.0.0')",
            "isSemver('0.1.0-alpha.1+b.7')",
            "!isSemver('v1.0')",
            "!isSemver('01.1.1')",
            "!isSemver('1.0')",
            "isSemver('v1.0', true) && isSemver('01.01.01', true) && !isSemver('1-a', true)",
            "!isSemver('1.0.0-01')",
            "semver('1.2.3').major() == 1",
            "semver('1.2.3').minor() == 2",
            "semver('1.2.3').patch() == 3",
            "semver('1.0.0-alpha').isLessThan(semver('1.0.0-alpha.1'))",
            "semver('1.0.0-alpha.1').isLessThan(semver('1.0.0-beta'))",
            "semver('1.0.0-2').isLessThan(semver('1.0.0-11'))",
            "semver('1.0.0-rc.1').isLessThan(semver('1.0.0'))",
            "semver('2.0.0').isGreaterThan(semver('1.99.99'))",
            "semver('1.2.3+a').compareTo(semver('1.2.3+b')) == 0",
            "semver('v1', true) == semver('1.0.0')",
        ])
        expectFailure([
            "semver('x')", "semver('1.2.3.4')", "semver('1.2.3-')", "semver('1.2.3', 'x')",
        ])
    }

    @Test func `formats validate`() {
        let long = String(repeating: "a", count: 64)
        expectTrue([
            "!format.dns1123Label().validate('my-name').hasValue()",
            "format.dns1123Label().validate('My').hasValue()",
            "format.dns1123Label().validate('\(long)').value()[0].startsWith('must be no more')",
            "!format.dns1123Subdomain().validate('a.b-c.d').hasValue()",
            "format.dns1035Label().validate('1a').hasValue()",
            "!format.qualifiedName().validate('example.com/Name_1').hasValue()",
            "format.qualifiedName().validate('a/b/c').hasValue()",
            "!format.dns1123LabelPrefix().validate('my-prefix-').hasValue()",
            "!format.labelValue().validate('').hasValue()",
            "format.labelValue().validate('-a').hasValue()",
            "!format.uri().validate('https://a/b').hasValue()",
            "!format.uuid().validate('123e4567-e89b-12d3-a456-426614174000').hasValue()",
            "format.uuid().validate('x').hasValue()",
            "!format.byte().validate('aGVsbG8=').hasValue()",
            "!format.date().validate('2026-01-01').hasValue()",
            "format.date().validate('2026-13-01').value() == ['invalid date']",
            "!format.datetime().validate('2026-01-01T00:00:00Z').hasValue()",
            "format.named('uuid').value() == format.uuid()", "!format.named('nope').hasValue()",
            "jsonpatch.escapeKey('a/b~c') == 'a~1b~0c'",
            "format.qualifiedName().validate('/x').value()[0] == 'prefix part must be non-empty'",
        ])
    }

    @Test func `a path of a URL may have blanks, and its host may not`() throws {
        #expect(
            try evaluate("url('https://a.b:80/path with spaces/').getEscapedPath()")
                == .string("/path%20with%20spaces/"))
        #expect(try evaluate("isURL('https://a b/')") == .bool(false))
    }
}
