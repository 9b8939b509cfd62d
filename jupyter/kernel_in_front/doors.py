"""The channels on which front ends speak to us, as Jupyter's connection file asks for them."""

import os
import sys
import threading
import time
from collections.abc import Callable

import zmq
from jupyter_client.session import Session
from zmq.eventloop.zmqstream import ZMQStream

# How often it is looked whether the server that started us is still there, in seconds.
LOOK = 1


class Doors:
    """Takes requests, and sends replies and outputs."""

    def __init__(self, connection: dict, on_request: Callable[[str, list[bytes], dict], None]):
        """:param on_request: is given the channel, who asks, and the request."""
        self.session = Session(
            key=connection["key"].encode(), signature_scheme=connection["signature_scheme"])
        self._context = zmq.Context()
        self._iopub = self._bind(zmq.PUB, connection, "iopub")
        self._streams = {
            channel: ZMQStream(self._bind(zmq.ROUTER, connection, channel))
            for channel in ("shell", "control", "stdin")
        }
        for channel, stream in self._streams.items():
            stream.on_recv(lambda frames, channel=channel: self._take(channel, frames))
        self._on_request = on_request
        threading.Thread(
            target=echo, args=(self._bind(zmq.ROUTER, connection, "hb"),), daemon=True).start()

    def send(self, channel: str, kind: str, content: dict, parent: dict, idents=None, metadata=None):
        """Sends a reply to the one who asked, or a question to the one who runs the cell."""
        self.session.send(
            self._streams[channel], kind, content, parent, ident=idents, metadata=metadata)

    def publish(self, kind: str, content: dict, parent: dict) -> None:
        """Sends to all that listen."""
        self.session.send(self._iopub, kind, content, parent, ident=kind.encode())

    def receive(self) -> None:
        """Takes what has arrived and was not looked at."""
        self._streams["shell"].flush(zmq.POLLIN)

    def close(self) -> None:
        """Sends what is left to send, within a second."""
        for one in (*self._streams.values(), self._iopub):
            one.close(linger=1000)

    def _bind(self, kind: int, connection: dict, channel: str) -> zmq.Socket:
        made = self._context.socket(kind)
        # However slow a reader is, nothing is thrown away.
        made.sndhwm = made.rcvhwm = 0
        transport, ip, port = (connection[name] for name in ("transport", "ip", f"{channel}_port"))
        made.bind(f"{transport}://{ip}{'-' if transport == 'ipc' else ':'}{port}")
        return made

    def _take(self, channel: str, frames: list[bytes]) -> None:
        try:
            idents, rest = self.session.feed_identities(frames)
            message = self.session.deserialize(rest)
        except (ValueError, TypeError):
            return  # It is not signed with our key, or no message of Jupyter's.
        self._on_request(channel, idents, message)


def echo(heart: zmq.Socket) -> None:
    """Tells who asks that this process is alive, however busy it is."""
    while True:
        try:
            heart.send_multipart(heart.recv_multipart())
        except zmq.ZMQError:
            return


def watch_parent() -> None:
    """Ends this process when the server that started it is gone."""
    parent = int(os.environ.get("JPY_PARENT_PID") or 0)
    if parent > 1:
        watch = wait_for_handle if sys.platform == "win32" else wait_for_orphanage
        threading.Thread(target=watch, args=(parent,), daemon=True).start()


def wait_for_orphanage(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(LOOK)
    os._exit(1)


def wait_for_handle(parent: int) -> None:
    """On Windows Jupyter gives a handle of its process, that can be waited for."""
    import ctypes

    INFINITE = 0xFFFFFFFF
    ctypes.windll.kernel32.WaitForSingleObject(parent, INFINITE)
    os._exit(1)
