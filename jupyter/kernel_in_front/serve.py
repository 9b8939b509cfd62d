"""Opens the kernel's doors, and keeps them open until it is told to shut down."""

import json
import logging
import os
import sys
from pathlib import Path

import zmq
from ipykernel.heartbeat import Heartbeat
from jupyter_client.session import Session
from tornado.ioloop import IOLoop
from zmq.eventloop.zmqstream import ZMQStream

from .child import Child
from .kernel import KernelInFront


def serve(connection_file: Path, child: Child) -> int:
    """Runs the kernel.

    :returns: the exit code: that of Deno, if it has ended by itself.
    """
    connection = json.loads(connection_file.read_text())
    context = zmq.Context()
    sockets = {
        name: bind(context, kind, connection, f"{name}_port")
        for name, kind in (("shell", zmq.ROUTER), ("control", zmq.ROUTER), ("stdin", zmq.ROUTER),
                           ("iopub", zmq.PUB))
    }
    Heartbeat(context, (connection["transport"], connection["ip"], connection["hb_port"])).start()
    watch_parent()

    loop = IOLoop.current()
    kernel = KernelInFront(
        log=logging.getLogger("us-trade"),
        child=child,
        session=Session(
            key=connection["key"].encode(),
            signature_scheme=connection["signature_scheme"],
        ),
        shell_stream=ZMQStream(sockets["shell"], loop),
        control_stream=ZMQStream(sockets["control"], loop),
        stdin_stream=ZMQStream(sockets["stdin"], loop),
        iopub_socket=sockets["iopub"],
    )
    loop.add_callback(kernel.start)
    loop.start()

    for one in sockets.values():
        one.close(linger=1000)
    return kernel.exit_code


def bind(context: zmq.Context, kind: int, connection: dict, port: str) -> zmq.Socket:
    made = context.socket(kind)
    # However slow a reader is, nothing is thrown away.
    made.sndhwm = made.rcvhwm = 0
    transport, ip, number = connection["transport"], connection["ip"], connection[port]
    made.bind(f"{transport}://{ip}{'-' if transport == 'ipc' else ':'}{number}")
    return made


def watch_parent() -> None:
    """Ends this process when the server that started it is gone."""
    parent = int(os.environ.get("JPY_PARENT_PID") or 0)
    if parent <= 1:
        return
    if sys.platform == "win32":
        from ipykernel.parentpoller import ParentPollerWindows

        ParentPollerWindows(parent_handle=parent).start()
    else:
        from ipykernel.parentpoller import ParentPollerUnix

        ParentPollerUnix(parent_pid=parent).start()
