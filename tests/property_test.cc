// What holds of every text, on made-up ones.

#include <algorithm>
#include <future>

#include "base/unicode.h"
#include "catch.h"
#include "invariants.h"
#include "pith/inspect.h"
#include "random_text.h"

namespace pith {
namespace {

// The text as it would be printed: lines of some width, words cut at their ends, pages with header,
// footer and number.
std::string printed(std::string_view text, Random* random) {
  const std::size_t width = 30 + random->below(60);
  const std::size_t lines = 5 + random->below(20);
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  std::string out = "Harbour Levy\n\n";
  std::size_t column = 0;
  std::size_t line = 0;
  std::size_t page = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool cut = column + 1 >= width && at > 1 && at + 2 < text.size() &&
                     letter(text[at - 2]) && letter(text[at - 1]) && letter(text[at]) &&
                     letter(text[at + 1]);
    const bool full = text[at] == ' ' && column + 6 >= width;
    if (cut) out += '-';
    out += full ? '\n' : text[at];
    if (cut) out.insert(out.size() - 1, "\n");
    column = full || text[at] == '\n' ? 0 : cut ? 1 : column + 1;
    if ((cut || column == 0) && ++line % lines == 0) {
      const std::string edge =
          "\n\nPort Ellery Council\n\n" + std::to_string(++page) + "\n\fHarbour Levy\n\n";
      out.insert(out.size() - (cut ? 1 : 0), edge);
    }
  }
  return out;
}

Document random_document(Random* random) {
  std::string text = random_text(12, random);
  if (random->percent(40)) text = printed(text, random);
  ReadOptions options;
  if (random->percent(30)) options.language = Language::named(random->percent(50) ? "en" : "th");
  if (random->percent(30)) options.title = "The council and the harbour levy";
  Reading reading = read(text, options).value();
  reading.document.id = "made up";
  return std::move(reading.document);
}

Options random_options(Random* random) {
  constexpr std::array kMethods = {Method::kPith, Method::kTextRank, Method::kLexRank, Method::kLsa,
                                   Method::kLuhn, Method::kSumBasic, Method::kLead};
  const std::array lengths = {Length{},
                              sentences(random->below(9)),
                              words(random->below(200)),
                              at_most(words(random->below(60))),
                              percent(random->below(101)),
                              at_most(percent(random->below(101))),
                              characters(random->below(500))};
  Options options = {random->of(kMethods), random->of(lengths), random->below(4)};
  if (random->percent(20)) options.style = Style::kFree;
  if (random->percent(20)) options.focus = random->percent(50) ? "harbour levy" : "the zebra";
  if (random->percent(10)) options.exclude = {random->percent(50) ? "council" : "U.S."};
  options.by_section = random->percent(20);
  options.keywords = random->below(12);
  options.neighbours = random->below(4);
  return options;
}

// Its scores are places in an order.
bool is_order(Method method) { return method == Method::kLead || method == Method::kSumBasic; }

// Its scores are PageRank's: 1 on the average.
bool is_graph(Method method) {
  return method == Method::kPith || method == Method::kTextRank || method == Method::kLexRank;
}

// One to three documents and how to summarize them.
struct Case {
  std::vector<Document> documents;
  Options options;

  explicit Case(std::uint64_t seed) {
    Random random(seed);
    for (std::size_t i = 1 + random.below(3); i > 0; --i) {
      documents.push_back(random_document(&random));
    }
    options = random_options(&random);
  }

  [[nodiscard]] Summary summarize() const { return pith::summarize(documents, options); }

