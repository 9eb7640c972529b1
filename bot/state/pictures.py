"""The pictures that Telegram has: uploaded once, then sent by the name it gave the file."""

from datetime import datetime, timedelta

from bot.state.file import File, seconds

PICTURES = timedelta(days=30)  # since it was uploaded


class Pictures(File):
    """The pictures of the state, none of them with who asked for it."""

    def picture_file(self, version: str, picture: str) -> str | None:
        """The file of a picture drawn from a version of the store, or None."""
        found = self._all(
            "SELECT file FROM pictures WHERE version = ? AND picture = ?", version, picture
        )
        return found[0][0] if found else None

    def keep_picture(self, version: str, picture: str, file: str, now: datetime) -> None:
        """Note the file of a picture, in the place of any other."""
        self._run(
            "INSERT OR REPLACE INTO pictures VALUES (?, ?, ?, ?)",
            *(version, picture, file, seconds(now)),
        )

    def _expire_pictures(self, now: datetime) -> None:
        self._run("DELETE FROM pictures WHERE at <= ?", seconds(now - PICTURES))
