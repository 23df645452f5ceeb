/// One line for each function that Kubernetes adds to the Common Expression Language.
extension Text {
    public static let celLibraryQuantity = Text(en: "Quantities", zh: "数量")
    public static let celQuantity = Text(
        en: "a quantity from text such as 1.5Gi", zh: "由 1.5Gi 这样的文本得到数量")
    public static let celIsQuantity = Text(
        en: "whether the text is a quantity", zh: "文本是否为数量")
    public static let celQuantityIsInteger = Text(
        en: "whether it is a whole number that fits into int", zh: "是否为 int 能表示的整数")
    public static let celQuantityAsInteger = Text(
        en: "the quantity as int; an error when it isn't whole", zh: "转换为 int；不是整数则出错")
    public static let celQuantityAsFloat = Text(
        en: "the quantity as double, perhaps rounded", zh: "转换为 double，可能有舍入")
    public static let celQuantitySign = Text(en: "-1, 0 or 1", zh: "符号：-1、0 或 1")
    public static let celQuantityAdd = Text(
        en: "the sum with a quantity or an integer", zh: "与数量或整数之和")
    public static let celQuantitySub = Text(
        en: "the difference from a quantity or an integer", zh: "与数量或整数之差")
    public static let celIsLessThan = Text(en: "whether it is less", zh: "是否更小")
    public static let celIsGreaterThan = Text(en: "whether it is greater", zh: "是否更大")
    public static let celCompareTo = Text(
        en: "-1 when it is less, 0 when equal, 1 when greater", zh: "更小为 -1，相等为 0，更大为 1")

    public static let celLibraryNetwork = Text(en: "Addresses and networks", zh: "地址与网络")
    public static let celIP = Text(
        en: "an IP address from text; the address of a network", zh: "由文本得到 IP 地址；网络的地址")
    public static let celIsIP = Text(
        en: "whether the text is an IP address", zh: "文本是否为 IP 地址")
    public static let celIPIsCanonical = Text(
        en: "whether the address is written in its canonical form", zh: "地址是否写成规范形式")
    public static let celIPFamily = Text(en: "4 or 6", zh: "4 或 6")
    public static let celIPIsUnspecified = Text(
        en: "whether it is 0.0.0.0 or ::", zh: "是否为 0.0.0.0 或 ::")
    public static let celIPIsLoopback = Text(
        en: "whether it is a loopback address", zh: "是否为环回地址")
    public static let celIPIsLinkLocalMulticast = Text(
        en: "whether it is a link-local multicast address", zh: "是否为链路本地多播地址")
    public static let celIPIsLinkLocalUnicast = Text(
        en: "whether it is a link-local unicast address", zh: "是否为链路本地单播地址")
    public static let celIPIsGlobalUnicast = Text(
        en: "whether it is a global unicast address", zh: "是否为全局单播地址")
    public static let celCIDR = Text(
        en: "a network from text such as 10.0.0.0/8", zh: "由 10.0.0.0/8 这样的文本得到网络")
    public static let celIsCIDR = Text(en: "whether the text is a network", zh: "文本是否为网络")
    public static let celContainsIP = Text(
        en: "whether an address is in the network", zh: "地址是否在网络之内")
    public static let celContainsCIDR = Text(
        en: "whether another network is in the network", zh: "另一个网络是否在网络之内")
    public static let celMasked = Text(
        en: "the network with all bits of its hosts zero", zh: "主机位全为零的网络")
    public static let celPrefixLength = Text(
        en: "how many bits are the network's", zh: "网络前缀的位数")

    public static let celLibraryURL = Text(en: "URLs", zh: "URL")
    public static let celURL = Text(
        en: "a URL from text; absolute, or an absolute path", zh: "由文本得到 URL；须为绝对 URL 或绝对路径")
    public static let celIsURL = Text(en: "whether the text is a URL", zh: "文本是否为 URL")
    public static let celGetScheme = Text(en: "the scheme", zh: "协议")
    public static let celGetHost = Text(en: "the host with its port", zh: "主机与端口")
    public static let celGetHostname = Text(en: "the host without its port", zh: "不含端口的主机")
    public static let celGetPort = Text(en: "the port", zh: "端口")
    public static let celGetEscapedPath = Text(en: "the path, escaped", zh: "转义后的路径")
    public static let celGetQuery = Text(
        en: "the parameters of the query, each with its values", zh: "查询参数及其各个值")

    public static let celLibrarySemver = Text(en: "Versions", zh: "版本")
    public static let celSemver = Text(
        en: "a semantic version from text, normalized if so wanted", zh: "由文本得到语义版本，可先规范化")
    public static let celIsSemver = Text(
        en: "whether the text is a semantic version", zh: "文本是否为语义版本")
    public static let celMajor = Text(en: "the major version", zh: "主版本号")
    public static let celMinor = Text(en: "the minor version", zh: "次版本号")
    public static let celPatch = Text(en: "the patch version", zh: "修订号")

    public static let celLibraryFormats = Text(en: "Formats", zh: "格式")
    public static let celFormatNamed = Text(
        en: "the format of a name, optional", zh: "按名字取得格式，optional")
    public static let celFormatValidate = Text(
        en: "what is wrong with a text; none when it is valid", zh: "文本有哪些错误；有效则为 none")

    public static func celFormatConstant(_ name: String) -> Text {
        Text(en: "the format \(name)", zh: "格式 \(name)")
    }

    public static let celLibraryJSONPatch = Text(en: "JSON patches", zh: "JSON 补丁")
    public static let celEscapeKey = Text(
        en: "a key escaped for a JSON pointer", zh: "为 JSON 指针转义的键")
    public static let celLibraryRegex = Text(en: "Regular expressions", zh: "正则表达式")
    public static let celFind = Text(
        en: "the first part that matches; empty when none does", zh: "第一个匹配的部分；没有则为空")
    public static let celFindAll = Text(
        en: "all parts that match, at most so many", zh: "所有匹配的部分，可限定数量")
}
