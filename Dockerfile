# The bot with its store built in. In a terminal, on a file system that it never writes to:
#   docker build -t exportaciones . && docker run --rm -it --read-only exportaciones
# Relative paths throughout: tests/test_dockerfile.py runs these steps as a script, without Docker.

FROM python:3.13-slim AS build
WORKDIR /app
COPY requirements.lock ./
RUN python -m venv .venv
RUN .venv/bin/python -m pip install --no-cache-dir --require-hashes -r requirements.lock
COPY knowledge ./knowledge/
COPY bot ./bot/
COPY seeds ./seeds/
RUN .venv/bin/python -m knowledge build --db data/facts.db
RUN .venv/bin/python -m compileall -q knowledge bot

FROM python:3.13-slim
WORKDIR /app
COPY --from=build /app ./
COPY LICENSE ./
ENV PATH=/app/.venv/bin:$PATH \
    FACTS_DB=/app/data/facts.db \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
# A number needs no account in the image, and lets an orchestrator see that it is not root.
USER 10001:10001
CMD ["python", "-m", "bot", "chat"]
