"""Runs the kernel until it is told to shut down."""

from tornado.ioloop import IOLoop

from .child import Child
from .doors import watch_parent
from .kernel import KernelInFront


def serve(connection: dict, child: Child) -> int:
    """Runs the kernel.

    :returns: the exit code: that of Deno, if it has ended by itself.
    """
    watch_parent()
    loop = IOLoop()
    kernel = KernelInFront(connection, child, loop.stop)
    loop.add_callback(kernel.start)
    loop.start()
    kernel.close()
    return kernel.exit_code
