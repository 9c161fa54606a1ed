"""Servers on this machine that send live video, stall, drop, change size, and lie."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import io
import re
import socket
import socketserver
import struct
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import av
import cv2
import numpy as np

RATE_HZ = 25


def picture(index, width=64, height=48):
    """Grey that tells its number, with a pattern that compresses badly."""
    rows = np.indices((height, width)).sum(axis=0)
    return np.repeat(((rows * 3 + index * 5) % 200 + 20)[..., None], 3, axis=2).astype(np.uint8)


def jpeg(index, width=64, height=48):
    return cv2.imencode(".jpg", picture(index, width, height))[1].tobytes()


def encoded(form="mpegts", count=50, codec="mpeg2video", first=0, width=64, height=48):
    """A stream of so many pictures as bytes, and its packets."""
    out, packets = io.BytesIO(), []
    with av.open(out, "w", format=form) as container:
        stream = container.add_stream(codec, rate=RATE_HZ)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        stream.gop_size = 5
        for index in range(count):
            frame = av.VideoFrame.from_ndarray(picture(index, width, height), format="rgb24")
            frame.pts = first + index
            for packet in stream.encode(frame):
                packets.append((packet.pts, bytes(packet)))
                container.mux(packet)
        for packet in stream.encode():
            packets.append((packet.pts, bytes(packet)))
            container.mux(packet)
        extra = bytes(stream.codec_context.extradata or b"")
    return out.getvalue(), packets, extra


class WebServer:
    """A web server; ``paths`` maps a path to a function of its handler."""

    def __init__(self, paths, login=None, digest=False):
        self.asked, self.stopping = [], threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.0"

            def do_GET(self):
                outer.asked.append((self.path, dict(self.headers)))
                if login is not None and not _allowed(self, login, digest):
                    return
                answer = paths.get(self.path.split("?")[0])
                if answer is None:
                    self.send_error(404)
                    return
                with contextlib.suppress(OSError):  # the other side may go
                    answer(self, outer)

            def log_message(self, *_):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def url(self, path, login=""):
        return f"http://{login}127.0.0.1:{self.port}{path}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stopping.set()
        self._server.shutdown()
        self._server.server_close()


def _allowed(handler, login, digest):
    given = handler.headers.get("Authorization", "")
    user, password = login
    if digest:
        parts = dict(re.findall(r'(\w+)="?([^",]+)"?', given))
        one = hashlib.md5(f"{user}:here:{password}".encode()).hexdigest()
        two = hashlib.md5(f"GET:{parts.get('uri')}".encode()).hexdigest()
        middle = ":".join(parts.get(k, "") for k in ("nonce", "nc", "cnonce", "qop"))
        right = hashlib.md5(f"{one}:{middle}:{two}".encode()).hexdigest()
        if parts.get("response") == right:
            return True
        words = 'Digest realm="here", nonce="abc", qop="auth"'
    else:
        if given == "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode():
            return True
        words = 'Basic realm="here"'
    handler.send_response(401)
    handler.send_header("WWW-Authenticate", words)
    handler.end_headers()
    return False


def start(handler, kind, length=None):
    handler.send_response(200)
    handler.send_header("Content-Type", kind)
    if length is not None:
        handler.send_header("Content-Length", str(length))
    handler.end_headers()


def whole(content, kind="video/mp2t"):
    def answer(handler, server):
        start(handler, kind, len(content))
        handler.wfile.write(content)

    return answer


def pictures(count, *, size=(64, 48), then=None, rate_hz=RATE_HZ):
    """An IP camera's way: JPEG after JPEG in one answer; ``then`` comes at the end."""

    def answer(handler, server):
        start(handler, "multipart/x-mixed-replace; boundary=frame")
        for index in range(count):
            data = jpeg(index, *size)
            head = f"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {len(data)}\r\n\r\n"
            handler.wfile.write(head.encode() + data + b"\r\n")
            handler.wfile.flush()
            if server.stopping.wait(1 / rate_hz):
                return
        if then is not None:
            then(handler, server)

    return answer


def stall(handler, server):
    server.stopping.wait(30)


def dribble(handler, server):
    """A byte now and then, for ever."""
    start(handler, "video/mp2t")
    while not server.stopping.wait(0.1):
        handler.wfile.write(b"G")
        handler.wfile.flush()


def sends_to(url, code=302):
    def answer(handler, server):
        handler.send_response(code)
        handler.send_header("Location", url)
        handler.end_headers()

    return answer


def playlist(*names, ended=True, seconds=2):
    lines = ["#EXTM3U", "#EXT-X-VERSION:3", f"#EXT-X-TARGETDURATION:{seconds}"]
    lines += ["#EXT-X-MEDIA-SEQUENCE:0"]
    for name in names:
        lines += [f"#EXTINF:{seconds}.0,", name]
    lines += ["#EXT-X-ENDLIST"] if ended else []
    return whole("\n".join(lines).encode() + b"\n", "application/vnd.apple.mpegurl")


