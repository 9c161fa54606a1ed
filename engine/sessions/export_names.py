"""The formats: name, file in a session's folder, and the class that writes it.

Nothing heavy is imported, so that help can list them, and what is deleted with a session knows
their files.
"""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """One format.

    Attributes:
        file: Its name in a session's folder.
        writer: Module and class in ``emoscope.engine.exports.writers``.
        needs_video: Cannot be written without the video.
    """

    file: str
    writer: str
    needs_video: bool = False


ROWS = {
    "csv": Row("scores.csv", "csv_wide.WideCsv"),
    "csv-long": Row("scores_long.csv", "csv_long.LongCsv"),
    "measures": Row("measures.csv", "csv_measures.MeasuresCsv"),
    "jsonl": Row("scores.jsonl", "jsonl.JsonLines"),
    "parquet": Row("scores.parquet", "parquet.ScoreParquet"),
    "xlsx": Row("scores.xlsx", "xlsx.Workbook"),
    "srt": Row("labels.srt", "srt.Srt"),
    "vtt": Row("labels.vtt", "vtt.Vtt"),
    "eaf": Row("labels.eaf", "eaf.Eaf"),
    "video": Row("annotated.mp4", "video.AnnotatedVideo", needs_video=True),
    "html": Row("report.html", "html.Html"),
    "textgrid": Row("labels.TextGrid", "textgrid.TextGrid"),
    "boris": Row("labels.boris", "boris.BorisProject"),
    "boris-tsv": Row("boris_events.tsv", "boris.BorisRows"),
    "bids": Row("bids.zip", "bids.Bids"),
    "sav": Row("scores.sav", "sav.Sav"),
}
"""By name, in the order in which they are written and shown."""

WITHOUT_VIDEO = tuple(name for name, row in ROWS.items() if not row.needs_video)
