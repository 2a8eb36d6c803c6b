"""A child process for which permissions hold, also where the tests are run by root, whom no permission stops."""

import ctypes
import os
import sys

_PR_CAPBSET_DROP = 24  # linux/prctl.h
_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH = 1, 2  # linux/capability.h

WHY_NOT = (
    "permissions cannot be made to hold for root on this system"
    if hasattr(os, "geteuid") and os.geteuid() == 0 and sys.platform != "linux"
    else "this system has no permissions of POSIX"
    if not hasattr(os, "geteuid")
    else ""
)
"""Why folders cannot be closed to a child process here; empty where they can."""


def held_by_permissions() -> None:
    """To be run in the child before it starts its program (`preexec_fn`)."""
    if os.geteuid():
        return
    libc = ctypes.CDLL(None, use_errno=True)
    for capability in (_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH):
        if libc.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0):
            raise OSError(ctypes.get_errno(), "the right to read everything cannot be given up")
