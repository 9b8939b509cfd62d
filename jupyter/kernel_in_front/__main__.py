"""Starts the kernel: `python -I jupyter/kernel_in_front --deno DENO --connection FILE`."""

import argparse
import json
import signal
import sys
from pathlib import Path

# A folder that is run is no package until its parent is where Python looks.
sys.path[0] = str(Path(__file__).resolve().parent.parent)

from kernel_in_front.child import PORTS, Child  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(prog="kernel_in_front", description=__doc__)
    parser.add_argument("--deno", required=True, help="the Deno that runs the cells")
    parser.add_argument("--connection", required=True, help="Jupyter's connection file")
    arguments = parser.parse_args()

    # Stop is a message. Ctrl-C in the terminal of the server is the server's.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # First of all, because what comes next takes as long to load as Deno takes to start.
    connection = json.loads(Path(arguments.connection).read_text())
    child = Child(arguments.deno, {connection[name] for name in PORTS})
    from kernel_in_front.serve import serve

    sys.exit(serve(connection, child))


main()