def live_playlist(seconds=1, window=3):
    """What a broadcast answers: a list without an end, which goes on; each time one segment more.

    Returns:
        The answer for the list, and one for any of its segments, ``/N.ts``.
    """
    asked = iter(range(10_000))

    def listed(handler, server):
        first = next(asked)
        lines = ["#EXTM3U", "#EXT-X-VERSION:3", f"#EXT-X-TARGETDURATION:{seconds}"]
        lines += [f"#EXT-X-MEDIA-SEQUENCE:{first}"]
        for number in range(first, first + window):
            lines += [f"#EXTINF:{seconds}.0,", f"{number}.ts"]
        whole("\n".join(lines).encode() + b"\n", "application/vnd.apple.mpegurl")(handler, server)

    def segment(handler, server):
        number = int(handler.path.strip("/").removesuffix(".ts"))
        count = seconds * RATE_HZ
        whole(encoded(count=count, first=number * count)[0])(handler, server)

    return listed, segment


class RtspServer:
    """One stream of MPEG-4 over its RTSP connection; no more of the protocol than that takes."""

    def __init__(self, *, login=None, stall_after=None, drop_after=None, elsewhere=None):
        _, self._packets, extra = encoded("avi", 50, "mpeg4")
        self.requests, self.stopping, self.connections = [], threading.Event(), 0
        outer = self

        class Handler(socketserver.StreamRequestHandler):
            def handle(self):
                outer.connections += 1
                with contextlib.suppress(OSError):
                    outer._talk(self, extra, login, stall_after, drop_after, elsewhere)

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def url(self, login=""):
        return f"rtsp://{login}127.0.0.1:{self.port}/live?token=geheim"

    def _talk(self, handler, extra, login, stall_after, drop_after, elsewhere):
        while True:
            lines = []
            while line := handler.rfile.readline().decode("latin-1").rstrip():
                lines.append(line)
            if not lines:
                return
            self.requests.append(lines)
            number = next(x.split(":")[1].strip() for x in lines if x.lower().startswith("cseq"))
            method, head = lines[0].split()[0], f"CSeq: {number}\r\n"
            given = next((x for x in lines if x.startswith("Authorization: Basic")), "")
            wanted = base64.b64encode(":".join(login).encode()).decode() if login else ""
            if login and method != "OPTIONS" and not given.endswith(f" {wanted}"):
                handler.wfile.write(
                    f'RTSP/1.0 401 No\r\n{head}WWW-Authenticate: Basic realm="x"\r\n\r\n'.encode()
                )
                continue
            body = ""
            if method == "DESCRIBE" and elsewhere:
                moved = f"RTSP/1.0 302 Moved\r\n{head}Location: {elsewhere}\r\n\r\n"
                handler.wfile.write(moved.encode())
                continue
            if method == "DESCRIBE":
                body = (
                    "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=x\r\nt=0 0\r\nm=video 0 RTP/AVP 96\r\n"
                    "a=rtpmap:96 MP4V-ES/90000\r\na=control:track\r\n"
                    f"a=fmtp:96 profile-level-id=1; config={extra.hex()}\r\n"
                )
                head += f"Content-Type: application/sdp\r\nContent-Length: {len(body)}\r\n"
            if method == "SETUP":
                head += "Session: 1\r\nTransport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n"
            if method == "OPTIONS":
                head += "Public: DESCRIBE, SETUP, PLAY, TEARDOWN\r\n"
            if method == "PLAY":
                head += "Session: 1\r\n"
            handler.wfile.write(f"RTSP/1.0 200 OK\r\n{head}\r\n{body}".encode())
            if method == "PLAY":
                self._play(handler, stall_after, drop_after)
                return

    def _play(self, handler, stall_after, drop_after):
        sequence = 0
        for count in range(10_000):
            if count == stall_after:
                self.stopping.wait(30)
            if count == drop_after:
                handler.connection.shutdown(socket.SHUT_RDWR)
                return
            _, data = self._packets[count % len(self._packets)]
            stamp = int(count * 90_000 / RATE_HZ)
            parts = [data[i : i + 1200] for i in range(0, len(data), 1200)]
            for number, part in enumerate(parts):
                last = number == len(parts) - 1
                head = struct.pack(">BBHII", 0x80, 96 | last << 7, sequence & 0xFFFF, stamp, 7)
                sequence += 1
                packet = head + part
                handler.wfile.write(struct.pack(">cBH", b"$", 0, len(packet)) + packet)
            handler.wfile.flush()
            if self.stopping.wait(1 / RATE_HZ):
                return

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stopping.set()
        self._server.shutdown()
        self._server.server_close()


def wait_until(condition, timeout_s=10.0):
    deadline = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.01)
