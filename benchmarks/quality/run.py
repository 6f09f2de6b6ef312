#!/usr/bin/env python3
"""ROUGE of every method over a folder of data, as Markdown tables. README.md says how it is computed.

  benchmarks/quality/run.py DATA_FOLDER --split dev --output table.md
  benchmarks/quality/run.py DATA_FOLDER --sets benchmarks/quality/sets.json
  benchmarks/quality/run.py DATA_FOLDER --methods pith,lead --command 'mine=./mine --words {words}'
  benchmarks/quality/run.py DATA_FOLDER --variants build/bench/benchmarks/pith_ablation
"""
import argparse
import json
import math
import os
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
# Stems as Python's rouge_score has them; of several references the mean.
SCORING = "--stemmer nltk --average"
MEASURES = ["rouge1", "rouge2", "rougeLsum", "mean"]


def say(text):
    print(text, file=sys.stderr, flush=True)


def run(command, lines=None):
    """What the command writes, line by line. Exit code 1 is for records that could not be answered."""
    text = None if lines is None else "".join(line + "\n" for line in lines)
    try:
        done = subprocess.run(command, input=text, stdout=subprocess.PIPE, encoding="utf-8")
    except OSError as error:
        sys.exit("%s: %s" % (command[0], error.strerror))
    if done.returncode not in (0, 1):
        sys.exit("%s: exit code %d" % (shlex.join(command), done.returncode))
    return [line for line in done.stdout.splitlines() if line.strip()]


def written(rows):
    """Rows as lines of JSON."""
    return [json.dumps(row, ensure_ascii=False) for row in rows]


# ---- Data -------------------------------------------------------------------------------------------


def texts_of(summary):
    """The references of a record: people's summaries, none of them empty."""
    texts = summary if isinstance(summary, list) else [summary or ""]
    return [text for text in texts if text.strip()]


def records_of(path):
    """The records that have a text and a summary."""
    with open(path, encoding="utf-8") as file:
        found = [json.loads(line) for line in file if line.strip()]
    return [record for record in found if texts_of(record.get("summary"))
            and (record.get("text") or record.get("documents"))]


def mean_words(pith, texts):
    """The mean length of texts, each (language, sentences), in words as pith counts them."""
    rows = [{"id": 0, "language": tag, "sentences": sentences} for tag, sentences in texts]
    answers = [json.loads(line) for line in run([pith, "batch", "-n", "1"], written(rows))]
    return sum(a["statistics"]["words"] for a in answers if "statistics" in a) / len(rows)


def language(record):
    return record.get("lang") or record.get("language") or "en"


def load(options, name, folders, most):
    """The records of a set, each with a budget in words; [], with a message, where there are none."""
    records = []
    for folder, words in folders.items():
        path = os.path.join(options.data, folder, options.split + ".jsonl")
        found = records_of(path) if os.path.exists(path) else []
        if not found:
            say("%s: no records with summaries in %s; skipped" % (name, path))
            continue
        if not (options.words or words):
            references = [(language(record), [text]) for record in found
                          for text in texts_of(record["summary"])]
            words = max(1, round(mean_words(options.pith, references)))
        words = options.words or words
        records += [dict(record, words=words) for record in found]
    most = options.most or most
    return records[:most] if most else records


def groups_of(options):
    """group -> set -> its records."""
    if options.sets:
        with open(options.sets, encoding="utf-8") as file:
            groups = json.load(file)
    else:
        inside = sorted(os.listdir(options.data))
        groups = {"all": {folder: {"folders": {folder: None}} for folder in inside
                          if os.path.isdir(os.path.join(options.data, folder))}}
    unknown = set(options.set or []) - {name for sets in groups.values() for name in sets}
    if unknown:
        sys.exit("no such set: " + ", ".join(sorted(unknown)))
    loaded = {}
    for group, sets in groups.items():
        for name, parts in sets.items():
            if options.set and name not in options.set:
                continue
            records = load(options, name, parts["folders"], parts.get("most"))
            if records:
                loaded.setdefault(group, {})[name] = records
    return loaded


# ---- Contestants ------------------------------------------------------------------------------------


def methods_of(pith):
    """The methods that the program knows, as it lists them to who names one that it does not."""
    try:
        refused = subprocess.run([pith, "batch", "--method", "?"], stdin=subprocess.DEVNULL,
                                 stderr=subprocess.PIPE, encoding="utf-8").stderr
    except OSError as error:
        sys.exit("%s: %s; build it, or name another with --pith" % (pith, error.strerror))
    listed = re.search(r"\{([^}]*)\}", refused)
    if not listed:
        sys.exit("%s does not say which methods it has: %s" % (pith, refused))
    return listed.group(1).split(",")


