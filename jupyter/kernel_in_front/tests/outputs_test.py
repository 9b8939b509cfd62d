"""Outputs: none is lost, and each comes where it was made."""

import subprocess
import sys
import unittest

from .front_end import front_end

LINES = 9000

# Each of them keeps a processor busy.
LOADS = 3


class Outputs(unittest.TestCase):
    def test_every_line_arrives_in_its_cell_before_its_value_on_a_busy_machine(self):
        load = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(LOADS)]
        try:
            with front_end() as kernel:
                shown = kernel.run(f"for (let i = 0; i < {LINES}; i++) console.log('line', i);\n'value'")
                self.assertEqual(shown.text(), "".join(f"line {i}\n" for i in range(LINES)))
                self.assertEqual([kind for kind, _ in shown.messages][-1], "execute_result")
                self.assertEqual(kernel.run("1").messages[0][0], "execute_result")
        finally:
            for one in load:
                one.kill()
                one.wait()

    def test_what_is_printed_and_what_is_shown_keep_their_order(self):
        with front_end() as kernel:
            show = "await Deno.jupyter.display({ 'text/plain': `shown ${i}` }, { raw: true });"
            shown = kernel.run(
                f"for (let i = 0; i < 200; i++) {{ console.log('printed', i); {show} console.error('wrong', i); }}"
                "await Deno.jupyter.broadcast('clear_output', { wait: true }); 'value'")
            seen = [content.get("text") or content.get("data", {}).get("text/plain") or kind
                    for kind, content in shown.messages]
            wanted = [text for i in range(200)
                      for text in (f"printed {i}\n", f"shown {i}", f"wrong {i}\n")]
            self.assertEqual("".join(seen), "".join([*wanted, "clear_output", '"value"']))

    def test_a_display_that_fails_holds_up_nothing(self):
        with front_end() as kernel:
            kernel.run("try { await Deno.jupyter.broadcast('display_data', 1n) } catch { }")
            self.assertEqual(kernel.run("console.log('on')").text(), "on\n")

    def test_what_comes_later_comes_too(self):
        with front_end() as kernel:
            kernel.run("setTimeout(() => console.log('late'), 100)")
            message = kernel.client.get_iopub_msg(timeout=5)
            self.assertEqual((message["msg_type"], message["content"].get("text")),
                             ("stream", "late\n"))

    def test_a_list_of_records_is_a_table_whichever_way_it_was_made(self):
        with front_end() as kernel:
            def data(code):
                return kernel.run(code).messages[-1][1]["data"]
            made = "[{ name: 'Mexico', value: 2 }, { name: 'Canada', value: 1 }]"
            for code in [made, f"{made}.toSorted((a, b) => a.value - b.value)",
                         f"{made}.map((d) => ({{ name: d.name, month: Temporal.PlainYearMonth.from('2025-10') }}))"]:
                self.assertIn("<th", data(code).get("text/html", ""), code)
                self.assertIn("Mexico", data(code)["text/plain"])
            for code in ["['Mexico']", "[]", "[[1]]", "[{}]", "[{ list: [1] }]", "[new Date(0)]"]:
                self.assertEqual(list(data(code)), ["text/plain"], code)
            own = "const own = []; own[Symbol.for('Jupyter.display')] = () => ({ 'text/plain': 'own' }); own"
            self.assertEqual(data(own)["text/plain"], "own")
