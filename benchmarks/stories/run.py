#!/usr/bin/env python3
"""How well a program groups items into stories, over a folder of data. README.md says what is measured.

  benchmarks/stories/run.py --data DATA_FOLDER
  benchmarks/stories/run.py --data DATA_FOLDER --only alone,mixed --split dev
  benchmarks/stories/run.py --data DATA_FOLDER --only unrelated --read 40
  benchmarks/stories/run.py --data DATA_FOLDER --command './mine --json -'
"""
import argparse
import collections
import json
import os
import random
import shlex
import subprocess
import sys
import time

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
PROGRAM = os.path.join(ROOT, "build", "release", "pith")
PARTS = ["alone", "mixed", "tiny", "unrelated", "time"]


# ---- Data -------------------------------------------------------------------------------------------


def records(folder, split):
    """The records with a text, by the name of their set, in the order of the names."""
    found = {}
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name, split + ".jsonl")
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                rows = [json.loads(line) for line in file if line.strip()]
            found[name] = [row for row in rows if isinstance(row.get("text"), str) and row["text"].strip()]
    return found


def language(row):
    return (row.get("lang") or row.get("language") or "en")[:2]


def with_clusters(sets):
    """Those that are for grouping: every item has a cluster, none a summary."""
    return {name: rows for name, rows in sets.items()
            if rows and all(row.get("cluster") and not row.get("summary") for row in rows)}


def news_without(sets, clustered):
    """News by language that no clustered set has."""
    texts = {row["text"] for rows in clustered.values() for row in rows}
    found = collections.defaultdict(list)
    for name, rows in sets.items():
        for row in rows if name not in clustered else []:
            if "news" in (row.get("kind") or "") and row["text"] not in texts:
                found[language(row)].append(dict(row, id="other/%s/%s" % (name, row["id"]), cluster=None))
                texts.add(row["text"])
    return found


def pieces(sets, words=240):
    """Distinct pieces of all texts: many items of real words for the clock."""
    seen = {}
    for rows in sets.values():
        for row in rows:
            split = row["text"].split()
            for at in range(0, len(split), words):
                piece = " ".join(split[at:at + words])
                if len(piece) > 300 and piece not in seen:
                    seen[piece] = {"id": str(len(seen)), "lang": language(row), "text": piece}
    found = list(seen.values())
    random.Random(1).shuffle(found)
    return found


# ---- The program ------------------------------------------------------------------------------------


def stories_of(command, rows):
    """The number of each item's story, by its id. An item in no story is a story of its own."""
    feed = "".join(json.dumps({"id": row["id"], "title": row.get("title") or "", "language": language(row),
                               "text": row["text"]}, ensure_ascii=False) + "\n" for row in rows)
    done = subprocess.run(command, input=feed.encode(), stdout=subprocess.PIPE)
    if done.returncode != 0:
        sys.exit("%s: exit code %d" % (shlex.join(command), done.returncode))
    stories = {}
    for number, story in enumerate(json.loads(done.stdout)["stories"]):
        for document in story["documents"]:
            stories.setdefault(document["id"] if isinstance(document, dict) else document, number)
    for row in rows:
        stories.setdefault(row["id"], "alone: " + row["id"])
    return stories


# ---- Figures ----------------------------------------------------------------------------------------


def b_cubed(rows, stories):
    """Precision, recall and F1 x 100 (Bagga & Baldwin 1998) over the rows that have a cluster; any other item in
    a story counts against its precision."""
    sizes = collections.Counter(stories[row["id"]] for row in rows)
    gold = [row for row in rows if row.get("cluster")]
    clusters = collections.Counter(row["cluster"] for row in gold)
    both = collections.Counter((row["cluster"], stories[row["id"]]) for row in gold)
    p = sum(n * n / sizes[story] for (_, story), n in both.items()) / len(gold)
    r = sum(n * n / clusters[cluster] for (cluster, _), n in both.items()) / len(gold)
    return 100 * p, 100 * r, 100 * 2 * p * r / (p + r)


def mean(values):
    values = list(values)
    return sum(values) / len(values) if values else float("nan")


def table(head, lines):
    print("\n| %s |\n|%s" % (" | ".join(head), " --- |" + " ---: |" * (len(head) - 1)))
    for line in lines:
        print("| %s |" % " | ".join(x if isinstance(x, str) else "%d" % x if isinstance(x, int) else "%.2f" % x
                                    for x in line))
    sys.stdout.flush()


