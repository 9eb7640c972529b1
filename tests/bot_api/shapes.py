"""The JSON of people, chats and messages, as Telegram writes it."""

import json
from collections.abc import Iterator
from typing import Any

from tests.bot_api.entities import detected, entity_text

Json = dict[str, Any]

_RIGHTS = (
    "can_be_edited can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members "
    "can_promote_members can_change_info can_invite_users can_post_stories can_edit_stories "
    "can_delete_stories can_send_welcome_messages"
).split()
_PERMISSIONS = (
    "can_send_messages can_send_audios can_send_documents can_send_photos can_send_videos "
    "can_send_video_notes can_send_voice_notes can_send_polls can_send_other_messages "
    "can_add_web_page_previews can_react_to_messages can_edit_tag can_change_info can_invite_users "
    "can_pin_messages can_manage_topics"
).split()
_FILE = {"file_id": "AwAC1", "file_unique_id": "AQAD1"}
# What people send besides text.
MEDIA: dict[str, Any] = {
    "voice": {**_FILE, "duration": 3, "mime_type": "audio/ogg"},
    "photo": [{**_FILE, "width": 640, "height": 480}],
    "document": {**_FILE, "file_name": "informe.pdf", "mime_type": "application/pdf"},
    "sticker": {
        **_FILE,
        "type": "regular",
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
    },
    "location": {"latitude": -12.05, "longitude": -77.04},
    "contact": {"phone_number": "+51999999999", "first_name": "Ana"},
}


def user(id_: int, **more: Any) -> Json:
    """Return a person; more: username, last_name, language_code…"""
    return {"id": id_, "is_bot": False, "first_name": f"Persona {id_}"} | more


def private_chat(of: Json) -> Json:
    names = ("id", "first_name", "last_name", "username")
    return {"type": "private", **{name: of[name] for name in names if name in of}}


def member(who: Json, status: str) -> Json:
    """Return a person's place in a chat."""
    extra: Json = {}
    if status == "creator":
        extra = {"is_anonymous": False}
    elif status == "administrator":
        extra = {"is_anonymous": False, **dict.fromkeys(_RIGHTS, True)}
    elif status == "restricted":
        extra = {"is_member": True, "until_date": 0, **dict.fromkeys(_PERMISSIONS, False)}
    elif status == "kicked":
        extra = {"until_date": 0}
    return {"user": who, "status": status, **extra}


def text_fields(text: str) -> Json:
    """Return the text of a person's message with the entities that Telegram finds in it."""
    entities = detected(text)
    return {"text": text, **({"entities": entities} if entities else {})}


def marks(message: Json, kind: str) -> Iterator[str]:
    """Yield the parts of a message that are marked as one kind, in lower case."""
    for entity in message.get("entities", []):
        if entity["type"] == kind:
            yield entity_text(message["text"], entity).lower()


def copied(content: Any) -> Any:
    """Return a copy that later changes do not reach."""
    return json.loads(json.dumps(content))
