"""A Bot API server for tests, which refuses what Telegram would refuse.

``Telegram`` is the service itself, without a network: its chats and people (``say``, ``press``…),
the updates they give rise to, and ``call``, which checks a request and does it. ``BotApi`` serves
it over HTTP (``server``), ``Recorder`` hands it to python-telegram-bot directly (``recorder``).
What a request may hold is judged by what nobody here wrote: aiogram's models (``schema``) and
TDLib's parser (``entities``), and by Telegram's documented limits (``rules``, ``methods``).
"""
