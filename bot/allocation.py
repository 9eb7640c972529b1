"""How the C library keeps memory: what is needed for a moment is given back after it."""

import ctypes

LARGE = 1 << 18  # bytes; a picture being drawn takes blocks of some megabytes
MMAP_THRESHOLD, ARENA_MAX = -3, -8  # M_MMAP_THRESHOLD and M_ARENA_MAX of glibc's malloc.h


def give_large_blocks_back() -> None:
    """Have every large block returned to the system when it is freed.

    By itself glibc keeps blocks as large as any that was ever freed, and for each thread that
    draws it keeps others. Other C libraries have no such switches and need none.
    """
    if mallopt := getattr(ctypes.CDLL(None), "mallopt", None):
        mallopt(MMAP_THRESHOLD, LARGE)
        mallopt(ARENA_MAX, 1)


def give_back_what_is_free() -> None:
    """Return to the system the pages that the C library keeps free, where it can."""
    if trim := getattr(ctypes.CDLL(None), "malloc_trim", None):
        trim(0)
