from pathlib import Path

import pytest

from bot.settings import Address, LogFormat, Settings, SettingsError, read_settings

TOKEN = "123456:AbC-dEf_1"
SECRET = "s3cret"


def test_nothing_set_is_a_bot_without_a_token(tmp_path: Path) -> None:
    settings = read_settings({"XDG_DATA_HOME": str(tmp_path)})

    assert settings == Settings(
        token=None,
        api_url=None,
        webhook_url=None,
        webhook_secret=None,
        webhook_listen=Address(host="127.0.0.1", port=8443),
        facts_db=tmp_path / "exportaciones-regionales" / "facts.db",
        state_db=tmp_path / "exportaciones-regionales" / "state.db",
        admin_ids=frozenset(),
        log_format=LogFormat.CONSOLE,
        rate_limits=True,
    )


def test_everything_set() -> None:
    settings = read_settings(
        {
            "TELEGRAM_BOT_TOKEN": f" {TOKEN} ",
            "TELEGRAM_API_URL": "http://127.0.0.1:8081/",
            "WEBHOOK_URL": "https://bot.example.org/in",
            "WEBHOOK_SECRET": SECRET,
            "WEBHOOK_LISTEN": "[::1]:0",
            "FACTS_DB": "/srv/facts.db",
            "STATE_DB": "/srv/state.db",
            "ADMIN_IDS": "12, 34 56",
            "LOG_FORMAT": "JSON",
            "RATE_LIMITS": "off",
        }
    )

    assert settings == Settings(
        token=TOKEN,
        api_url="http://127.0.0.1:8081",
        webhook_url="https://bot.example.org/in",
        webhook_secret=SECRET,
        webhook_listen=Address(host="::1", port=0),
        facts_db=Path("/srv/facts.db"),
        state_db=Path("/srv/state.db"),
        admin_ids=frozenset({12, 34, 56}),
        log_format=LogFormat.JSON,
        rate_limits=False,
    )


def test_a_store_given_does_not_move_the_state(tmp_path: Path) -> None:
    settings = read_settings({"FACTS_DB": "/image/facts.db", "XDG_DATA_HOME": str(tmp_path)})

    assert settings.state_db == tmp_path / "exportaciones-regionales" / "state.db"


@pytest.mark.parametrize(
    ("url", "used"),
    [
        ("https://bot.example.org", "https://bot.example.org/telegram"),
        ("https://bot.example.org/", "https://bot.example.org/telegram"),
        ("https://bot.example.org:8443/a/b", "https://bot.example.org:8443/a/b"),
    ],
)
def test_a_webhook_has_a_path(url: str, used: str) -> None:
    assert read_settings({"WEBHOOK_URL": url, "WEBHOOK_SECRET": SECRET}).webhook_url == used


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_BOT_TOKEN", "mi token"),
        ("TELEGRAM_API_URL", "127.0.0.1:8081"),
        ("TELEGRAM_API_URL", "http://127.0.0.1:abc"),
        ("TELEGRAM_API_URL", "http://127.0.0.1:0"),
        ("TELEGRAM_API_URL", "http://[::1"),
        ("TELEGRAM_API_URL", "http://a b/"),
        ("WEBHOOK_URL", "ftp://bot.example.org"),
        ("WEBHOOK_URL", "https://bot.example.org:99999/x"),
        ("WEBHOOK_URL", "https://bot.example.org/healthz"),
        ("WEBHOOK_SECRET", "una tilde: á"),
        ("WEBHOOK_SECRET", "s" * 257),
        ("WEBHOOK_LISTEN", "8443"),
        ("WEBHOOK_LISTEN", "127.0.0.1:70000"),
        ("ADMIN_IDS", "12, ana"),
        ("ADMIN_IDS", "-12"),
        ("LOG_FORMAT", "xml"),
        ("RATE_LIMITS", "quizá"),
    ],
)
def test_a_mistake_is_named(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=rf"(?m)^- {name}: ") as caught:
        read_settings({name: value})

    assert value not in str(caught.value) or name != "TELEGRAM_BOT_TOKEN"
    assert "Invalid" not in str(caught.value)
    assert "Port" not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    ["http://bot.example.org/in", "https://bot.example.org:9443", "http://bot.example.org:80"],
)
def test_a_webhook_is_where_telegram_brings_updates(url: str) -> None:
    environ = {"WEBHOOK_URL": url, "WEBHOOK_SECRET": SECRET}

    with pytest.raises(SettingsError, match=r"- WEBHOOK_URL: .*443, 80, 88, 8443"):
        read_settings(environ)

    own = read_settings({**environ, "TELEGRAM_API_URL": "http://127.0.0.1:8081"})
    assert own.webhook_url is not None