def contestants_of(options):
    """name -> its command, in which {words} stands for the budget."""
    if options.variants:
        names = options.methods.split(",") if options.methods else run([options.variants, "--list"])
        names = [options.against] + [n for n in names if n != options.against]
        found = {name: [options.variants, "--variant", name, "--words", "{words}"] for name in names}
    else:
        names = options.methods.split(",") if options.methods else methods_of(options.pith)
        found = {name: [options.pith, "batch", "--method", name, "--words", "{words}"] for name in names}
        if options.against == "lead":
            found.setdefault("lead", [options.pith, "batch", "--method", "lead", "--words", "{words}"])
    for given in options.command or []:
        name, _, command = given.partition("=")
        found[name] = shlex.split(command)
    if options.against not in found:
        sys.exit("--against names none of " + ", ".join(found))
    return found


def asked(record, number):
    """What a contestant is told of a record. Its number is its id, as ids may come twice."""
    row = {"id": number, "title": record.get("title") or "", "language": language(record)}
    if record.get("documents"):
        parts = [{"text": part} if isinstance(part, str) else part for part in record["documents"]]
        row["documents"] = [{"title": part.get("title") or "", "text": part.get("text") or ""}
                            for part in parts]
    else:
        row["text"] = record["text"]
    return row


def sentences_of(answer):
    """"sentences", as strings or as objects with "text", or the lines of "summary"."""
    given = answer.get("sentences") or answer.get("summary") or []
    if isinstance(given, str):
        given = given.split("\n")
    return [part if isinstance(part, str) else part["text"] for part in given]


def answers_of(command, records):
    """A summary for each record, as its sentences; [] where there was none."""
    summaries = {}
    for words in sorted({record["words"] for record in records}):
        rows = [asked(record, i) for i, record in enumerate(records) if record["words"] == words]
        filled = [part.replace("{words}", str(words)) for part in command]
        for line in run(filled, written(rows)):
            try:
                answer = json.loads(line)
            except ValueError:
                sys.exit("%s: this is no JSON: %s" % (shlex.join(filled), line))
            summaries[answer.get("id")] = sentences_of(answer)
    return [summaries.get(i, []) for i in range(len(records))]


# ---- Figures ----------------------------------------------------------------------------------------


def write(folder, name, rows):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in written(rows))
    return path


def measure(options, contestants, records, name):
    """contestant -> the means that `pith rouge` gives of its summaries, and "unanswered"."""
    languages = [language(record) for record in records]
    with tempfile.TemporaryDirectory() as folder:
        references = write(folder, "references", [
            {"id": i, "language": languages[i], "references": texts_of(record["summary"])}
            for i, record in enumerate(records)])
        paths, figures = {}, {}
        for who, command in contestants.items():
            summaries = answers_of(command, records)
            unanswered = summaries.count([])
            paths[who] = write(folder, str(len(paths)), [
                {"id": i, "language": languages[i], "summary": summary}
                for i, summary in enumerate(summaries)])
            length = mean_words(options.pith, list(zip(languages, summaries)))
            figures[who] = {"unanswered": unanswered, "length": length}
            if unanswered:
                say("%s: %d of %d records unanswered by %s; each counts as 0" %
                    (name, unanswered, len(records), who))
        for who, path in paths.items():
            command = [options.pith, "rouge", path, "--references", references, "--versus",
                       paths[options.against], "--mean", "--format", "json"]
            means = json.loads("".join(run(command + shlex.split(options.scoring))))
            if means["summaries"] != len(records):
                sys.exit("%s: %d of %d summaries were scored" % (name, means["summaries"], len(records)))
            figures[who].update(means)
    return figures


def interval(part, key):
    """100 times a value, and half the width of its interval."""
    return 100 * part[key], 50 * (part["high"] - part["low"])


def macro(sets_by_group, value_of):
    """The mean over groups of the mean over their sets, and half the width of its interval: sets are
    independent of each other, so the squares of their half widths add up."""
    value = square = 0
    for sets in sets_by_group.values():
        share = 1 / len(sets_by_group) / len(sets)
        for figures in sets.values():
            mean, half = value_of(figures)
            value += share * mean
            square += (share * half) ** 2
    return value, math.sqrt(square)


def difference_of(who):
    return lambda figures: interval(figures[who]["mean"]["versus"], "difference")


# ---- Tables -----------------------------------------------------------------------------------------


def row(cells):
    return "| " + " | ".join(cells) + " |\n"


def called(who, of):
    """The contestant's name, and how much of its figures is of records that it did not answer."""
    missing = sum(figures[who]["unanswered"] for figures in of)
    return who + (" (%d unanswered, each as 0)" % missing if missing else "")


