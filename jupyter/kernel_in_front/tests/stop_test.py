"""Stop: ends what runs, keeps the variables, and never hangs the kernel."""

import os
import random
import time
import unittest

from .front_end import FrontEnd

# More than these are for a night: US_TRADE_STOPS=1000.
STOPS = int(os.environ.get("US_TRADE_STOPS", "15"))

HOLD = "globalThis.held = []; const hold = () => new Promise((resolve) => held.push(resolve));"

# What a cell may be at.
CELLS = [
    "await hold()",
    "await new Promise((resolve) => setTimeout(resolve, 60_000))",
    "await Promise.all([hold(), hold()])",
    "await fetch(silent, { signal: globalThis[Symbol.for('us-trade.stop')].signal })",
    "await fetch(silent)",
    "for await (const step of (async function* () { while (true) yield await hold(); })()) step",
    "while (true) await new Promise((resolve) => setTimeout(resolve, 5))",
    "while (true) { try { await new Promise((resolve) => setTimeout(resolve, 5)); } catch { } }",
    "await (async () => { while (true) await new Promise((resolve) => setTimeout(resolve, 1)); })()",
    "for (;;) {}",
    "await 1; for (;;) {}",
    "while (true) console.log('x'.repeat(1000)), await 0",
    "while (true) console.log(1)",
    "if (true) { const text = `${await hold()}`; }",
    "'nothing to stop'",
]


class Stop(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kernel = FrontEnd()
        cls.kernel.run(HOLD + "const kept = 42;")
        # A server that takes a question, and never answers it.
        cls.kernel.run("const server = Deno.serve({ port: 0, onListen() {} }, () => hold());"
                       "const silent = `http://127.0.0.1:${server.addr.port}/`;")

    @classmethod
    def tearDownClass(cls):
        cls.kernel.end()

    def test_waits_end_at_once_and_loops_soon(self):
        for code in CELLS[:-1]:
            with self.subTest(code):
                shown = self.kernel.run_and_stop(code)
                self.assertEqual(shown.reply["ename"], "Stopped")
                self.assertEqual(shown.error,
                                 "Stopped: this cell was stopped. All variables are kept.")
                self.assertLess(shown.seconds, 3)
                self.assertEqual(self.kernel.run("kept").value, "42")

    def test_queued_cells_do_not_run(self):
        running = self.kernel.send("await hold()")
        queued = [self.kernel.send(f"globalThis.ran = {number}") for number in (1, 2, 3)]
        time.sleep(0.2)
        self.kernel.manager.interrupt_kernel()
        self.assertEqual(self.kernel.receive(running).reply["ename"], "Stopped")
        for number in queued:
            self.assertEqual(self.kernel.receive(number).reply["status"], "aborted")
        self.assertEqual(self.kernel.run("typeof ran").value, '"undefined"')

    def test_the_signal_of_the_stop_is_aborted_and_replaced(self):
        self.kernel.run("const { signal } = globalThis[Symbol.for('us-trade.stop')];")
        self.kernel.run_and_stop("await hold()")
        values = self.kernel.run(
            "[signal.aborted, signal.reason.name, globalThis[Symbol.for('us-trade.stop')].signal.aborted]")
        self.assertEqual(values.value, '[ true, "Stopped", false ]')

    def test_what_cannot_be_stopped_says_so_within_three_seconds(self):
        shown = self.kernel.run_and_stop(
            "new Deno.Command('sleep', { args: ['4'] }).outputSync().code")
        self.assertIn("cannot be stopped", shown.text("stderr"))
        self.assertIn("Restart Kernel", shown.text("stderr"))
        self.assertEqual(self.kernel.run("kept").value, "42")

    def test_a_question_to_the_user_ends(self):
        number = self.kernel.send("const said = prompt('Well?'); await hold()", interactive=True)
        self.kernel.client.get_stdin_msg(timeout=5)
        self.kernel.manager.interrupt_kernel()
        self.assertEqual(self.kernel.receive(number).reply["ename"], "Stopped")
        self.assertEqual(self.kernel.run("kept").value, "42")

    def test_alive_after_stops_at_random_moments(self):
        chance = random.Random(4)
        for stop in range(STOPS):
            code = chance.choice(CELLS)
            with self.subTest(stop=stop, code=code):
                shown = self.kernel.run_and_stop(code, after=chance.choice([0, 0.001, 0.01, 0.1]))
                self.assertLess(shown.seconds, 3)
                if chance.random() < 0.2:
                    self.kernel.manager.interrupt_kernel()  # Idle.
                self.assertEqual(self.kernel.run("kept").value, "42")