def test_all_mistakes_are_named_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({"LOG_FORMAT": "xml", "RATE_LIMITS": "2", "WEBHOOK_URL": "https://a.pe"})

    named = [line.split(":")[0] for line in str(caught.value).splitlines()[1:]]
    assert named == [*("- LOG_FORMAT", "- RATE_LIMITS", "- WEBHOOK_SECRET", "- TELEGRAM_BOT_TOKEN")]


def test_a_webhook_does_not_tell_the_token() -> None:
    url = f"https://bot.example.org/{TOKEN}"
    environ = {"TELEGRAM_BOT_TOKEN": TOKEN, "WEBHOOK_URL": url, "WEBHOOK_SECRET": SECRET}

    with pytest.raises(SettingsError, match="WEBHOOK_URL"):
        read_settings(environ)


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    dotenv = tmp_path / ".env"
    dotenv.write_text(
        f"# El token de @BotFather\nexport TELEGRAM_BOT_TOKEN='{TOKEN}'\n"
        "LOG_FORMAT=json # para el colector\nADMIN_IDS=1\nRATE_LIMITS=\n",
        encoding="utf-8-sig",
    )

    settings = read_settings({"ADMIN_IDS": "2", "LOG_FORMAT": ""}, dotenv)

    assert settings.token == TOKEN
    assert settings.log_format is LogFormat.JSON
    assert settings.admin_ids == {2}
    assert settings.rate_limits


def test_a_line_of_the_file_that_sets_nothing_is_named(tmp_path: Path) -> None:
    dotenv = tmp_path / ".env"
    dotenv.write_text("LOG_FORMAT json\nADMIN_IDS=x\n\nRATE_LIMITS\n", encoding="utf-8")

    with pytest.raises(SettingsError) as caught:
        read_settings({}, dotenv)

    said = str(caught.value)
    assert f"{dotenv}, línea 1" in said
    assert f"{dotenv}, línea 4" in said
    assert "ADMIN_IDS" in said


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    dotenv = tmp_path / ".env"
    dotenv.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(SettingsError, match="UTF-8"):
        read_settings({}, dotenv)


def test_secrets_are_not_shown() -> None:
    settings = read_settings(
        {"TELEGRAM_BOT_TOKEN": TOKEN, "WEBHOOK_URL": "https://a.pe", "WEBHOOK_SECRET": SECRET}
    )

    assert TOKEN not in repr(settings)
    assert SECRET not in repr(settings)


def test_names_that_are_nearly_a_settings_and_a_missing_token_are_named_with_the_rest() -> None:
    with pytest.raises(SettingsError) as raised:
        read_settings({"ADMIN_ID": "12", "TELEGRAM_TOKEN": TOKEN, "LOG_FORMAT": "xml", "PATH": "x"})
    for line in (
        "- LOG_FORMAT: es «console» o «json»",
        "- ADMIN_ID: no es un ajuste; ¿quiso decir ADMIN_IDS?",
        "- TELEGRAM_TOKEN: no es un ajuste; ¿quiso decir TELEGRAM_BOT_TOKEN?",
        "- TELEGRAM_BOT_TOKEN: falta; lo da @BotFather con /newbot",
    ):
        assert line in str(raised.value)
    assert "PATH" not in str(raised.value)


def test_a_name_like_that_of_a_setting_that_is_set_is_nobodys_mistake() -> None:
    read_settings({"LOG_FORMATS": "x", "LOG_FORMAT": "json", "TELEGRAM_BOT_TOKEN": TOKEN})
