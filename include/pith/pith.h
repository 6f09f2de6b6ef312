// Extractive summaries: quote the few sentences of a text that carry it.
//
//   pith::Result<pith::Reading> reading = pith::read_file("report.txt");
//   if (!reading) return complain(reading.error().message);
//   pith::Summary summary = pith::summarize(reading->document, {.length = pith::words(100)});
//   std::cout << pith::render(summary, pith::Output::kText);
//
// Three verbs: read (bytes to a Document), summarize (a Document to a Summary), render (a Summary
// to text, JSON or Markdown). Everything else here is what they take and give.
//
// TEXT     UTF-8. Bytes that are not are replaced by U+FFFD at the door (`read`) and counted in a
//          warning. Offsets are bytes into Document::text, ranges are half-open [begin, end), and
//          an excerpt is a verbatim substring: text.substr(span.begin, span.size()) is
//          Excerpt::text, unless one of the document's gaps lies inside.
// FAILURE  Only what takes bytes from outside (read, read_file, Language::load) can fail, and says
//          so with a Result. The rest is total: an empty document has an empty summary.
// REPEAT   The same documents, options and language data give the same bytes out, on any thread.
// COST     Time and memory are linear in the text; no step compares all pairs of sentences. A long
//          summary costs more: what is considered for it is compared with what was chosen before.
// THREADS  Different calls may run on different threads; a const object may be shared by them.

#ifndef PITH_PITH_H_
#define PITH_PITH_H_

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace pith {

// The version of the library, "MAJOR.MINOR.PATCH".
[[nodiscard]] std::string_view version();

// ---- Failure ------------------------------------------------------------------------------------

// What went wrong, where, and what to try: "report.pdf: this is a PDF, ...".
struct Error {
  enum class Code {
    kNotFound,     // no such file or folder
    kUnreadable,   // it is there, but cannot be read: a directory, no permission, an I/O error
    kUnsupported,  // bytes of a kind that this version does not read (a program, an archive)
    kDamaged,      // of a kind that is read, but broken: a torn gzip file, a PDF with a password
    kTooLarge,     // more than a limit allows, as it is or unpacked
    kUnreachable,  // an address that could not be fetched: no such host, refused, status 404
    kNoText,       // nothing in it that could be summarized
    kBadModel,     // a language folder with a line that cannot be understood
    kBadRecord,    // a line of JSON Lines that is no record
    kTimeout,      // took longer than it may
    kFailed,       // the program itself failed at it: a fault of ours, or there was no memory
  };
  Code code;
  std::string message;
};

// A value or an Error. To become std::expected with C++23.
template <typename T>
using Result = tl::expected<T, Error>;

// ---- Language -----------------------------------------------------------------------------------

// What is known of one language: stop words, abbreviations, sentence starters, clutter phrases, and
// the name of its stemmer. Immutable and cheap to copy. A default Language knows nothing ("und"),
// and everything still works with it, a little less well.
class Language {
 public:
  Language();

  // The language with this BCP 47 tag ("en", "pt-BR"; only the first part counts) or ISO 639-2/T code
  // ("por"), from the data built into the library. A tag without data gives a Language that knows its name and, where
  // Snowball has one, its stemmer.
  [[nodiscard]] static Language named(std::string_view tag);

  // The language that a text is written in, by CLD2 and by its commonest words; "und" when neither
  // knows. `hint` is a BCP 47 tag that decides where the text does not.
  [[nodiscard]] static Language of(std::string_view text, std::string_view hint = "");

  // The language in `folder`/`tag`/, in place of the built-in one; the file formats are in
  // models/README.md. Errors: kNotFound (no such folder), kBadModel (file:line: what is wrong).
  [[nodiscard]] static Result<Language> load(const std::filesystem::path& folder,
                                             std::string_view tag);

  // "en", "pt", or "und".
  [[nodiscard]] const std::string& tag() const;

  struct Data;  // what the parts of the library see; not for users
  [[nodiscard]] const Data& data() const { return *data_; }

 private:
  explicit Language(std::shared_ptr<const Data> data);
  std::shared_ptr<const Data> data_;
};

// ---- Reading ------------------------------------------------------------------------------------

// Half-open byte range [begin, end) into Document::text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] std::size_t size() const { return end - begin; }
  [[nodiscard]] std::string_view of(std::string_view text) const {
    return text.substr(begin, end - begin);
  }
  bool operator==(const Span&) const = default;
};

