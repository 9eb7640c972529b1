# The bot with its store built in; it writes nowhere but in /app/state. docs/telegram.md says how
# to run it, compose.yaml does. In a terminal, without Telegram:
#   docker build -t exportaciones . && docker run --rm -it --read-only exportaciones python -m bot chat
# Relative paths throughout: tests/test_dockerfile.py runs these steps as a script, without Docker.

FROM python:3.13-slim AS build
WORKDIR /app
# With what reads PDF, HTML, Word and Excel, as seeds/ may hold them: some 110 MB of the image.
COPY requirements-documents.lock ./
RUN python -m venv .venv
RUN .venv/bin/python -m pip install --no-cache-dir --require-hashes -r requirements-documents.lock
COPY knowledge ./knowledge/
COPY bot ./bot/
COPY seeds ./seeds/
RUN .venv/bin/python -m knowledge build --db data/facts.db
RUN .venv/bin/python -m compileall -q knowledge bot

FROM python:3.13-slim
WORKDIR /app
COPY --from=build /app ./
COPY LICENSE ./
# Any user may write here: a volume takes its owner and mode from the image.
RUN install -d -m 1777 state
ENV PATH=/app/.venv/bin:$PATH \
    FACTS_DB=/app/data/facts.db \
    STATE_DB=/app/state/state.db \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
VOLUME ["/app/seeds", "/app/state"]
# A number needs no account in the image, and lets an orchestrator see that it is not root.
USER 10001:10001
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s CMD ["python", "-m", "bot", "health"]
CMD ["python", "-m", "bot"]
