#!/usr/bin/env python3
"""Makes many records of about 4 KB out of some: make_records.py COUNT FILE... > records.jsonl

FILE: JSON Lines whose records have a "text", and perhaps a "language" or "lang" and a "title". Each record made has
the title and some paragraphs of one article, in another order, and paragraphs of others in its language, until it
has SIZE bytes in JSON; a long paragraph is cut into sentences first. The same arguments make the same bytes. Ids
increase: "r000000001" and so on. Memory is bounded by --pool, whatever COUNT is."""
import argparse
import json
import random
import re
import signal
import sys


class Language:
    """Articles of one language. Pieces are kept as their bytes in JSON, without the quotes."""

    def __init__(self):
        self.articles = []  # (title, number of its first piece, number behind its last)
        self.pieces = []


def pieces_of(text, longest=700):
    for paragraph in re.split(r"\s*\n\s*", text.strip()):
        if len(paragraph) <= longest:
            yield paragraph
        else:  # stops of several scripts; good enough for test data
            yield from re.split(r"(?<=[.!?])\s+|(?<=[\u3002\uff01\uff1f])", paragraph)


def quoted(text):
    return json.dumps(text, ensure_ascii=False)[1:-1].encode("utf-8", "replace")


def read(names, pool):
    """Articles by language: from each file its first ones, up to an equal share of `pool` characters of text."""
    languages = {}
    for name in names:
        left = pool / len(names)
        with open(name, encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                text = record.get("text")
                if not isinstance(text, str) or not text.strip():
                    continue
                language = languages.setdefault(record.get("language") or record.get("lang") or "", Language())
                first = len(language.pieces)
                language.pieces.extend(quoted(piece) for piece in pieces_of(text) if piece)
                language.articles.append((quoted(record.get("title") or ""), first, len(language.pieces)))
                left -= len(text)
                if left <= 0:
                    break
    return languages


def make(languages, count, size, seed):
    chance = random.Random(seed)
    names = list(languages)  # in the order of the files
    weights = [len(languages[name].articles) for name in names]
    for number in range(1, count + 1):
        name = chance.choices(names, weights)[0]
        language = languages[name]
        title, first, last = language.articles[int(chance.random() * len(language.articles))]
        own = language.pieces[first:last]
        chance.shuffle(own)
        chosen, length = [], 0
        while length < size:  # the last piece may go beyond it
            if own and length < size / 2:
                chosen.append(own.pop())
            else:
                chosen.append(language.pieces[int(chance.random() * len(language.pieces))])
            length += len(chosen[-1]) + 4  # and the two line breaks behind it
        yield b'{"id":"r%09d",%s"title":"%s","text":"%s"}\n' % (
            number, b'"language":"%s",' % quoted(name) if name else b"", title, b"\\n\\n".join(chosen))


def main():
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # | head
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, metavar="COUNT")
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--size", type=int, default=4000, help="bytes of text in a record (4000)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pool", type=int, default=20000000, help="characters of text to draw from at most (20000000)")
    arguments = parser.parse_args()
    languages = read(arguments.files, arguments.pool)
    if not languages:
        sys.exit('make_records.py: no record with a "text" in ' + " ".join(arguments.files))
    with open(sys.stdout.fileno(), "wb", buffering=1 << 20) as out:
        out.writelines(make(languages, arguments.count, arguments.size, arguments.seed))


if __name__ == "__main__":
    main()
