"""What can be analysed to its end: a video, a recording in chapters, pictures."""

from __future__ import annotations

from emoscope.engine.sources.chapters import Chapters
from emoscope.engine.sources.images import ImageFiles
from emoscope.engine.sources.video import VideoFile

Video = VideoFile | Chapters
Film = Video | ImageFiles