// What a piece of the text is. Paragraphs, items and sentences are what summaries quote from;
// headings only when there is nothing else. The rest is shown by `pith inspect article` and not read further.
enum class BlockKind {
  kParagraph,
  kHeading,    // its level, 1 to 6, is Block::level; 0 where the text does not say
  kItem,       // a list item: its bullet or number belongs to the block, not to its sentences
  kTitle,      // the line that Document::title was made from
  kTitleCopy,  // the headline once more
  kByline,     // "by admin", "Published 3 May"
  kPointer,    // "See also ...": a line that leads elsewhere
  kTail,       // "You may also like", "Leave a Comment", and all that follows
  kNotice,     // cookies, comments, copyright
  kFurniture,  // headers and footers of pages, page numbers, the dotted lines of a contents page
  kSentence,   // one sentence that somebody else has cut: it is not cut further
  kQuote,      // a paragraph of a quotation
  kTable,      // a row of a table, its cells divided by tabs
  kCaption,    // what stands below a picture
  kCode,       // lines of a program or other text that was set as it is
};

// True for the article proper, false for its title and for clutter.
[[nodiscard]] bool is_content(BlockKind kind);

// "paragraph", "heading", "item", "title", "title copy", "byline", "pointer", "tail", "notice",
// "furniture", "sentence", "quote", "table", "caption", "code".
[[nodiscard]] std::string_view name(BlockKind kind);

struct Block {
  Span span{};
  BlockKind kind = BlockKind::kParagraph;
  int level = 0;  // of a heading, 1 to 6; of an item, how deep its list is nested, from 1; else 0
};

// One article, whatever file it came from.
struct Document {
  std::string id{};     // the path, or a record's "id"
  std::string title{};  // without breadcrumb and site name; empty if there is none
  // What the source states of itself, empty where it states nothing.
  std::string author{};     // "Ada Marsh", "Ada Marsh, Jon Reyes"
  std::string published{};  // RFC 3339: "2026-05-03" or "2026-05-03T08:30:00+02:00"
  std::string site{};       // the publication: "The Lowland Ledger"
  std::string url{};        // the canonical address
  Language language{};      // stated or recognized
  std::string text{};       // all that was read, repaired, otherwise unchanged
  // Ascending, disjoint; a sentence stays in one. None: all of the text is one paragraph.
  std::vector<Block> blocks{};
  // Ascending, disjoint ranges inside blocks that are no text: the hyphen and line break in a word
  // that was cut at a line's end, the footer and header between two pages. They are skipped, in
  // reading and in rendering.
  std::vector<Span> gaps{};
};

// What stands in `span` of the document as it is read: without the gaps inside it.
[[nodiscard]] std::string text_of(const Document& document, const Span& span);

// What kind of file the bytes are.
enum class Format {
  kAuto,  // as the bytes say, and where they do not, ReadOptions::name
  kText,
  kHtml,      // a page, XHTML too: its article is found
  kMarkdown,  // CommonMark and GitHub's tables
  kPdf,       // through the program pdftotext (poppler-utils), which must be installed
  kMail,      // a message (EML) or a saved page (MHTML)
};

// "auto", "text", "html", "markdown", "pdf", "mail"; and back.
[[nodiscard]] std::string_view name(Format format);
[[nodiscard]] std::optional<Format> format_named(std::string_view name);

