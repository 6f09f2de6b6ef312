"""Text to justified lines in columns, with footnotes at the foot of the column that calls them.

Sources: paragraphs between blank lines; "# " and "## " headings; "- " items; "^[...]" a footnote; lines of "| a | b |"
a table; "!fig TEXT" a figure with its caption below.
"""
import re
from writer import Page, width

NOTE = "\x01"  # stands for the call of a footnote


def hyphenate(word):
    """Places where a long word may be cut: between two consonants with vowels on both sides."""
    if not word.isalpha() or len(word) < 8 or not word.islower(): return []
    vowel = "aeiouy"
    return [i for i in range(3, len(word) - 3)
            if word[i - 1] not in vowel and word[i] not in vowel and word[i - 2] in vowel and word[i + 1] in vowel]


def wrap(text, size, room, first=0):
    """The lines of a paragraph as (text, is_last)."""
    lines, line = [], ""
    words = text.split()
    while words:
        left = room - (first if not lines else 0)
        longer = (line + " " + words[0]).strip()
        if width(longer.replace(NOTE, ""), size) <= left:
            line = longer
            words.pop(0)
            continue
        for cut in reversed(hyphenate(words[0])):
            longer = line + " " + words[0][:cut] + "-"
            if line and width(longer.replace(NOTE, ""), size) <= left:
                line, words[0] = longer, words[0][cut:]
                break
        lines.append((line, False))
        line = ""
    return lines + [(line, True)]


class Flow:
    """Fills frames (page, x, top, bottom) with a source; `next_frame` makes them."""

    def __init__(self, room, size, next_frame):
        self.room, self.size, self.leading = room, size, size * 1.22
        self.next_frame, self.notes, self.headings = next_frame, 0, []
        self.take_frame()

    def take_frame(self):
        self.page, self.x, self.y, self.bottom, self.number = self.next_frame()
        self.pending = []  # lines of footnotes for the foot of this frame
        self.top = self.y

    def small(self): return self.size - 2

    def end_frame(self):
        y = self.bottom + len(self.pending) * self.small() * 1.2
        if self.pending: self.page.line(self.x, y + 2, self.x + 60, y + 2)
        for text in self.pending:
            y -= self.small() * 1.2
            self.page.text(self.x, y, text, self.small())

    def need(self, height):
        if self.y - height < self.bottom + len(self.pending) * self.small() * 1.2 + 6:
            self.end_frame()
            self.take_frame()

    def put_line(self, text, last, indent, notes):
        calls = text.count(NOTE)
        below = []
        for i in range(calls):
            below += [t for t, _ in wrap("%d %s" % (self.notes + i + 1, notes[i]), self.small(), self.room)]
        self.need(self.leading + len(below) * self.small() * 1.2)
        self.pending += below
        self.y -= self.leading
        x, fill = self.x + indent, None if last else self.room - indent
        if not calls:
            self.page.text(x, self.y, text, self.size, fill=fill)
            return
        plain = text.replace(NOTE, "")
        call = self.size * 0.6
        numbers = sum(width(str(self.notes + i + 1), call) for i in range(calls))
        blanks = plain.count(" ")
        extra = (fill - numbers - width(plain, self.size)) / blanks if fill and blanks else 0
        for i, part in enumerate(text.split(NOTE)):
            if i > 0:
                self.notes += 1
                self.page.text(x, self.y + 4, str(self.notes), call)
                x += width(str(self.notes), call)
                del notes[0]
            if not part: continue
            spread = width(part, self.size) + extra * part.count(" ")
            self.page.text(x, self.y, part, self.size, fill=spread)
            x += spread

    def put(self, source):
        for block in re.split(r"\n\s*\n", source.strip()):
            if block.startswith("#"): self.put_heading(block)
            elif block.startswith("|"): self.put_table(block)
            elif block.startswith("!fig "): self.put_figure(block[5:])
            else: self.put_paragraph(block)

    def put_heading(self, block):
        level = 2 if block.startswith("## ") else 1
        text = block.lstrip("# ")
        size = self.size + (4 - 2 * level)
        self.need(size * 1.3 + self.leading * 3)
        if self.y < self.top: self.y -= self.leading * 0.7
        for line, _ in wrap(text, size, self.room * 0.92):
            self.y -= size * 1.25
            self.page.text(self.x, self.y, line, size, "bold")
        self.y -= self.leading * 0.25
        self.headings.append((level, text, self.number))

    def put_paragraph(self, block):
        notes = re.findall(r"\^\[(.*?)\]", block, re.S)
        text = re.sub(r"\^\[.*?\]", NOTE, block, flags=re.S)
        item = text.startswith("- ")
        if item: text = "\u2022 " + text[2:]
        first = 0 if item else 12
        notes = [" ".join(n.split()) for n in notes]
        for i, (line, last) in enumerate(wrap(text, self.size, self.room, first)):
            self.put_line(line, last, first if i == 0 else 0, notes)
        self.y -= self.leading * (0 if self.room < 300 else 0.6)

    def put_table(self, block):
        rows = [[c.strip() for c in line.strip().strip("|").split("|")] for line in block.split("\n")]
        self.need((len(rows) + 1) * self.leading)
        for n, row in enumerate(rows):
            self.y -= self.leading
            for i, cell in enumerate(row):
                font = "bold" if n == 0 else "roman"
                if i == 0: self.page.text(self.x, self.y, cell, self.small(), font)
                else: self.page.right(self.x + self.room * (0.35 + 0.65 * i / (len(row) - 1)), self.y, cell, self.small(), font)
            if n == 0: self.page.line(self.x, self.y - 2, self.x + self.room, self.y - 2)
        self.y -= self.leading

    def put_figure(self, caption):
        self.need(150)
        bottom = self.y - 120
        heights = [62, 70, 66, 81, 90, 97]
        for i, h in enumerate(heights):
            self.page.box(self.x + 40 + i * 55, bottom + 12, 30, h)
            self.page.centred(self.x + 55 + i * 55, bottom, str(2020 + i), 8)
        for i in range(4): self.page.right(self.x + 30, bottom + 12 + 30 * i, str(10 * i), 8)
        self.y = bottom - 14
        self.page.text(self.x, self.y, caption, self.small(), "italic")
        self.y -= self.leading
