"""No cell of any lesson is called wrong."""

import json
import unittest
from pathlib import Path

from .. import type_errors
from ..cells import Cells
from ..language_server import LanguageServer
from .front_end import NOTEBOOKS

DENO = str(Path(NOTEBOOKS).parent / ".venv" / "bin" / "deno")


class Lessons(unittest.IsolatedAsyncioTestCase):
    async def test_no_false_alarm(self):
        server = LanguageServer(DENO, NOTEBOOKS)
        checked = 0
        try:
            for path in sorted(NOTEBOOKS.glob("0*.ipynb")):
                cells = Cells()
                for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
                    code = "".join(cell["source"])
                    if cell["cell_type"] == "code":
                        found = await type_errors.check(server, cells.document(code, cell["id"]))
                        self.assertEqual(found, {}, f"{path.name}: {code}")
                        cells.add(code, cell["id"])
                        checked += 1
            wrong = await type_errors.check(server, cells.document("const n: number = 'x';"))
            self.assertEqual(list(wrong), [0])
        finally:
            server.stop()
        self.assertGreater(checked, 50)