def measure_sets(command, clustered, others, most):
    """Each set as one feed, `most` other items of its language among it."""
    lines = []
    for name, rows in clustered.items():
        added = others[language(rows[0])][:most]
        feed = rows + added
        if added:
            random.Random(name).shuffle(feed)
        lines.append([name, len(rows), len(added), *b_cubed(feed, stories_of(command, feed))])
    lines.append(["**mean**", "", "", *(mean(line[k] for line in lines) for k in (3, 4, 5))])
    table(["set alone" if most == 0 else "set among others", "items", "others", "P", "R", "F1"], lines)


def tiny_feed(rows, draw):
    """2 to 8 items: up to four of one cluster, then of another."""
    clusters = collections.defaultdict(list)
    for row in rows:
        clusters[row["cluster"]].append(row)
    want = draw.randint(2, min(8, len(rows)))
    feed = []
    for name in draw.sample(sorted(clusters), min(8, len(clusters))):
        feed += draw.sample(clusters[name], draw.randint(1, min(4, len(clusters[name]))))
    return feed[:want]


def measure_tiny(command, clustered, feeds):
    lines = []
    for name, rows in clustered.items():
        draw = random.Random(name)
        figures = []
        for _ in range(feeds):
            feed = tiny_feed(rows, draw)
            figures.append(b_cubed(feed, stories_of(command, feed)))
        lines.append([name, feeds, *(mean(f[k] for f in figures) for k in range(3))])
    lines.append(["**mean**", "", *(mean(line[k] for line in lines) for k in (2, 3, 4))])
    table(["feeds of 2 to 8 items of", "feeds", "P", "R", "F1"], lines)


def measure_unrelated(command, sets, names, read):
    """Items that have little to do with each other: what is made of them, and some of it to read."""
    rows = [row for name in names for row in sets.get(name, [])]
    if not rows:
        return print("\nunrelated: none of %s is there" % ", ".join(names))
    stories = stories_of(command, rows)
    groups = collections.defaultdict(list)
    for row in rows:
        groups[stories[row["id"]]].append(row)
    several = [group for group in groups.values() if len(group) > 1]
    sizes = [len(group) for group in several]
    table(["unrelated", "items", "in groups, %", "groups", "of two", "largest"],
          [["+".join(names), len(rows), 100 * sum(sizes) / len(rows), len(sizes), sizes.count(2),
            max(sizes, default=0)]])
    for k, group in enumerate(random.Random(1).sample(several, min(read, len(several)))):
        print("\n%d." % (k + 1))
        for row in group:
            print("   - %s %s %s" % (row["id"], row.get("title") or "", " ".join(row["text"].split())[:200]))


def measure_time(command, sets, sizes):
    pool = pieces(sets)
    lines = []
    for n in sizes:
        if len(pool) < n:
            print("\ntime: only %d pieces of text for %d items" % (len(pool), n))
            break
        taken = []
        for _ in range(3):
            begin = time.perf_counter()
            stories_of(command, pool[:n])
            taken.append(time.perf_counter() - begin)
        lines.append(["%d items" % n, min(taken), min(taken) / lines[0][1] if lines else 1.0])
    table(["best of three", "s", "to the first"], lines)


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--data", required=True, help="a folder of sets: NAME/dev.jsonl")
    a.add_argument("--split", default="dev")
    a.add_argument("--command", default=PROGRAM + " digest --input-format jsonl --format json -")
    a.add_argument("--only", default=",".join(PARTS), help="of " + ",".join(PARTS))
    a.add_argument("--others", type=int, default=2000, help="how many unrelated items to mix in at most")
    a.add_argument("--feeds", type=int, default=25, help="tiny feeds a set")
    a.add_argument("--unrelated", default="xsum-1000,cnndm-val", help="sets that make the unrelated feed")
    a.add_argument("--read", type=int, default=0, help="show so many groups of unrelated items")
    a.add_argument("--sizes", default="1000,10000", help="of the timed feeds")
    a = a.parse_args()
    command = shlex.split(a.command)
    sets = records(a.data, a.split)
    clustered = with_clusters(sets)
    if not clustered:
        sys.exit("%s: no NAME/%s.jsonl whose records all have a \"cluster\"" % (a.data, a.split))
    only = a.only.split(",")
    for part in only:
        if part not in PARTS:
            sys.exit("--only %s: one of %s" % (part, ", ".join(PARTS)))
    if "alone" in only:
        measure_sets(command, clustered, collections.defaultdict(list), 0)
    if "mixed" in only:
        measure_sets(command, clustered, news_without(sets, clustered), a.others)
    if "tiny" in only:
        measure_tiny(command, clustered, a.feeds)
    if "unrelated" in only:
        measure_unrelated(command, sets, a.unrelated.split(","), a.read)
    if "time" in only:
        measure_time(command, sets, [int(n) for n in a.sizes.split(",")])


if __name__ == "__main__":
    main()
