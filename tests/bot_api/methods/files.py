"""Files: uploaded, sent again by their id, or named by an address."""

import struct
from typing import Any

from tests.bot_api.methods.call import Call
from tests.bot_api.refusal import bad_request
from tests.bot_api.world import World

Json = dict[str, Any]

PHOTO, UPLOAD, DOWNLOAD = 10 << 20, 50 << 20, 20 << 20  # bytes


def photo(world: World, call: Call, value: str) -> Json:
    """Return the ``photo`` field for what a request hands over: attach://, a file_id or an address.

    The real server scales a picture down to several sizes; this one keeps the original alone.
    """
    content = _content(world, call, value, PHOTO)
    width, height = _size(content) if content else (640, 480)
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return {"photo": [_file(world, value, content, "photos") | {"width": width, "height": height}]}


def document(world: World, call: Call, value: str) -> Json:
    """Return the ``document`` field for what a request hands over."""
    content = _content(world, call, value, UPLOAD)
    part = call.files.get(value.removeprefix("attach://"))
    name = {"file_name": part.name} if part else {}
    return {"document": _file(world, value, content, "documents") | name}


def _content(world: World, call: Call, value: str, most: int) -> bytes | None:
    """The bytes, or None where only Telegram could fetch them."""
    if value.startswith("attach://"):
        part = call.files.get(value.removeprefix("attach://"))
        if part is None or not part.content:
            raise bad_request("file must be non-empty")
        if len(part.content) > most:
            raise bad_request("file is too big")
        return part.content
    if value in world.files:
        return world.files[value][1]
    if not value.startswith(("http://", "https://")):
        raise bad_request(
            "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"
        )
    return None


def _size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG; of a JPEG only that it is one."""
    if content[:8] == b"\x89PNG\r\n\x1a\n" and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return int(width), int(height)
    if content[:3] == b"\xff\xd8\xff":
        return 640, 480
    raise bad_request("IMAGE_PROCESS_FAILED")


def _file(world: World, value: str, content: bytes | None, folder: str) -> Json:
    file_id = value if value in world.files else f"AgAC{world.new_id()}"
    path = f"{folder}/file_{file_id[-4:]}"
    world.files.setdefault(file_id, (path, content or b""))
    kept = world.files[file_id][1]
    return {"file_id": file_id, "file_unique_id": f"AQAD{file_id[-8:]}", "file_size": len(kept)}


def get_file(world: World, call: Call) -> Json:
    if call["file_id"] not in world.files:
        raise bad_request("invalid file_id")
    path, content = world.files[call["file_id"]]
    if len(content) > DOWNLOAD:
        raise bad_request("file is too big")
    unique = f"AQAD{call['file_id'][-8:]}"
    return {
        "file_id": call["file_id"],
        "file_unique_id": unique,
        "file_size": len(content),
        "file_path": path,
    }
