# The bot in a small image: locked and hashed dependencies, its own user, nothing written but /data and /tmp.
ARG PYTHON=3.13
FROM python:${PYTHON}-slim-bookworm AS build
COPY --from=ghcr.io/astral-sh/uv:0.13.9 /uv /usr/local/bin/uv
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never
WORKDIR /app
COPY pyproject.toml uv.lock README.md LICENSE ./
RUN uv sync --locked --no-dev --no-install-project
COPY bot bot
COPY handlers handlers
RUN uv sync --locked --no-dev --no-editable

FROM python:${PYTHON}-slim-bookworm
RUN useradd --no-create-home --uid 10001 --home-dir /data --shell /usr/sbin/nologin lede \
    && install -d -o lede -g lede /data
COPY --from=build /app/.venv /app/.venv
COPY config.yaml /app/config.yaml
ENV PATH=/app/.venv/bin:$PATH LEDE_CONFIG=/app/config.yaml PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
USER lede
WORKDIR /data
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 CMD ["lede", "health"]
ENTRYPOINT ["lede"]
CMD ["run"]
