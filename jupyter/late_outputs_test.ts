import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { run } from "./process.ts";
import { project } from "./project.ts";

/** Stands for a kernel on a busy machine: it says that a cell is done, and then sends its lines. */
const BUSY_KERNEL = `
import asyncio, sys
sys.path.insert(0, sys.argv[1])
import execute, nbformat
from nbclient import NotebookClient

sent = []

def message(kind, parent, **content):
    return {
        "header": {"msg_type": kind}, "msg_type": kind, "content": content,
        "parent_header": {"msg_id": parent}, "metadata": {},
    }

class Kernel:
    def execute(self, code, store_history):
        text = code.partition('"')[2].partition('"')[0]
        sent.extend([
            message("stream", "cell", name="stdout", text="Mexico\\n"),
            message("display_data", "cell", data={"text/plain": "a chart"}, metadata={}),
            message("status", "cell", execution_state="idle"),
            message("status", "after", execution_state="idle"),
            message("stream", "after", name="stdout", text=text + "\\n"),
        ])
        return "after"
    async def get_iopub_msg(self, timeout):
        return sent.pop(0)

async def done_at_once(self, cell, cell_index, **options):
    self.clear_before_next_output = False
    return cell

async def answered(self, request):
    return None

NotebookClient.async_execute_cell = done_at_once
notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("print()")])
notebook.metadata.language_info = {"name": "typescript"}
client = execute.PatientClient(notebook)
client.kc = Kernel()
client.async_wait_for_reply = answered.__get__(client)
asyncio.run(client.async_execute_cell(notebook.cells[0], 0))
print([output.get("text", output.get("data")) for output in notebook.cells[0].outputs])
`;

Deno.test("what a busy kernel sends after a cell is done still belongs to the cell", async () => {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const { lines } = await run([project.python, "-I", "-c", BUSY_KERNEL, folder]);
  assert.equal(lines.at(-1), `['Mexico\\n', {'text/plain': 'a chart'}]`, lines.join("\n"));
});
