"""Runs a cell in our kernel, and answers its question as JupyterLab does.

Arguments: the kernel, the folder to run in, the cell, the answer. Prints what the cell asked and showed, a line of JSON each.
"""

import json
import queue
import sys

from jupyter_client.manager import KernelManager

kernel, folder, cell, answer = sys.argv[1:]
manager = KernelManager(kernel_name=kernel)
manager.start_kernel(cwd=folder)
client = manager.client()
client.start_channels()
client.wait_for_ready(timeout=60)
request = client.execute(cell, allow_stdin=True)
try:
    idle = False
    while not idle:
        try:
            question = client.get_stdin_msg(timeout=0.05)
            print(json.dumps(question["content"]))
            # `client.input` leaves the status out, and Deno then takes it for no answer.
            reply = {"status": "ok", "value": answer}
            client.stdin_channel.send(client.session.msg("input_reply", reply))
        except queue.Empty:
            pass
        try:
            message = client.get_iopub_msg(timeout=0.05)
        except queue.Empty:
            continue
        content = message["content"]
        if message["msg_type"] in ("stream", "display_data", "execute_result", "error"):
            print(json.dumps(content))
        of_cell = message["parent_header"].get("msg_id") == request
        idle = of_cell and content.get("execution_state") == "idle"
finally:
    client.stop_channels()
    manager.shutdown_kernel(now=True)