  [[nodiscard]] std::string shown() const {
    std::string out;
    for (const Document& document : documents) out += "<<" + document.text + ">>\n";
    return out;
  }
};

std::uint64_t any_seed() { return GENERATE(range<std::uint64_t>(0, 300)); }

TEST_CASE("every summary keeps what the header promises") {
  const std::uint64_t seed = any_seed();
  const Case made(seed);
  CAPTURE(seed, made.shown(), render(made.summarize(), Output::kJson));
  CHECK(broken_promise(made.summarize(), made.documents) == "");
}

TEST_CASE("every document keeps what the header promises, and so do its sentences and words") {
  const std::uint64_t seed = any_seed();
  const Case made(seed);
  CAPTURE(seed, made.shown());
  for (const Document& document : made.documents) {
    CHECK(broken_promise(document) == "");
    std::size_t end = 0;
    for (const Span& sentence : split_sentences(document)) {
      CHECK(sentence.begin >= end);
      CHECK(sentence.begin < sentence.end);
      CHECK(sentence.end <= document.text.size());
      end = sentence.end;
      const std::string body = text_of(document, sentence);
      CHECK(is_clean_utf8(body));
      CHECK(!body.empty());
      CHECK(trim(body) == body);
    }
    end = 0;
    for (const Word& word : split_words(document)) {
      CHECK(word.span.begin >= end);
      CHECK(word.span.begin < word.span.end);
      end = word.span.end;
      CHECK(text_of(document, word.span).find('\n') == std::string::npos);
    }
  }
}

TEST_CASE("some of these texts have gaps and furniture") {
  std::size_t gaps = 0;
  std::size_t furniture = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    for (const Document& document : Case(seed).documents) {
      gaps += document.gaps.empty() ? 0U : 1U;
      furniture +=
          std::ranges::count(document.blocks, BlockKind::kFurniture, &Block::kind) > 0 ? 1U : 0U;
    }
  }
  CHECK(gaps >= 30);
  CHECK(furniture >= 30);
}

TEST_CASE("a text with a word has a sentence, a text without has none") {
  const std::uint64_t seed = any_seed();
  const Case made(seed);
  CAPTURE(seed, made.shown());
  bool has_word = false;
  for (const Document& document : made.documents) {
    for (std::size_t at = 0; at < document.text.size();) {
      const char32_t c = next_code_point(document.text, &at);
      has_word = has_word || is_letter(c) || is_digit(c);
    }
  }
  CHECK((made.summarize().sentences > 0) == has_word);
}

TEST_CASE("the same text gives the same bytes, from another thread too") {
  const std::uint64_t seed = any_seed();
  const auto bytes = [seed] { return render(Case(seed).summarize(), Output::kJson); };
  auto elsewhere = std::async(std::launch::async, bytes);
  const std::string here = bytes();
  CAPTURE(seed);
  CHECK(here == bytes());
  CHECK(here == elsewhere.get());
}

TEST_CASE("a longer summary begins as a shorter one") {
  const std::uint64_t seed = any_seed();
  Case made(seed);
  CAPTURE(seed, name(made.options.method), made.shown());
  const auto by_rank = [&](std::size_t n) {
    made.options.length = sentences(n);
    Summary summary = made.summarize();
    std::ranges::sort(summary.excerpts, {}, &Excerpt::rank);
    return summary.excerpts;
  };
  const std::vector<Excerpt> five = by_rank(5);
  const std::vector<Excerpt> three = by_rank(3);
  REQUIRE(three.size() == std::min<std::size_t>(3, five.size()));
  for (std::size_t i = 0; i < three.size(); ++i) {
    CHECK(three[i].document == five[i].document);
    CHECK(three[i].span == five[i].span);
    CHECK(three[i].score == five[i].score);
  }
}

// Of what is said twice in one document, the first is quoted first: it ties, or stands better.
TEST_CASE("of sentences that are the same the earlier is chosen") {
  const std::uint64_t seed = any_seed();
  Case made(seed);
  made.options.style = Style::kFree;  // nothing brings another along
  made.options.by_section = false;    // places count from the beginning
  CAPTURE(seed, name(made.options.method), made.shown());
  const Summary summary = made.summarize();
  const auto rank_of = [&](const Excerpt& sentence) {
    for (const Excerpt& excerpt : summary.excerpts) {
      if (excerpt.document == sentence.document && excerpt.span == sentence.span) {
        return excerpt.rank;
      }
    }
    return summary.excerpts.size() + 1;
  };
  const std::vector<Excerpt> all = score_sentences(made.documents, made.options.method);
  for (std::size_t later = 0; later < all.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const Excerpt& first = all[earlier];
      const Excerpt& second = all[later];
      if (first.text != second.text) continue;
      if (!is_order(made.options.method)) {
        CHECK(first.factors.centrality == second.factors.centrality);
      }
      if (first.document == second.document) CHECK(rank_of(first) <= rank_of(second));
    }
  }
}

