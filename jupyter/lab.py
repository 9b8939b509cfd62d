"""Starts JupyterLab, which ends its kernels when it is told to stop.

It takes only SIGTERM for that, or Ctrl-C on a terminal. A terminal that is closed, and Ctrl-C where
there is none, would leave the kernels behind: here they mean the same.
"""

import runpy
import signal

for name in ("SIGHUP", "SIGINT"):
    if hasattr(signal, name):
        signal.signal(getattr(signal, name), lambda *_: signal.raise_signal(signal.SIGTERM))

runpy.run_module("jupyterlab", run_name="__main__", alter_sys=True)
