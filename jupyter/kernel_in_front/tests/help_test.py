"""Tab and Shift+Tab: what the language server knows, also inside strings and while a cell runs."""

import time
import unittest

from .front_end import TIMEOUT, FrontEnd

# Once warm, in seconds. Machines that run tests are busy: the time is measured in bench/.
SOON = 1.5

SET_UP = """import { fetchTable, loadConfig, toRecords } from "us-trade";
const config = await loadConfig();
const table = await fetchTable("exports/hs", { get: ["CTY_CODE", "ALL_VAL_MO"], time: "2025-10" }, config);
const records = toRecords(table);"""


class Help(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kernel = FrontEnd()
        cls.kernel.warm_up()
        cls.kernel.run(SET_UP)

    @classmethod
    def tearDownClass(cls):
        cls.kernel.end()

    def complete(self, code: str) -> list[str]:
        start = time.monotonic()
        answer = self.kernel.complete(code)
        self.assertLess(time.monotonic() - start, SOON)
        # As a front end puts it in.
        return [code[:answer["cursor_start"]] + match for match in answer["matches"]]

    def test_names_of_datasets_and_variables_inside_strings(self):
        datasets = self.complete('fetchTable("')
        self.assertEqual(len(datasets), 18)
        self.assertIn('fetchTable("exports/hs', datasets)
        asked = 'await fetchTable("imports/hs", { get: ["CTY_'
        self.assertIn(asked + "NAME", self.complete(asked))

    def test_typed_fields_of_a_record(self):
        self.assertIn("records[0].ALL_VAL_MO", self.complete("records[0]."))
        self.assertIn("records[0].CTY_CODE", self.complete("records[0].CT"))
        self.assertEqual(self.complete("const é = '𝄞'; records[0].CT"),
                         ["const é = '𝄞'; records[0].CTY_CODE"])

    def test_names_that_cells_have_made_and_what_can_be_imported(self):
        self.assertEqual(self.complete("\n\nrecor"), ["\n\nrecords"])
        self.assertIn('import { fetchTable', self.complete("import { fetchT"))

    def test_signature_and_docstring(self):
        text = self.kernel.inspect("fetchTable", 4)
        self.assertIn("fetchTable<", text)
        self.assertIn("@example", text.replace("*@example*", "@example"))
        self.assertIn("toRecords", self.kernel.inspect("toRecords("))

    def test_while_a_cell_runs(self):
        running = self.kernel.send("await new Promise((resolve) => setTimeout(resolve, 60_000))")
        self.assertEqual(self.complete("recor"), ["records"])
        self.assertIn("toRecords", self.kernel.inspect("toRecords", 3))
        self.kernel.manager.interrupt_kernel()
        self.kernel.receive(running)

    def test_without_the_server_what_deno_knows(self):
        kernel = FrontEnd()
        try:
            kernel.run("const known = { something: 1 };")
            # The server is cold: after a while Deno's own kernel is asked.
            self.assertIn("something", "".join(kernel.complete("known.some")["matches"]))
        finally:
            kernel.end()


class Types(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kernel = FrontEnd()
        cls.kernel.warm_up()

    @classmethod
    def tearDownClass(cls):
        cls.kernel.end()

    def said(self, code: str) -> str:
        """What is said under a cell, when the server has become warm."""
        until = time.monotonic() + TIMEOUT
        text = ""
        while not text and time.monotonic() < until:
            text = self.kernel.run(code, interactive=True).text("stderr")
        return text

    def test_a_line_for_each_error_and_the_cell_runs(self):
        code = """import { fetchTabl, fetchTable, loadConfig } from "us-trade";
const n: number = "x";
loadConfig();
const table = fetchTable("exports/hs", { get: ["CTY_CODE"], time: "2025-10" }, await loadConfig());
table.rows;
'ran'"""
        *lines, last = self.said(code).splitlines()
        self.assertRegex(last, r"^Line 5: Property 'rows' .* 'Promise<.*Did you forget `await`\?$")
        self.assertEqual(lines, [
            "Line 1: '\"us-trade\"' has no exported member named 'fetchTabl'. Did you mean 'fetchTable'?",
            "Line 2: Type 'string' is not assignable to type 'number'.",
            "Line 3: this is not awaited, so nothing waits for what it gives. Put `await` before it.",
        ])
        self.assertEqual(self.kernel.run(code, interactive=True).value, '"ran"')

    def test_none_when_nobody_is_there_and_where_it_was_turned_off(self):
        wrong = "const wrong: number = 'x';"
        self.assertIn("not assignable", self.said(wrong))
        self.assertEqual(self.kernel.run(wrong).text("stderr"), "")
        self.assertEqual(self.kernel.run("// @ts-nocheck\n" + wrong, interactive=True).messages, [])

    def test_what_cells_may_do_is_no_error(self):
        self.said("const wrong: number = 'x';")
        for code in ("import * as d3 from 'd3'; const document = 1, exports = 2;",
                     "const name = 'text';", "const name = 7; name + 1",
                     "function twice(x) { return 2 * x; }", "function twice(y) { return y; }",
                     "[1, 2].at(0).toFixed()", "import * as d3 from 'd3'; d3.sum([1])",
                     "const list = [1]", "[2].concat(list)", "void Promise.resolve(1)"):
            with self.subTest(code):
                self.assertEqual(self.kernel.run(code, interactive=True).text("stderr"), "")