def starred(difference, low, high):
    return "%+.2f%s" % (difference, "*" if low > 0 or high < 0 else "")


def table_of_methods(results, sizes, contestants, against):
    """A row for each set and contestant."""
    text = row(["set", "records", "words", "by", "wrote", "R1", "R2", "RLsum", "mean [95%]",
                "less %s [95%%]" % against])
    text += row(["---", "---:", "---:", "---", "---:", "---:", "---:", "---:", "---", "---"])
    for sets in results.values():
        for name, figures in sets.items():
            for who in contestants:
                of, versus = figures[who], figures[who]["mean"]["versus"]
                text += row([name] + sizes[name] + [called(who, [figures]), "%.0f" % of["length"]] +
                            ["%.2f" % (100 * of[m]["f"]) for m in MEASURES[:3]] +
                            ["%.2f [%.2f, %.2f]" % tuple(100 * of["mean"][k] for k in ("f", "low", "high")),
                             "" if who == against else "%+.2f [%+.2f, %+.2f]" % tuple(
                                 100 * versus[k] for k in ("difference", "low", "high"))])
    everything = [figures for sets in results.values() for figures in sets.values()]
    for who in contestants:
        means = ["%.2f" % macro(results, lambda f: interval(f[who][m], "f"))[0] for m in MEASURES[:3]]
        mean, half = macro(results, lambda f: interval(f[who]["mean"], "f"))
        less, half_less = macro(results, difference_of(who))
        text += row(["**macro**", "", "", called(who, everything), ""] + means +
                    ["%.2f [%.2f, %.2f]" % (mean, mean - half, mean + half), "" if who == against else
                     "%+.2f [%+.2f, %+.2f]" % (less, less - half_less, less + half_less)])
    return text


def table_of_differences(results, contestants, against):
    """A row for each contestant, a column for each set: the mean of one, less that of it for others."""
    names = [name for sets in results.values() for name in sets]
    everything = [figures for sets in results.values() for figures in sets.values()]
    text = row(["less %s" % against, "**macro**"] + list(results) + names)
    text += row(["---"] + ["---:"] * (1 + len(results) + len(names)))
    for who in contestants:
        columns = [results] + [{group: sets} for group, sets in results.items()]
        if who == against:
            cells = ["%.2f" % macro(c, lambda f: interval(f[who]["mean"], "f"))[0] for c in columns]
            cells += ["%.2f" % (100 * figures[who]["mean"]["f"]) for figures in everything]
        else:
            spans = [macro(c, difference_of(who)) for c in columns]
            cells = [starred(value, value - half, value + half) for value, half in spans]
            versus = [figures[who]["mean"]["versus"] for figures in everything]
            cells += [starred(100 * v["difference"], v["low"], v["high"]) for v in versus]
        text += row([called(who, everything)] + cells)
    return text


def arguments():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    add("data", metavar="DATA_FOLDER", help="with a folder for each set, in it SPLIT.jsonl")
    add("--split", default="dev", help="dev by default")
    add("--sets", help="JSON: groups of sets, their folders and budgets; else each folder is a set")
    add("--set", action="append", help="only this one; may be given again")
    add("--most", type=int, default=0, help="records of each set")
    add("--words", type=int, default=0, help="the budget; else the mean length of the references")
    add("--methods", help="as pith,lead; else all that pith knows")
    add("--command", action="append", metavar="NAME=COMMAND", help="another program, by its command")
    add("--against", help="whom differences are to: lead, or recipe of the variants")
    add("--variants", metavar="PITH_ABLATION", help="its variants in place of methods")
    add("--differences", action="store_true", help="a column for each set; so with --variants")
    add("--scoring", default=SCORING, help="of pith rouge; by default: " + SCORING)
    add("--pith", default=os.path.join(ROOT, "build", "release", "pith"))
    add("--output", help="a file; else standard output")
    options = parser.parse_args()
    options.against = options.against or ("recipe" if options.variants else "lead")
    return options


def main():
    options = arguments()
    contestants = contestants_of(options)
    results, sizes = {}, {}
    for group, sets in groups_of(options).items():
        for name, records in sets.items():
            mean = sum(record["words"] for record in records) / len(records)
            sizes[name] = [str(len(records)), "%.0f" % mean]
            say("%s: %s records" % (name, len(records)))
            results.setdefault(group, {})[name] = measure(options, contestants, records, name)
    if not results:
        sys.exit("no set has records with summaries")
    table = (table_of_differences(results, contestants, options.against)
             if options.variants or options.differences else
             table_of_methods(results, sizes, contestants, options.against))
    with open(options.output, "w", encoding="utf-8") if options.output else sys.stdout as file:
        file.write(table)


if __name__ == "__main__":
    main()
