"""Two things that a shell cannot do by itself: find a free port on this machine, and wait until a server answers.

``scripts/local.py free [FROM]`` prints a port; ``scripts/local.py wait ADDRESS`` ends when the address answers.
"""

import socket
import sys
import time
import urllib.error
import urllib.request

PATIENCE = 30
"""Seconds."""


def free(first: int) -> int:
    """Find the first port from this one that nobody listens to; 0 lets the system choose."""
    for port in range(first, first + 200):
        with socket.socket() as one:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                one.bind(("127.0.0.1", port if first else 0))
            except OSError:
                continue
            return int(one.getsockname()[1])
    raise SystemExit(f"no free port from {first}")


def answers(address: str) -> bool:
    """Wait until the address answers without a fault, and tell whether it did."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with opener.open(address, timeout=PATIENCE):
                return True
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    return False


if __name__ == "__main__":
    if sys.argv[1] == "free":
        print(free(int(sys.argv[2]) if len(sys.argv) > 2 else 0))
    else:
        sys.exit(not answers(sys.argv[2]))
