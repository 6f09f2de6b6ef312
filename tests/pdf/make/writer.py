"""Writes PDF files with the standard fonts, enough for the pages of the tests. Standard library only."""
import hashlib
import zlib

# Widths of Times-Roman in thousandths of the size, from "!" on (Adobe's font metrics).
_FROM_SPACE = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722,
    611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444,
    500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722,
    500, 500, 444, 480, 200, 480, 541]
WIDTHS = {chr(32 + i): w for i, w in enumerate(_FROM_SPACE)}
WIDTHS.update({"\u2018": 333, "\u2019": 333, "\u201c": 444, "\u201d": 444, "\u2013": 500, "\u2014": 1000,
               "\u2022": 350, "\u00e9": 444, "\u00a7": 500})
FONTS = {"roman": "Times-Roman", "bold": "Times-Bold", "italic": "Times-Italic"}


def width(text, size):
    return sum(WIDTHS[c] for c in text) * size / 1000


class Page:
    def __init__(self):
        self.operations = []

    def text(self, x, y, text, size, font="roman", fill=None):
        """From x on; spread over `fill` points by wider blanks, if given."""
        blanks = text.count(" ")
        spread = (fill - width(text, size)) / blanks if fill and blanks else 0
        code = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        self.operations.append(b"BT /%s %g Tf %.3f Tw %.2f %.2f Td (%s) Tj ET" %
                               (font.encode(), size, spread, x, y, code))

    def centred(self, x, y, text, size, font="roman"):
        self.text(x - width(text, size) / 2, y, text, size, font)

    def right(self, x, y, text, size, font="roman"):
        self.text(x - width(text, size), y, text, size, font)

    def line(self, x1, y1, x2, y2):
        self.operations.append(b"0.5 w %.2f %.2f m %.2f %.2f l S" % (x1, y1, x2, y2))

    def box(self, x, y, w, h):
        self.operations.append(b"0.8 g %.2f %.2f %.2f %.2f re f 0 g" % (x, y, w, h))


def rc4(key, data):
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) & 255
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) & 255
        j = (j + state[i]) & 255
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) & 255])
    return bytes(out)


class Lock:
    """Encryption with 40 bits (ISO 32000-1, 7.6.3: version 1, revision 2), the oldest kind."""

    PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")

    def __init__(self, password):
        padded = (password.encode() + self.PADDING)[:32]
        self.owner = rc4(hashlib.md5(padded).digest()[:5], padded)
        self.id = b"pith"
        permissions = b"\xfc\xff\xff\xff"  # -4
        self.key = hashlib.md5(padded + self.owner + permissions + self.id).digest()[:5]
        self.user = rc4(self.key, self.PADDING)

    def encrypt(self, number, data):
        return rc4(hashlib.md5(self.key + number.to_bytes(3, "little") + b"\0\0").digest()[:10], data)

    def dictionary(self):
        return b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (
            self.owner.hex().encode(), self.user.hex().encode())


def write(path, pages, title, author, created, password=None):
    """US Letter pages. The bytes depend on nothing but the arguments. A file with a password states nothing."""
    def string(text):
        return b"(" + text.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)") + b")"

    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    fonts = []
    for name, base in FONTS.items():
        objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % base.encode())
        fonts.append(b"/%s %d 0 R" % (name.encode(), len(objects)))
    lock = Lock(password) if password else None
    info = [] if lock else [b"/Producer (tests/pdf/make)", b"/CreationDate " + string(created)]
    if title: info.append(b"/Title " + string(title))
    if author: info.append(b"/Author " + string(author))
    objects.append(b"<< " + b" ".join(info) + b" >>")
    info_number = len(objects)
    kids = []
    for page in pages:
        stream = zlib.compress(b"\n".join(page.operations), 9)
        if lock: stream = lock.encrypt(len(objects) + 1, stream)
        objects.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
                       b"/Resources << /Font << %s >> >> >>" % (len(objects), b" ".join(fonts)))
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    out = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    more = b" /Encrypt %s /ID [<%s> <%s>]" % (lock.dictionary(), lock.id.hex().encode(), lock.id.hex().encode()) if lock else b""
    out += b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R /Info %d 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, info_number, more, len(out))
    with open(path, "wb") as f:
        f.write(out)
