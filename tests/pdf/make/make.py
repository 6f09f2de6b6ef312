#!/usr/bin/env python3
"""Makes the PDFs of tests/pdf from the texts beside this script: python3 tests/pdf/make/make.py"""
import os
from flow import Flow, wrap
from writer import Page, width, write

HERE = os.path.dirname(os.path.abspath(__file__))
CREATED = "D:20260421103000+02'00'"


def source(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as f:
        return f.read()


def article():
    """Two columns, running heads of two kinds, footnotes below each column."""
    pages, title = [], "The Price of a Drop: Monthly Bills and the Demand for Water"

    def frames():
        column = 1
        while True:
            column = 1 - column
            if column == 0:
                page, number = Page(), 211 + len(pages)
                pages.append(page)
                top = 716
                if len(pages) == 1:
                    page.text(54, 744, "Lowland Review of Public Policy 12 (2025), 211\u2013214", 8, "italic")
                    page.centred(306, 712, title, 15, "bold")
                    page.centred(306, 692, "Ada Marsh and Jon Reyes", 11)
                    page.centred(306, 678, "Institute for Public Works, Port Ellery", 9, "italic")
                    top = 660
                elif number % 2 == 0:
                    page.text(54, 744, "%d" % number, 9)
                    page.right(558, 744, "Lowland Review of Public Policy", 9, "italic")
                else:
                    page.text(54, 744, "Marsh and Reyes: The Price of a Drop", 9, "italic")
                    page.right(558, 744, "%d" % number, 9)
            yield pages[-1], 54 + column * 261, top, 60, 211 + len(pages) - 1

    frame = frames()
    flow = Flow(243, 14, lambda: next(frame))
    flow.leading = 19
    flow.put(source("article.txt"))
    flow.end_frame()
    write(os.path.join(HERE, "..", "article.pdf"), pages, title, "Ada Marsh, Jon Reyes", CREATED)


def bill():
    """Twenty-five numbered lines a page, as the bills of the United States Congress are printed."""
    pages, size, leading, room = [], 14, 24, 372
    state = {"line": 25, "page": None}

    def put(text, indent=0, fill=None, centre=False, font="roman"):
        if state["line"] == 25:
            state["page"], state["line"] = Page(), 0
            pages.append(state["page"])
            if len(pages) > 1: state["page"].centred(320, 738, str(len(pages)), 12)
            state["page"].text(60, 60, "\u2022HR 4521 IH", 9)
            if len(pages) == 1:
                state["page"].text(60, 738, "119TH CONGRESS", 10)
                state["page"].centred(320, 738, "H. R. 4521", 18, "bold")
                state["line"] = 0
        state["line"] += 1
        y = 716 - leading * state["line"]
        state["page"].right(112, y, str(state["line"]), size)
        x = 122 + indent
        if centre: state["page"].centred(122 + room / 2, y, text, size, font)
        else: state["page"].text(x, y, text, size, font, fill and fill - indent)

    for block in source("bill.txt").strip().split("\n"):
        if block.startswith("# "):
            put(block[2:], font="bold")
            continue
        text = block[2:] if block.startswith("= ") else block
        first = 48 if text.startswith("(1)") or text[1:2].isdigit() else 24
        for i, (line, last) in enumerate(wrap(text, size, room, first)):
            put(line, first if i == 0 else 0, None if last else room)
    write(os.path.join(HERE, "..", "bill.pdf"), pages, "untitled", "", CREATED)


def report():
    """Cover, contents with dots, headers, footers, tables, a figure, footnotes."""
    name = "Lowland Valley Water Authority: State of the Network 2025"

    def body():
        pages = []

        def frames():
            while True:
                page, number = Page(), len(pages) + 1
                pages.append(page)
                page.text(72, 748, name, 9, "italic")
                page.line(72, 744, 540, 744)
                page.text(72, 36, "Report 11 to the County Councils", 9)
                page.right(540, 36, "Page %d" % number, 9)
                yield page, 72, 726, 66, number

        frame = frames()
        flow = Flow(468, 14, lambda: next(frame))
        flow.leading = 22
        flow.put(source("report.txt"))
        flow.end_frame()
        return pages, flow.headings

    pages, headings = body()
    cover, contents = Page(), Page()
    cover.centred(306, 560, "State of the Network 2025", 26, "bold")
    cover.centred(306, 528, "Losses, Quality and Money", 16)
    cover.centred(306, 420, "Lowland Valley Water Authority", 14)
    cover.centred(306, 400, "Hadley Bridge, April 2026", 12)
    contents.text(72, 700, "Contents", 16, "bold")
    y = 670
    for level, text, number in headings:
        x = 72 + 18 * (level - 1)
        dots = "." * int((440 - x - width(text, 11)) / width(".", 11))
        contents.text(x, y, text + " " + dots, 11)
        contents.right(540, y, str(number), 11)
        y -= 18
    write(os.path.join(HERE, "..", "report.pdf"), [cover, contents] + pages, "Microsoft Word - state_of_network_v7.docx",
          "jmarsh", CREATED)


def small():
    """A file that needs a password ("ellery"), and one with a picture where a text should be."""
    page = Page()
    page.text(72, 700, "The mains of the county were laid in 1928.", 12)
    write(os.path.join(HERE, "..", "locked.pdf"), [page], "", "", CREATED, "ellery")
    page = Page()
    for i in range(30): page.box(72, 700 - 20 * i, 460, 9)
    write(os.path.join(HERE, "..", "scanned.pdf"), [page], "Scan", "", CREATED)


if __name__ == "__main__":
    article()
    bill()
    report()
    small()