struct ReadOptions {
  Format format = Format::kAuto;
  std::string name{};     // a file's name or an address: says the format where the bytes do not
  std::string charset{};  // as HTTP states it ("windows-1251"); a byte order mark says more
  std::optional<std::string> title{};  // states the title; else the text is searched for one
  std::optional<Language> language{};  // states the language; else it is recognized
  // What a page or feed says of its language, as a BCP 47 tag: it decides where the text is unsure.
  std::string language_hint{};
  // Each line is a sentence that somebody else has cut: see read_sentences.
  bool sentences_given = false;
};

struct Reading {
  Document document{};
  std::vector<std::string> warnings{};  // what was repaired or looks doubtful; none is ""
};

// Reads plain text: repairs it, finds title, paragraphs, headings and list items, joins lines that
// were wrapped by hand, and marks the clutter of scraped pages. Errors: kUnsupported when the bytes
// are of another kind (PDF, gzip, HTML, ...). Text without a word is not an error.
[[nodiscard]] Result<Reading> read(std::string_view bytes, const ReadOptions& options = {});

// The same of a file; the document's id is the path. Errors: also kNotFound, kUnreadable.
[[nodiscard]] Result<Reading> read_file(const std::filesystem::path& path,
                                        const ReadOptions& options = {});

// Sentences that somebody else has cut, as a document: they stand in its text one a line, in a block
// of kSentence each, and are not cut further. Nothing is taken for a title, a heading or clutter.
// They are repaired as in read(); blank ones do not count.
[[nodiscard]] Reading read_sentences(std::span<const std::string> sentences,
                                     const ReadOptions& options = {});

// ---- Summarizing --------------------------------------------------------------------------------

enum class Method {
  kPith,  // TextRank on tf-idf cosines, with position, title, length and redundancy: the default
  kTextRank,  // graph of shared words; Mihalcea & Tarau, EMNLP 2004, section 4
  kLexRank,   // graph of cosines over 0.1; Erkan & Radev, JAIR 22, 2004, section 3.2
  kLsa,       // length in the strongest dimensions of an SVD; Steinberger & Jezek, ISIM 2004
  kLuhn,      // clusters of significant words; Luhn, IBM Journal 2(2), 1958
  kSumBasic,  // probable words, less so once they are said; Nenkova & Vanderwende, 2005
  kLead,      // the first sentences: the baseline that others must beat
};

// "pith", "textrank", "lexrank", "lsa", "luhn", "sumbasic", "lead"; and back.
[[nodiscard]] std::string_view name(Method method);
[[nodiscard]] std::optional<Method> method_named(std::string_view name);

// How long a summary should be. Whole sentences only.
struct Length {
  enum class Unit {
    kDefault,     // five sentences, and no more than a third of the text's words
    kSentences,   // exactly `amount`, if there are so many
    kWords,       // near `amount`: the sentence that crosses it is taken if that ends closer
    kPercent,     // near this share of the text's words, 0 to 100
    kCharacters,  // at most `amount` code points, counting a blank between sentences
  };
  Unit unit = Unit::kDefault;
  std::size_t amount = 0;
  bool at_most = false;  // makes kWords and kPercent a limit that is never crossed
};

[[nodiscard]] constexpr Length sentences(std::size_t n) {
  return {Length::Unit::kSentences, n, false};
}
[[nodiscard]] constexpr Length words(std::size_t n) { return {Length::Unit::kWords, n, false}; }
[[nodiscard]] constexpr Length percent(std::size_t n) { return {Length::Unit::kPercent, n, false}; }
[[nodiscard]] constexpr Length characters(std::size_t n) {
  return {Length::Unit::kCharacters, n, false};
}
[[nodiscard]] constexpr Length at_most(Length length) {
  length.at_most = true;
  return length;
}

// Whether a summary may be quoted so that it reads badly. What a method's paper says is left as it is:
// this is for Method::kPith.
enum class Style {
  // A sentence that leans on the one before it ("However, ...", "He said ...") comes with that one, or
  // while others fit not at all; no quotation is torn in two; and sentences of over 60 words are cut
  // into clauses at semicolons and dashes.
  kReadable,
  kFree,  // whole sentences, each by itself
};

