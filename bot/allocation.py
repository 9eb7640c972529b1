"""How the C library keeps memory: what a drawing needs for a moment is given back after it."""

import ctypes

LARGE = 1 << 18  # bytes; a picture being drawn takes blocks of some megabytes
MMAP_THRESHOLD = -3  # M_MMAP_THRESHOLD of glibc's malloc.h


def give_large_blocks_back() -> None:
    """Have every large block returned to the system when it is freed.

    By itself glibc keeps blocks as large as any that was ever freed, for each thread that draws.
    Other C libraries have no such switch and need none.
    """
    if mallopt := getattr(ctypes.CDLL(None), "mallopt", None):
        mallopt(MMAP_THRESHOLD, LARGE)
