import Phrasebook
import Testing

@testable import CEL

@Suite struct ReferenceTests {
    @Test func `every function of every library is in the page, in both languages`() {
        for language in Language.allCases {
            let page = CELReference.markdown(language)
            for library in Library.all {
                for function in library.functions {
                    #expect(page.contains("**`\(function.name)`**"))
                    #expect(!function.summary(language).isEmpty)
                    #expect(!function.overloads.isEmpty)
                }
            }
        }
    }

    @Test func `entries are found by name, macros and functions alike`() {
        #expect(
            CELReference.entries(named: "split").first?.signatures.first
                == "string.split(string) -> list(string)")
        #expect(CELReference.entries(named: "filter").count == 1)
        #expect(CELReference.entries(named: "indexOf").count == 2)
        #expect(CELReference.entries(named: "nope").isEmpty)
    }

    @Test func `callable names are sorted and complete`() {
        let names = Environment().callableNames
        #expect(names == names.sorted())
        for name in ["has", "filter", "size", "quantity", "cel.bind", "math.abs"] {
            #expect(names.contains(name))
        }
    }
}
