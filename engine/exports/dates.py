"""The date that a file carries inside: the same whenever it is written."""

from __future__ import annotations

from datetime import datetime

from emoscope.engine.sessions.session import Session


def began(session: Session) -> datetime:
    """When a session began: a date that is the same whenever a file of it is written."""
    try:
        return datetime.fromisoformat(session.manifest.clock.started).replace(tzinfo=None)
    except ValueError:
        return datetime(2000, 1, 1)
