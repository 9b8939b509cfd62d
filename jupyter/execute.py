"""Runs a notebook in our kernel, and makes a page of it.

Called by execute.ts with the Python of the project's environment. What happens is told on standard
output, one JSON object a line: each cell as it starts, the one that fails, and in the end the
notebook with its outputs. No file is written: a task that is killed could not remove it.
"""

import argparse
import json
import os
import re
import sys
from pathlib import Path
from uuid import uuid4

# jsonschema imports this package only to check web addresses, which notebooks do not need checked,
# and importing it takes 0.7 s: more than anything else here.
sys.modules["rfc3987_syntax"] = None

import nbformat
from jupyter_core.paths import jupyter_runtime_dir
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, DeadKernelError

# Python runs isolated, and so without the folder of this file.
sys.path.append(str(Path(__file__).parent))

from inline_charts import inline_charts

TEMPLATE = Path(__file__).parent / "template"

# Cells can say by a tag that the page leaves them out, or shows only what they gave. These are the
# tags of Jupyter Book. The notebook itself keeps everything.
LEFT_OUT = {"remove_cell_tags": {"remove-cell"}, "remove_input_tags": {"remove-input"}}


def main():
    arguments = parse_arguments()
    tell = own_standard_output()
    try:
        notebook = nbformat.read(arguments.notebook, as_version=4)
    except Exception as error:
        reason = str(error).partition("\n")[0][:200]
        tell(event="stopped", message=f"{arguments.notebook} is not a notebook ({reason}).")
        sys.exit(1)

    started = {}
    try:
        run(notebook, arguments, lambda cell: (started.update(cell), tell(event="cell", **cell)))
    except CellExecutionError as error:
        tell(event="failed", **started, **(error_in(notebook) or {
            "name": error.ename, "message": error.evalue, "traceback": [],
        }))
        sys.exit(1)
    except DeadKernelError:
        tell(event="failed", **started, name="Error", message="The kernel died.", traceback=[])
        sys.exit(1)
    except Exception as error:
        if started:
            raise
        tell(event="stopped", message=f"The kernel did not start ({error}): delete .venv, then run "
                                      "this task again.")
        sys.exit(1)

    make_stable(notebook)
    tell(
        event="done",
        notebook=nbformat.writes(notebook) + "\n",
        page=to_page(notebook) if arguments.page else "",
    )


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("notebook", help="the notebook to run; it is left as it is")
    parser.add_argument("--kernel", required=True, help="the name of the kernel")
    parser.add_argument("--page", action="store_true", help="also make the page")
    return parser.parse_args()


def own_standard_output():
    """The kernel inherits standard output: what a cell writes there must not look like an event."""
    events = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)

    def tell(**event):
        print(json.dumps(event), file=events, flush=True)

    return tell


def run(notebook, arguments, on_start):
    code_cells = [index for index, cell in enumerate(notebook.cells) if cell.cell_type == "code"]

    def on_cell_execute(cell, cell_index):
        first_line = cell.source.strip().partition("\n")[0]
        on_start({
            "number": code_cells.index(cell_index) + 1,
            "of": len(code_cells),
            "line": first_line,
        })

    Client(
        notebook,
        kernel_name=arguments.kernel,
        resources={"metadata": {"path": str(Path(arguments.notebook).parent)}},
        on_cell_execute=on_cell_execute,
        record_timing=False,
    ).execute()


class Client(NotebookClient):
    """Leaves nothing in the system's temporary folder when it is broken off."""

    def create_kernel_manager(self):
        manager = super().create_kernel_manager()
        # Where Jupyter's own servers put it, too.
        folder = Path(jupyter_runtime_dir())
        folder.mkdir(parents=True, exist_ok=True)
        manager.connection_file = str(folder / f"kernel-{uuid4()}.json")
        return manager


def error_in(notebook):
    """The error as the cell shows it, with its line."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    errors = [output for output in outputs if output.output_type == "error"]
    return errors and {
        "name": errors[-1].ename,
        "message": errors[-1].evalue,
        "traceback": errors[-1].traceback,
    }


def make_stable(notebook):
    """Keeps what a cell gave, and drops what would differ with the day or the version of Deno."""
    notebook.metadata.get("language_info", {}).pop("version", None)
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code":
            cell.outputs = joined(cell.outputs)


def joined(outputs):
    """Lines that were printed one after the other are one output, as Jupyter stores them."""
    parts = []
    for output in outputs:
        last = parts[-1] if parts else None
        if last and output.output_type == last.output_type == "stream" and output.name == last.name:
            last.text += output.text
        else:
            parts.append(output)
    return parts


def to_page(notebook):
    from nbconvert.exporters.html import HTMLExporter
    from traitlets.config import Config

    exporter = HTMLExporter(
        config=Config(TagRemovePreprocessor=LEFT_OUT),
        template_name=TEMPLATE.name,
        extra_template_basedirs=[str(TEMPLATE.parent)],
        exclude_anchor_links=True,
    )
    page, _ = exporter.from_notebook_node(notebook, {"title": title_of(notebook)})
    # A lesson links to others: a page, to their pages, which stand beside it.
    return inline_charts(re.sub(r'href="(\w+)\.ipynb"', r'href="\1.html"', without_meta(page)))


def without_meta(page):
    """Nothing that a cell has shown can send the reader elsewhere: a policy does not forbid that."""
    head, end, body = page.partition("</head>")
    return head + end + re.sub(r"<(?=\s*/?\s*meta\b)", "&lt;", body, flags=re.IGNORECASE)


def title_of(notebook):
    """The first heading."""
    lines = [line for cell in notebook.cells if cell.cell_type == "markdown"
             for line in cell.source.splitlines()]
    headings = [line for line in lines if line.startswith("#")]
    return headings[0].lstrip("#").strip() if headings else "Report"


if __name__ == "__main__":
    main()
