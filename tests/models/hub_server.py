"""A hub on this machine that speaks the real one's protocol: what tests download from."""

import contextlib
import hashlib
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

COMMIT = "0123456789abcdef0123456789abcdef01234567"


class Hub(ThreadingHTTPServer):
    """Files by the end of their path.

    Attributes:
        fail_after: Bytes after which the next answer is cut off; the hub is down from then on.
        down: Every download is refused.
        sums: What is claimed of a file instead of its SHA-256.
        sizes: What is claimed of its length.
        extra: Sent after a file's end.
        commit: The revision it claims.
        starts: Where each download began.
        asked: Every request: method and path.
        hold: While it is not set, answers stop after ``held_after`` bytes.
    """

    daemon_threads = True

    def __init__(self, files):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.files = files
        self.fail_after = None
        self.down = False
        self.sums, self.sizes = {}, {}
        self.commit = COMMIT
        self.starts, self.asked = (), []
        self.hold = threading.Event()
        self.hold.set()
        self.held_after = 0
        self.url = f"http://127.0.0.1:{self.server_address[1]}"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def close(self):
        self.hold.set()
        self.shutdown()
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    @property
    def name(self):
        found = [name for name in self.server.files if self.path.split("?")[0].endswith(name)]
        return found[0] if found else None

    def _head(self, name, status, length, start=0):
        body = self.server.files[name]
        self.send_response(status)
        claimed = self.server.sums.get(name, hashlib.sha256(body).hexdigest())
        self.send_header("ETag", f'"{claimed}"')
        self.send_header("X-Repo-Commit", self.server.commit)
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("Content-Length", str(length))
        if status == 206:
            self.send_header("Content-Range", f"bytes {start}-{len(body) - 1}/{len(body)}")
        self.end_headers()

    def do_HEAD(self):
        self.server.asked.append(f"HEAD {self.path}")
        name = self.name
        if name is None:
            self.send_error(404)
            return
        self._head(name, 200, self.server.sizes.get(name, len(self.server.files[name])))

    def do_GET(self):
        self.server.asked.append(f"GET {self.path}")
        name = self.name
        if self.server.down or name is None:
            self.send_error(404)
            return
        asked = self.headers.get("Range", "bytes=0-").removeprefix("bytes=")
        start = int(asked.split("-")[0])
        self.server.starts += (start,)
        body = self.server.files[name][start:]
        self._head(name, 206 if "Range" in self.headers else 200, len(body), start)
        with contextlib.suppress(OSError):  # who has had enough hangs up
            self._send(body)

    def _send(self, body):
        if self.server.fail_after is not None:
            body, self.server.fail_after = body[: self.server.fail_after], None
            self.wfile.write(body)
            self.wfile.flush()
            self.connection.shutdown(socket.SHUT_RDWR)
            self.close_connection = True
            self.server.down = True
            return
        if not self.server.hold.is_set():
            self.wfile.write(body[: self.server.held_after])
            self.wfile.flush()
            self.server.hold.wait(60)
            body = body[self.server.held_after :]
        self.wfile.write(body)
