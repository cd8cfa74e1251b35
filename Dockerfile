# Bemoeizorg as it runs outside the demo. Not built yet by whoever wrote it: see docs/installeren.md.
FROM python:3.13-slim

ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 PIP_DISABLE_PIP_VERSION_CHECK=1

# What WeasyPrint needs to draw a PDF.
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
    && rm -rf /var/lib/apt/lists/*

WORKDIR /app
COPY requirements.txt .
RUN python -m pip install --no-cache-dir --require-hashes -r requirements.txt

COPY manage.py pyproject.toml LICENSE ./
COPY bemoeizorg bemoeizorg
COPY stappenplan stappenplan
COPY dossier dossier
COPY templates templates
RUN python manage.py collectstatic --noinput --verbosity 0 \
    && useradd --system --no-create-home --shell /usr/sbin/nologin bemoeizorg

# Nothing is written at runtime: PostgreSQL is the only state.
USER bemoeizorg
EXPOSE 8000
CMD ["python", "-m", "gunicorn", "bemoeizorg.wsgi", "--config", "bemoeizorg/gunicorn_conf.py", "--bind", "0.0.0.0:8000"]