// "readable", "free"; and back.
[[nodiscard]] std::string_view name(Style style);
[[nodiscard]] std::optional<Style> style_named(std::string_view name);

class DocumentFrequencies;  // pith/df.h

struct Options {
  Method method = Method::kPith;
  Length length{};
  std::size_t runners_up = 0;  // how many of the best sentences that were not chosen to report
  Style style = Style::kReadable;
  // What the reader wants to know: "water rights". What is about that, or close to what is, counts more;
  // position and title count nothing then. kPith only. "": nothing.
  std::string focus{};
  // Each is a phrase of which the summary has a sentence, if the text has one: "Senate Bill 42". Words are
  // compared as terms, in their order, with only stop words between. Such sentences come first,
  // and may cross a length that is no limit.
  std::vector<std::string> must_include{};
  std::vector<std::string> exclude{};  // phrases of which no sentence is quoted
  // One or two sentences under each heading, by how much stands there: every section has one, and second
  // ones come within a third of the text's words. With a length, as many sections as that holds, the
  // weightiest first.
  bool by_section = false;
  // How much a sentence loses by repeating what is quoted already: the power of Factors::novelty. Of 1 to 2 none is
  // better for one article; digests take 3, as their sources all say the same first.
  double novelty_power = 1.5;
  std::size_t keywords = 0;    // how many key phrases to report
  std::size_t neighbours = 0;  // how many sentences to name that are most like each that is quoted
  // Weighs a term by ln(1 + N/df), N documents of a corpus of which df have it (1 where none has), in place
  // of ln(1 + n/sf), n sentences of the text of which sf have it (both without the 1 + for a language
  // without a list of stop words); how often it stands in the sentence counts as ever. None: the
  // text's own weights, which make the better summaries of single texts (src/DESIGN.md, Evidence).
  // Frequencies that do not fit the first document (another language or tokenizer) are not used, with a warning.
  std::shared_ptr<const DocumentFrequencies> df{};
};

// Why a sentence has its score: the score is the product of these six, to the last bit when they
// are multiplied in this order. A method other than kPith uses only the first.
struct Factors {
  // PageRank times the number of sentences: 1 is the average sentence, and with kPith every one of up to
  // eight. kLsa and kLuhn: their score; kSumBasic and kLead: 1, 1/2, 1/3 and so on.
  double centrality = 1;
  // 1/(1 + p/4) + 0.15 for the p-th sentence (from 0) of its article, or with by_section of its section;
  // 1/(1 + p) + 0.15 where there are no more than eight in all.
  double position = 1;
  double title = 1;    // 1 + 3 cos(sentence, title): 1 to 4
  double length = 1;   // 0.01 below 6 words, sqrt(40/words) above 40, else 1
  double focus = 1;    // how near it is to Options::focus: 1 is the average sentence
  double novelty = 1;  // (1 - max cos to what was chosen before)^Options::novelty_power: 0 to 1

  [[nodiscard]] double product() const {
    return centrality * position * title * length * focus * novelty;
  }
};

// A sentence that says something like another.
struct Neighbour {
  std::size_t document = 0;
  std::size_t index = 0;  // as in Excerpt
  double cosine = 0;      // of their tf-idf rows, over 0
};

// A sentence of the source, verbatim, but for the document's gaps. Where a line was wrapped inside
// it, the line break is still there (render shows a blank instead).
struct Excerpt {
  std::size_t document = 0;  // index into the documents that were summarized
  Span span{};               // into that document's text
  std::string text{};        // a copy, so that a summary outlives its document
  std::size_t index = 0;  // the how-manieth sentence of its document, from 0; headings do not count
  bool begins_sentence = true;  // false: a clause; of its sentence something is left out before it
  bool ends_sentence = true;    // false: something is left out behind it
  std::string joint{};          // the marks between this clause and the next of its sentence: "; "
  std::size_t section = 0;      // index into Summary::sections
  std::size_t words = 0;
  std::size_t rank = 0;  // 1 is the first chosen; 0: not chosen
  // Of the sentence that this one was quoted for, which leans on it or belongs to the same quotation;
  // 0: it was chosen for itself.
  std::size_t quoted_for = 0;
  double score = 0;  // factors.product()
  Factors factors{};
  std::vector<Neighbour> neighbours{};  // the nearest first
};

