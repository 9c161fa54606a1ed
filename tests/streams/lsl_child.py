"""The other program of the LSL tests: an inlet, or an outlet of markers.

python lsl_child.py read COUNT     prints what the first face's outlet sends, then the markers
python lsl_child.py mark TEXT...   sends markers, one every 0.2 s
"""

import json
import struct
import sys
import time

import pylsl


def read(count):
    found = pylsl.resolve_byprop("name", "EmoScope face 1", 1, 20)
    info = pylsl.StreamInlet(found[0]).info()
    channels, channel = [], info.desc().child("channels").child("channel")
    while not channel.empty():
        channels.append([channel.child_value("label"), channel.child_value("unit")])
        channel = channel.next_sibling()
    inlet = pylsl.StreamInlet(found[0])
    marks = pylsl.StreamInlet(pylsl.resolve_byprop("name", "EmoScope markers", 1, 20)[0])
    inlet.open_stream(10)
    marks.open_stream(10)
    print(json.dumps({"channels": channels, "rate": info.nominal_srate()}), flush=True)
    for _ in range(count):
        sample, at = inlet.pull_sample(20)
        print(json.dumps({"sample": sample, "at": at}), flush=True)
    text, at = marks.pull_sample(20)
    print(json.dumps({"marker": text[0], "at": at}), flush=True)


def record(count, file):
    """A minimal recorder: the chunks of XDF 1.0 that one stream needs."""
    inlet = pylsl.StreamInlet(pylsl.resolve_byprop("name", "EmoScope face 1", 1, 20)[0])
    inlet.open_stream(10)
    stream, info = struct.pack("<I", 1), inlet.info()

    def chunk(tag, content):
        return b"\x04" + struct.pack("<IH", len(content) + 2, tag) + content

    with open(file, "wb") as out:
        out.write(b"XDF:")
        out.write(chunk(1, b"<?xml version='1.0'?><info><version>1.0</version></info>"))
        out.write(chunk(2, stream + info.as_xml().encode()))
        for _ in range(count):
            sample, at = inlet.pull_sample(20)
            values = struct.pack(f"<{len(sample)}f", *sample)
            out.write(chunk(3, stream + b"\x01\x01\x08" + struct.pack("<d", at) + values))
        footer = f"<?xml version='1.0'?><info><sample_count>{count}</sample_count></info>"
        out.write(chunk(6, stream + footer.encode()))


def mark(*texts):
    info = pylsl.StreamInfo("PsychoPy", "Markers", 1, 0, "string", "test-markers")
    outlet = pylsl.StreamOutlet(info)
    print("ready", flush=True)
    outlet.wait_for_consumers(20)
    time.sleep(0.5)
    for text in texts:
        outlet.push_sample([text], pylsl.local_clock() - 0.25)
        time.sleep(0.2)
    time.sleep(1.0)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["read", count]:
            read(int(count))
        case ["record", count, file]:
            record(int(count), file)
        case ["mark", *texts]:
            mark(*texts)
