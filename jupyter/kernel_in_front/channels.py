"""The channels on which we speak to Deno's kernel, as any other front end would."""

import asyncio
from collections.abc import Callable

import zmq
from jupyter_client.session import Session
from zmq.eventloop.zmqstream import ZMQStream

from .child import Child

# How often Deno is asked whether it is there, in seconds.
ASK_AGAIN = 0.05


class Channels:
    """Requests go out with `request`; what comes by itself is handed to the two callbacks."""

    def __init__(
        self,
        child: Child,
        on_output: Callable[[dict], None],
        on_question: Callable[[dict], None],
    ):
        self.session = Session(key=child.connection["key"].encode())
        self._connection = child.connection
        self._context = zmq.Context()
        self._waiting: dict[str, asyncio.Future] = {}
        self._heard = asyncio.Event()
        self._on_output = on_output
        self._shell = self._connect(zmq.DEALER, "shell_port", self._take_reply)
        self._control = self._connect(zmq.DEALER, "control_port", self._take_reply)
        self._stdin = self._connect(zmq.DEALER, "stdin_port", on_question)
        self._connect(zmq.SUB, "iopub_port", self._take_output)

    async def ready(self) -> None:
        """Waits until Deno answers, and until what it sends out arrives here."""
        while not self._heard.is_set():
            await self.request("kernel_info_request", {})
            try:
                await asyncio.wait_for(self._heard.wait(), ASK_AGAIN)
            except TimeoutError:
                pass
            except asyncio.TimeoutError:  # Its name before Python 3.11.
                pass

    async def request(
        self, kind: str, content: dict, on_sent: Callable[[str], None] = lambda number: None,
    ) -> dict:
        """Sends a request, and waits for the content of its reply.

        :param on_sent: is given the number of the request, which all that belongs to it bears.
        """
        message = self.session.send(self._shell, kind, content)
        number = message["header"]["msg_id"]
        on_sent(number)
        future = self._waiting[number] = asyncio.get_running_loop().create_future()
        try:
            return await future
        finally:
            self._waiting.pop(number, None)

    def interrupt(self) -> None:
        """Cuts off the code that runs. If none runs, Deno 2.8.1 hangs for ever: be sure of it."""
        self.session.send(self._control, "interrupt_request", {})

    def answer(self, content: dict) -> None:
        """Answers what a cell has asked the user."""
        self.session.send(self._stdin, "input_reply", content)

    def _connect(self, kind: int, port: str, on_message: Callable[[dict], None]) -> ZMQStream:
        made = self._context.socket(kind)
        made.linger = 0
        # A cell may print faster than it is read here: nothing may be thrown away.
        made.rcvhwm = 0
        if kind == zmq.SUB:
            made.subscribe(b"")
        else:
            # Deno sends its questions to the one who has sent the cell.
            made.identity = self.session.bsession
        made.connect(f"tcp://{self._connection['ip']}:{self._connection[port]}")
        stream = ZMQStream(made)
        stream.on_recv(lambda frames: on_message(self._read(frames)))
        return stream

    def _read(self, frames: list[bytes]) -> dict:
        _, message = self.session.feed_identities(frames)
        return self.session.deserialize(message)

    def _take_reply(self, message: dict) -> None:
        future = self._waiting.get(message["parent_header"].get("msg_id"))
        if future and not future.done():
            future.set_result(message["content"])

    def _take_output(self, message: dict) -> None:
        self._heard.set()
        self._on_output(message)
