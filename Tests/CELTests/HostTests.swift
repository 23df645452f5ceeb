import Phrasebook
import Synchronization
import Testing

@testable import CEL

@Suite struct HostTests {
    private struct HostError: Error, Equatable { let code: Int }

    /// A document that counts how often its members are asked for.
    private struct Document: MapSource {
        let names = ["kind", "spec"]
        var count: Int { names.count }
        func value(forKey key: MapKey) -> Value? {
            guard case .string(let name) = key else { return nil }
            return name == "kind"
                ? "Pod" : name == "spec" ? .map(MapValue(members: [("replicas", 3)])) : nil
        }
        func key(at position: Int) -> MapKey { .string(names[position]) }
        func value(at position: Int) -> Value { value(forKey: key(at: position)) ?? .null }
    }

    private let summary = Text(en: "a function", zh: "函数")

    @Test func `a host's functions are called with values of their types`() throws {
        let pods = FunctionDeclaration(
            "pods", summary,
            [
                .function([.string], .list(.dyn)) { arguments in
                    .list([["name": arguments[0]], ["name": "other"]])
                },
                .method([.map(.string, .dyn)], .int) { .int(Int64($0[0].map?.count ?? 0)) },
            ])
        let environment = Environment(functions: [pods])
        #expect(
            try environment.compile("pods('web').filter(p, p.name == 'web').size()").evaluate() == 1
        )
        #expect(try environment.compile("{'a': 1}.pods()").evaluate() == 1)
        #expect(throws: CELError.self) { try environment.compile("pods(1)") }
        #expect(throws: CELError.self) { try environment.compile("pods(dyn(1))").evaluate() }
    }

    @Test func `a host's function may add signatures to a library's`() throws {
        var environment = Environment()
        environment.declare(
            FunctionDeclaration("size", summary, [.function([.int], .int) { $0[0] }]))
        #expect(try environment.compile("size(7) + size('ab')").evaluate() == 9)
    }

    @Test func `a host's error comes back with its place`() throws {
        let failing = FunctionDeclaration(
            "fail", summary, [.function([], .dyn) { _ in throw HostError(code: 7) }])
        let refusing = FunctionDeclaration(
            "refuse", summary,
            [.function([], .dyn) { _ in throw Problem.invalidArgument(Text(en: "no", zh: "不")) }])
        let environment = Environment(functions: [failing, refusing])
        do throws(CELError) {
            _ = try environment.compile("1 + fail()").evaluate()
            Issue.record("no error")
        } catch {
            #expect(error.position.column == 5)
            if case .host(let inner) = error.problem {
                #expect(inner as? HostError == HostError(code: 7))
            } else {
                Issue.record("\(error)")
            }
        }
        #expect(try environment.compile("fail() == 1 || true").evaluate() == true)
        do throws(CELError) {
            _ = try environment.compile("refuse()").evaluate()
        } catch {
            #expect(error.text(.chinese) == "不")
        }
    }

    @Test func `variables are asked for once, and only when they are looked at`() throws {
        final class Counter: Sendable { let value = Mutex(0) }
        let environment = Environment(variables: ["slow": .dyn, "other": .dyn])
        let program = try environment.compile("slow + slow + (false ? other : 0)")
        #expect(program.variables.sorted() == ["other", "slow"])
        let counter = Counter()
        let bindings = Bindings { name in
            counter.value.withLock { $0 += 1 }
            return name == "slow" ? 20 : nil
        }
        #expect(try program.evaluate(bindings) == 40)
        #expect(counter.value.withLock { $0 } == 1)
    }

    @Test func `a document of the host is a map`() throws {
        let bindings: Bindings = ["pod": .map(MapValue(Document()))]
        #expect(
            try evaluate("pod.kind == 'Pod' && pod.spec.replicas == 3 && has(pod.spec)", bindings)
                == true)
        #expect(try evaluate("pod.map(k, k)", bindings) == ["kind", "spec"])
        #expect(try evaluate("pod == {'spec': {'replicas': 3}, 'kind': 'Pod'}", bindings) == true)
        #expect(try evaluate("1 in pod || 'kind' in pod", bindings) == true)
        #expect(failure(of: "pod.kin", bindings)?.suggestion == "kind")
    }

    @Test func `a program runs any number of times with other values`() throws {
        let program = try Environment(variables: ["x": .int]).compile("x * x")
        for number in Int64(0)..<50 {
            #expect(try program.evaluate(["x": .int(number)]) == .int(number * number))
        }
    }

    @Test func `a variable without value is an error with its name`() throws {
        let program = try Environment(variables: ["x": .int]).compile("1 + x")
        do throws(CELError) {
            _ = try program.evaluate()
            Issue.record("no error")
        } catch {
            #expect(error.text(.english) == "undeclared reference to 'x'")
            #expect(error.position.column == 5)
        }
    }

    @Test func `values of Swift convert to values of CEL and back`() {
        let value: Value = ["a": [1, 2.5, true, "x"], "b": [:]]
        #expect(value.map?["a"]?.list?.count == 4)
        #expect(value.map?["a"]?.list?[3].string == "x")
        #expect(Value.double(3).int == 3)
        #expect(Value.double(3.5).int == nil)
        #expect(value.map?["c"] == nil)
        #expect(value == ["b": [:], "a": [1, 2.5, true, "x"]])
    }
}
