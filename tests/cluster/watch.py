"""Whether anybody could have seen half a file."""
import os
import threading
import time


class Watch(threading.Thread):
    """Looks at files again and again while the block runs. The first sight of each must be the whole of it."""

    def __init__(self, expected):  # path to bytes
        super().__init__(daemon=True)
        self.expected = expected
        self.seen = {}  # path to whether it was whole
        self.over = threading.Event()

    def look(self):
        for path, content in self.expected.items():
            if path not in self.seen and os.path.exists(path):
                with open(path, "rb") as file:
                    self.seen[path] = file.read() == content

    def run(self):
        while not self.over.is_set():
            self.look()
            time.sleep(0.003)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.join()
        self.look()

    def wrong(self):
        """The files that were never there, and those that were seen when they were not whole."""
        return sorted(path for path in self.expected if not self.seen.get(path))
