"""The PyTorch side of `compare`: one JSON line in, one out.

{"do": "prepare", "case": ..., "threads": n, ...}  ->  {"id": n}
{"do": "run", "id": n, "times": n}                 ->  {"seconds": s}    for all the times together
{"do": "clear"}                                    ->  {}

The cases are in the package beside this file. Each returns the work of one run as a function; what it needs is made before.
"""

import ctypes
import json
import os
import sys
import time
import traceback

import process_settings

process_settings.apply()

try:
    import numpy
    import torch
except ImportError:
    sys.exit(0)  # Not installed: no line of greeting says so.

from pytorch import CASES


def watched(work):
    """With the stack of every operation kept."""
    def run():
        with torch.autograd.set_detect_anomaly(True):
            return work()

    return run


def use_threads(count):
    """Debian's PyTorch multiplies with OpenBLAS, which has threads of its own that torch.set_num_threads does not know of."""
    torch.set_num_threads(count)
    for library in ("libblas.so.3", "libopenblas.so.0"):
        try:
            ctypes.CDLL(library).openblas_set_num_threads(count)
        except (OSError, AttributeError):
            pass


def main():
    # Answers go to the real output; whatever a library prints goes to standard error.
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    prepared = {}

    def answer(request):
        if request["do"] == "clear":
            prepared.clear()
            return {}
        if request["do"] == "prepare":
            use_threads(request["threads"])
            identity = len(prepared)
            work = CASES[request["case"]](request)
            prepared[identity] = (watched(work) if request.get("anomaly") else work, request["threads"])
            return {"id": identity}
        work, threads = prepared[request["id"]]
        if torch.get_num_threads() != threads:
            use_threads(threads)
        start = time.perf_counter()
        for _ in range(request["times"]):
            work()
        return {"seconds": time.perf_counter() - start}

    print(json.dumps({"version": torch.__version__}), file=answers)
    for line in sys.stdin:
        try:
            result = answer(json.loads(line))
        except Exception:
            result = {"error": traceback.format_exc()}
        print(json.dumps(result), file=answers)


main()