TEST_CASE("scores are factors of all sentences before any is chosen") {
  const std::uint64_t seed = any_seed();
  const Case made(seed);
  CAPTURE(seed, name(made.options.method), made.shown());
  const Summary summary = made.summarize();
  const std::vector<Excerpt> all = score_sentences(made.documents, made.options.method);
  CHECK(std::ranges::count(all, true, &Excerpt::begins_sentence) ==
        static_cast<std::ptrdiff_t>(summary.sentences));
  double centrality = 0;
  for (const Excerpt& sentence : all) {
    CHECK(sentence.factors.novelty == 1);
    CHECK(sentence.rank == 0);
    centrality += sentence.factors.centrality;
  }
  if (is_graph(made.options.method)) {
    CHECK(centrality == Approx(static_cast<double>(all.size())).epsilon(1e-9));
  }
}

// A report of at least four pages, and the same words one behind the other.
struct Report {
  std::string pages;
  std::vector<std::string> words;
};

Report report_of(Random* random) {
  static const std::vector<std::string> kWords = {
      "council", "harbour",   "levy",    "ferry",       "budget",         "the", "voted",
      "tariff",  "minister",  "farmers", "reservoir",   "implementation", "of",  "against",
      "in",      "engineers", "envoys",  "maintenance", "ministry",       "and", "that"};
  constexpr std::size_t kLeastPart = 4;  // letters before and behind a hyphen
  const std::size_t width = 50 + random->below(40);
  const std::size_t per_page = 18 + random->below(20);
  const bool cuts = random->percent(60);
  const std::string header = "Report on the Port\n\n";
  Report report{header, {"Report", "on", "the", "Port"}};  // the first header is the title
  std::string line;
  std::size_t lines = 0;
  std::size_t page = 0;
  const auto end_line = [&] {
    report.pages += line + '\n';
    line.clear();
    if (++lines % per_page != 0) return;
    report.pages += '\n' + std::string(30, ' ') + std::to_string(++page) + "\n\f" + header;
  };
  while (page < 4) {
    for (std::size_t sentences = 2 + random->below(5); sentences > 0; --sentences) {
      const std::size_t size = 6 + random->below(20);
      for (std::size_t i = 0; i < size; ++i) {
        std::string word = i == 0 ? "The" : random->of(kWords);
        report.words.push_back(word);
        if (i + 1 == size) word += '.';
        const std::size_t blank = line.empty() ? 0 : 1;
        if (line.size() + blank + word.size() > width) {
          const std::size_t room = width - line.size();
          if (cuts && word.size() >= 2 * kLeastPart && room >= kLeastPart + 2) {
            const std::size_t part = std::min(room - 2, word.size() - kLeastPart);
            line += ' ' + word.substr(0, part) + '-';
            word.erase(0, part);
          }
          end_line();
        }
        line += (line.empty() ? "" : " ") + word;
      }
    }
    end_line();
    if (!report.pages.ends_with("\n\n")) end_line();  // a blank line between paragraphs
  }
  report.pages += line + "\n\n" + std::to_string(page + 1) + "\n\f";
  return report;
}

TEST_CASE("no word of a printed report is lost, and none is cut") {
  const std::uint64_t seed = any_seed();
  Random random(seed);
  const Report report = report_of(&random);
  CAPTURE(seed, report.pages);
  const Document document =
      read(report.pages, {.language = Language::named("en")}).value().document;
  CHECK(broken_promise(document) == "");
  std::vector<std::string> words;
  for (const Word& word : split_words(document)) words.push_back(text_of(document, word.span));
  CHECK(words == report.words);
  const Summary summary = summarize(document, {Method::kPith, sentences(4), 0});
  CHECK(broken_promise(summary, std::span(&document, 1)) == "");
}

}  // namespace
}  // namespace pith
