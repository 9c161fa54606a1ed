"""Two label sets on one recording."""

import numpy as np
import pytest

from emoscope.engine.analysis.rescore import rescore
from emoscope.engine.errors import DataError
from emoscope.engine.prompts.labels import Label, LabelSet
from emoscope.engine.results.disagreement import differing, disagreements, leading
from emoscope.engine.sessions.session import Session
from tests.sessions import fakes


def test_where_another_label_leads_by_name():
    first = leading(["sad", "Happy"], np.array([0, 1, 2, -1, 0, 1]))
    second = leading(["happy", "sad", "bored"], np.array([1, 0, 3, 2, -1, 2]))
    assert first.tolist() == ["sad", "Happy", "none", "", "sad", "Happy"]
    # The same name, another case, none of both; no score in one of them; another label.
    assert differing(first, second).tolist() == [0, 0, 0, -1, -1, 1]


def test_a_session_scored_again_is_compared_frame_by_frame(session, pack):
    other = LabelSet("other", (*fakes.LABELS.labels, Label("a person who is angry", weight=3.0)))
    again = rescore(session, other, model=str(pack.folder))
    (face,) = disagreements(session, again)
    one, two = session.to_pandas(), again.to_pandas()
    both = one["top"].notna() & two["top"].notna()
    apart = both & (one["top"] != two["top"])
    assert face.compared == both.sum() > 0
    assert face.differing == apart.sum() > 0
    assert face.share == pytest.approx(apart.sum() / both.sum())
    lengths = session.series[0].lengths_s
    assert face.differing_s == pytest.approx(lengths[apart.to_numpy()].sum())
    pairs = list(zip(one["top"][apart], two["top"][apart], strict=True))
    assert {(a, b): n for a, b, n in face.pairs} == {each: pairs.count(each) for each in set(pairs)}
    (same,) = disagreements(session, Session(session.folder))
    assert same.differing == 0
    assert same.share == 0.0


def test_what_is_left_out_is_not_compared(session, pack):
    from emoscope.engine.sessions.manifest import Marker, write_manifest

    whole = disagreements(session, session)[0].compared
    marker = Marker(time_s=0.0, end_s=1.0, kind="exclude", text="")
    write_manifest(session.folder, session.manifest.model_copy(update={"markers": (marker,)}))
    cut = Session(session.folder)
    assert disagreements(cut, cut)[0].compared < whole


def test_another_recording_is_refused(session, pack, clip, tmp_path):
    from emoscope.engine.analysis.analyse import analyze_files
    from tests import media as make

    short = make.video(tmp_path / "short.mp4", frames=30)
    opened = fakes.pipeline(pack)
    other = Session(analyze_files([short], out=tmp_path / "o", pipeline=opened).files[0].folder)
    opened.close()
    with pytest.raises(DataError, match="do not have the same faces"):
        disagreements(session, other)