// A heading, and what of it is quoted.
struct SummarySection {
  std::size_t document = 0;
  std::string heading{};  // empty: what stands before the first heading
  int level = 0;          // 1 to 6; 0 where the text does not say
};

// A word or a name of several that the text is about.
struct Keyword {
  std::string text{};     // as it is written most often
  double score = 0;       // 1 is the first
  std::size_t count = 0;  // how often it stands in the text, in any form
};

// Which text a sentence is from.
struct Source {
  std::string id{};
  std::string title{};
  std::string url{};
};

struct Summary {
  std::string id{};  // of the first document, as are title, url and language
  std::string title{};
  std::string url{};
  std::string language{};
  std::vector<Source> sources{};  // a document each: Excerpt::document counts in them
  Options options{};
  std::vector<Excerpt> excerpts{};    // in reading order: by document, then by place
  std::vector<Excerpt> runners_up{};  // the best of the others, best first; novelty as at the end
  // The sections of `excerpts` and `runners_up` and those that they are part of, in reading order.
  std::vector<SummarySection> sections{};
  std::vector<Keyword> keywords{};  // Options::keywords of them, the best first
  std::size_t sentences = 0;        // in all documents, without headings and clutter
  std::size_t words = 0;            // in these sentences
  std::vector<std::string> warnings{};
};

// The summary of one document, or of several about one matter as if they were one text whose parts
// all begin at the beginning. Text in, at least one sentence out, but for a limit (`at_most`,
// kCharacters) that is shorter than every sentence: then none, and a warning. Ties go to the
// earlier sentence. Sentences that only repeat the title (cosine >= 0.8) are not chosen while
// others fit. What is left of a budget is not filled with sentences below six words.
[[nodiscard]] Summary summarize(const Document& document, const Options& options = {});
[[nodiscard]] Summary summarize(std::span<const Document> documents, const Options& options = {});
// The same into a summary that there is, whose memory is used again: for many texts one after the
// other. A thread keeps what the last text of up to a million terms took, some 30 MB at most.
void summarize(std::span<const Document> documents, const Options& options, Summary* summary);

// ---- Rendering ----------------------------------------------------------------------------------

enum class Output { kText, kJson, kMarkdown };
enum class Order { kDocument, kRank };

struct RenderOptions {
  Order order = Order::kDocument;
  bool title = false;  // kText only: the title above the summary
};

// UTF-8, ending in one newline; empty if there is nothing to show. kText: a sentence a line,
// without control characters, so that it is safe on a terminal. kJson: one object on one line, as
// described in src/render/SCHEMA.md. kMarkdown: title, sentences as a list, all escaped. What is left
// out of a sentence is an ellipsis. With Options::by_section the sentences of kDocument order stand under
// their headings; keywords come last.
[[nodiscard]] std::string render(const Summary& summary, Output output,
                                 const RenderOptions& options = {});

// The article of a document, without its clutter. kText: a paragraph a line with a blank line
// between, items behind "- ", rows of tables with tabs; line breaks stay only in code. kMarkdown: with the title, headings,
// lists, quotes, tables and code as such, all escaped. kJson: one object on one line, as described in src/render/SCHEMA.md.
[[nodiscard]] std::string render_document(const Document& document, Output output);

// Why these sentences: a table in fixed-width columns, a header first. The chosen sentences come in
// the order of choosing, then the runners-up; the score is the product of the five columns behind
// it.
[[nodiscard]] std::string explain(const Summary& summary);

}  // namespace pith

#endif  // PITH_PITH_H_
