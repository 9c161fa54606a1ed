"""``emoscope find``: moments by a sentence, over whole archives."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from emoscope.engine.cli.console import check_new, counted, err, note, out, plain_errors
from emoscope.engine.cli.notice import YesNotice, first_notice

if TYPE_CHECKING:
    from emoscope.engine.archive.finding import Found, Moment
    from emoscope.engine.sessions.index_files import Block

NAMED = 5
AROUND_S = 1.0
"""A clip begins and ends so much outside of its moment."""
TELL_FROM = 20


@plain_errors
def find(
    sentence: Annotated[
        str, typer.Argument(help='What the face does; "worried, then relieved" asks for an order.')
    ],
    folders: Annotated[
        list[Path], typer.Argument(help="Folders of sessions, or sessions.", metavar="DIR...")
    ],
    top: Annotated[int, typer.Option(min=1, max=10_000, help="Moments at most.")] = 50,
    per_video: Annotated[
        int, typer.Option(min=1, max=1000, help="Moments of one video at most.")
    ] = 3,
    labels: Annotated[
        str,
        typer.Option(
            help="The labels that it competes with: a set by name or file, or labels with commas;"
            " nothing for none."
        ),
    ] = "",
    within: Annotated[
        float, typer.Option(min=0.5, max=3600, help='Most seconds between the two of a "then".')
    ] = 10.0,
    start: Annotated[
        float | None, typer.Option(help="Only from this second of each video on.")
    ] = None,
    end: Annotated[float | None, typer.Option(help="Only up to this second.")] = None,
    list_file: Annotated[
        Path | None,
        typer.Option("--out", help="Write the list: .csv, .eaf (ELAN, one per video), .boris."),
    ] = None,
    clips: Annotated[
        Path | None, typer.Option(help="Folder for the moments as films, cut from the videos.")
    ] = None,
    videos: Annotated[
        list[Path] | None,
        typer.Option(help="Where the videos are, for --clips. Repeatable."),
    ] = None,
    blur: Annotated[bool, typer.Option("--blur", help="Blur the faces in the films.")] = False,
    no_sound: Annotated[
        bool, typer.Option("--no-sound", help="Leave the sound out of the films.")
    ] = False,
    sensitivity: Annotated[
        float | None,
        typer.Option(help="How slight an expression counts, 0 to 1; nothing for the pack's own."),
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace a list or films that are there.")
    ] = False,
    yes_notice: YesNotice = False,
) -> None:
    """Find the moments that fit a sentence best, in sessions that keep embeddings.

    No video is needed. An index beside the sessions is made and kept up to date by itself.
    """
    first_notice(yes_notice)
    from emoscope.engine.archive.asking import Query, sentences_of
    from emoscope.engine.archive.finding import Finder
    from emoscope.engine.archive.lists import check_ending, write_list
    from emoscope.engine.cli.used import check_clips_use
    from emoscope.engine.printing import printable
    from emoscope.engine.prompts.labels import load_label_set
    from emoscope.engine.sessions.options import UsageError
    from emoscope.engine.sessions.written import note_saved

    if start is not None and end is not None and end <= start:
        raise UsageError(f"--end {end:g} is not after --start {start:g}", "Swap them")
    check_clips_use(
        clips, list_file, videos=bool(videos), blur=blur, sound=not no_sound, replace=replace
    )
    if list_file is not None:
        check_ending(list_file)
        check_new([list_file], replace)
    missing = [folder for folder in folders if not folder.is_dir()]
    if missing:
        raise UsageError(
            f"{missing[0]} is not a folder", "Give the --out folder of `emoscope analyze`"
        )
    chosen = load_label_set(labels) if labels else None
    query = Query(
        sentences_of(sentence),
        chosen,
        within,
        top,
        per_video,
        start,
        end,
        sensitivity,
        alone=chosen is None,
    )
    with Finder(folders, told=_Telling()) as finder:
        found = finder.find(query)
    _show(found, query.text, folders)
    if list_file:
        lists = write_list(list_file, found.moments, query.text)
        note_saved({each.session for each in found.moments}, lists)
        for path in lists:
            out().print(printable(path), markup=False)
    whole = clips is None or _cut(found.moments, clips, videos or (), blur, not no_sound, replace)
    if not whole or not found.sessions:
        raise typer.Exit(1)


class _Telling:
    """How far the index is, on stderr, where there is much to do."""

    def __init__(self) -> None:
        self._said = -1

    def __call__(self, done: int, of: int) -> None:
        part = 10 * done // of if of else 10
        if of >= TELL_FROM and part != self._said:
            self._said = part
            err().print(f"Taking sessions into the index: {done} of {of}", markup=False)


def _show(found: Found, text: str, folders: Sequence[Path]) -> None:
    from emoscope.engine.printing import printable

    table = Table(box=None, header_style="bold", pad_edge=False)
    ordered = any(each.then_s is not None for each in found.moments)
    columns = ("score", "face", "start", "end", "peak", *(("then",) if ordered else ()))
    for column in columns:
        table.add_column(column, justify="right")
    table.add_column("video", overflow="fold")
    for each in found.moments:
        times = [each.start_s, each.end_s, each.peak_s]
        times += [each.then_s] if each.then_s is not None else []
        words = [f"{100 * each.score:.0f} %", str(each.track), *(_clock(t) for t in times)]
        where = "/".join(filter(None, (each.below, each.video)))
        table.add_row(*words, printable(where))
    console = out()
    if found.moments:
        console.print(table)
    elif found.sessions:
        console.print(f"Nothing fits: {text}", markup=False)
    else:
        console.print(f"No session can be searched for: {text}", markup=False)
    hours = found.rows / 7200
    console.print(
        f"Searched {counted(found.sessions, 'session')} ({hours:.1f} hours of faces)"
        f" in {found.took_s:.2f} s.",
        markup=False,
    )
    if found.strange:
        note(
            f"Not known to this model: {', '.join(found.strange)}. The scores mean nothing; say"
            " what the face does."
        )
    for sentence in _unsearched(found, folders):
        note(sentence)


def _unsearched(found: Found, folders: Sequence[Path]) -> Iterable[str]:
    left = found.unsearched
    if left.scores_only:
        how = _searchable([block for block in left.scores_only if not block.camera], folders)
        number = counted(len(left.scores_only), "session")
        yield f"{number} kept scores only: {_names(left.scores_only)}. {how}"
    if left.no_pack:
        packs = sorted({" ".join(block.pack) for block in left.no_pack})
        yield (
            f"{counted(len(left.no_pack), 'session')} made with a pack that is not installed"
            f" ({', '.join(packs)}): {_names(left.no_pack)}. `emoscope models`"
            " lists what is here; get that one, or analyse them again with --keep embeddings."
        )
    if left.own_classes:
        yield (
            f"{counted(len(left.own_classes), 'session')} made with a pack that knows its own"
            f" classes only: {_names(left.own_classes)}."
        )
    if left.damaged:
        why = left.damaged[0].trouble
        number = counted(len(left.damaged), "session")
        yield f"{number} cannot be read ({why}): {_names(left.damaged)}."


def _searchable(blocks: Sequence[Block], folders: Sequence[Path]) -> str:
    """The command that makes sessions of files searchable."""
    from emoscope.engine.printing import printable

    if not blocks:
        return "Switch on embeddings before the next recording."
    names = list(dict.fromkeys(printable(block.video) for block in blocks))
    videos = [shlex.quote(name) for name in names] if len(names) <= NAMED else ["VIDEO..."]
    one = len(folders) == 1 and all(block.folder not in ("", ".") for block in blocks)
    folder = shlex.quote(str(folders[0])) if one else "DIR"
    pack = blocks[0].pack[0]
    model = "" if pack == "compact" else f" --model {shlex.quote(pack)}"
    return (
        f"To make them searchable: emoscope analyze {' '.join(videos)} --keep embeddings{model}"
        f" --out {folder}"
    )


def _names(blocks: Sequence[Block]) -> str:
    names = [block.folder for block in blocks[:NAMED]]
    if len(blocks) > NAMED:
        names.append(f"and {len(blocks) - NAMED} more")
    return ", ".join(names)


def _clock(time_s: float) -> str:
    tenths = round(10 * max(0.0, time_s))
    minutes, rest = divmod(tenths, 600)
    hours, minutes = divmod(minutes, 60)
    seconds = f"{rest // 10:02d}.{rest % 10}"
    return f"{hours}:{minutes:02d}:{seconds}" if hours else f"{minutes}:{seconds}"


def _cut(
    moments: Sequence[Moment],
    folder: Path,
    places: Sequence[Path],
    blur: bool,
    sound: bool,
    replace: bool,
) -> bool:
    """Cut the moments from their videos.

    Returns:
        Whether all are there.
    """
    from emoscope.engine.archive.videos import Videos
    from emoscope.engine.errors import EmoScopeError
    from emoscope.engine.exports.excerpt import write_excerpt
    from emoscope.engine.files import make_folder
    from emoscope.engine.printing import printable
    from emoscope.engine.sessions.names import cut, plain
    from emoscope.engine.sessions.session import Session
    from emoscope.engine.sessions.written import noted

    make_folder(folder)
    videos, said, whole = Videos(places), set[str](), True
    for rank, each in enumerate(moments, 1):
        video = videos.of(each.session)
        if video is None:
            whole = False
            sentence = f"The video of {printable(each.session)} is not here: no clip of it."
            if sentence not in said:
                said.add(sentence)
                note(f"{sentence} Say where it is with --videos DIR.")
            continue
        stem = cut(plain(Path(each.video).stem), 80)
        peaks = [each.peak_s] if each.then_s is None else [each.peak_s, each.then_s]
        path = folder / f"{rank:03d}-{stem}-{'-'.join(f'{peak:.1f}s' for peak in peaks)}.mp4"
        try:
            check_new([path], replace)
            session = Session(each.session)
            with noted(each.session, session.manifest, path):
                write_excerpt(
                    session,
                    video,
                    path,
                    max(0.0, each.start_s - AROUND_S),
                    each.end_s + AROUND_S,
                    blur=blur,
                    sound=sound,
                )
        except EmoScopeError as error:
            whole = False
            note(str(error))
            continue
        out().print(printable(path), markup=False)
    if blur:
        note(
            "Look at the films before you pass them on: clothes, surroundings and what no detector"
            " takes for a face are not covered."
            + (" Voices are heard; --no-sound leaves them out." if sound else "")
        )
    return whole
