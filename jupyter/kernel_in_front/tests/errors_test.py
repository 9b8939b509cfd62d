"""Errors: the message first, the line of the cell, the rest folded."""

import unittest

from .front_end import FrontEnd


class Errors(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kernel = FrontEnd()

    @classmethod
    def tearDownClass(cls):
        cls.kernel.end()

    def shown(self, code: str, *lines: str) -> None:
        self.assertEqual(self.kernel.run(code).error.split("\n"), list(lines))

    def test_the_line_behind_types_comments_and_empty_lines(self):
        self.shown(
            "// words\n\ninterface Shape { a: number }\n\nconst list: number[] = [1,\n  2];\n/* more\n */\n"
            "list.map((one: any) => {\n\n  return one.a.b;\n});",
            "TypeError: Cannot read properties of undefined (reading 'b')", "",
            "  11 │   return one.a.b;", "     │                ^")

    def test_a_call_inside_of_the_library_and_one_of_an_earlier_cell(self):
        self.kernel.run('import { total } from "us-trade"; import { sum } from "d3";\n\n\n'
                        "function broken() { return total([{ a: 1 }], 'b'); }")
        self.shown("'first';\nbroken();",
                   'CensusTotalError: b cannot be added up: b is missing for a "1"', "",
                   "  2 │ broken();", "    │ ^", "",
                   "  (1 call inside of us-trade, its packages and Deno)")

    def test_an_await_that_fails_later(self):
        self.shown("const later = 1;\n\n  await new Promise((_, no) => setTimeout(no, 10, new Error('no')))",
                   "Error: no", "",
                   "  3 │   await new Promise((_, no) => setTimeout(no, 10, new Error('no')))",
                   "    │                                                   ^")
        self.shown("await Promise.reject('words')", "Error: words")

    def test_a_text_that_is_no_typescript(self):
        self.shown("1;\nconst y = ;", "SyntaxError: Expression expected", "",
                   "  2 │ const y = ;", "    │           ^")

    def test_the_nearest_name(self):
        self.kernel.run("const records = [1];")
        self.shown("recods.length", "ReferenceError: recods is not defined. Did you mean records?",
                   "", "  1 │ recods.length", "    │ ^")
        self.assertIn("Did you mean console?", self.kernel.run("consol.log(1)").error)
        self.assertNotIn("Did you mean", self.kernel.run("unheardOf").error)

    def test_cells_behind_an_error_do_not_run_and_later_ones_do(self):
        numbers = [self.kernel.send(code) for code in ("await 0; throw new Error('x')", "1", "2")]
        states = [self.kernel.receive(number).reply["status"] for number in numbers]
        self.assertEqual(states, ["error", "aborted", "aborted"])
        self.assertEqual(self.kernel.run("3").value, "3")

    def test_a_cell_that_ends_deno_says_so(self):
        kernel = FrontEnd()
        try:
            self.assertIn("Deno has ended (3)", kernel.run("Deno.exit(3)").error)
        finally:
            kernel.end()
