#include "texts.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "random.h"

namespace pith::bench {
namespace {

using Strings = std::vector<std::string>;

// A piece of about so many of the commonest words as stand in running text: percent.
constexpr int kCommonWords = 45;
constexpr std::size_t kTopic = 80;  // words that come back in an article

struct Style {
  std::string_view tag;
  Strings common{};  // the commonest first
  Strings onsets{};  // syllables of made-up words
  Strings vowels{};
  Strings codas{};
  Strings endings{};  // "": as it is
  Strings abbreviations{};
  std::size_t vocabulary = 40009;  // a prime
  bool nouns_are_capital = false;
  bool unspaced = false;
};

const std::vector<Style>& styles() {
  static const std::vector<Style> kStyles{
      {.tag = "en",
       .common = {"the",   "of",    "and",   "to",    "in",   "a",     "is",   "that",  "for",
                  "it",    "was",   "on",    "with",  "as",   "be",    "at",   "by",    "from",
                  "are",   "this",  "have",  "not",   "but",  "which", "they", "were",  "been",
                  "would", "their", "had",   "has",   "will", "who",   "its",  "more",  "an",
                  "said",  "than",  "about", "when",  "out",  "there", "up",   "after", "could",
                  "or",    "into",  "over",  "other", "some"},
       .onsets = {"b", "br", "c", "ch", "d", "dr", "f",  "fl", "g", "gr", "h", "l",
                  "m", "n",  "p", "pl", "r", "s",  "sh", "st", "t", "tr", "v", "w"},
       .vowels = {"a", "e", "i", "o", "u", "ea", "ai"},
       .codas = {"n", "r", "l", "t", "nd", "st", "m", "ck", "ss", "p"},
       .endings = {"", "", "", "", "s", "s", "ed", "ing", "er", "ly", "ation", "'s"},
       .abbreviations = {"Mr.", "Mrs.", "Dr.", "U.S.", "Sen.", "a.m.", "Inc.", "No."}},
      {.tag = "de",
       .common = {"die",  "der",  "und",   "in",   "den",   "von",    "zu",  "das",   "mit",
                  "sich", "des",  "auf",   "für",  "ist",   "im",     "dem", "nicht", "ein",
                  "eine", "als",  "auch",  "es",   "an",    "werden", "aus", "er",    "hat",
                  "dass", "sie",  "nach",  "wird", "bei",   "einer",  "um",  "am",    "sind",
                  "noch", "wie",  "einem", "über", "einen", "so",     "zum", "war",   "haben",
                  "nur",  "oder", "aber",  "vor",  "zur"},
       .onsets = {"b", "br", "d", "f", "fl",  "g",    "gr", "h", "k",  "kr", "l", "m",
                  "n", "p",  "r", "s", "sch", "schl", "st", "t", "tr", "w",  "z", "v"},
       .vowels = {"a", "e", "i", "o", "u", "ei", "au", "ie", "ä", "ö", "ü"},
       .codas = {"n", "r", "l", "t", "nd", "cht", "m", "ck", "ß", "ng", "rk"},
       .endings = {"", "", "", "en", "en", "er", "e", "es", "ung", "ungen", "lich", "keit"},
       .abbreviations = {"z. B.", "Dr.", "bzw.", "Nr.", "ca.", "Mio.", "3. Oktober", "usw."},
       .nouns_are_capital = true},
      {.tag = "vi",
       .common = {"và",  "của", "là",    "có",    "được", "trong", "các",  "một", "cho",  "không",
                  "với", "này", "những", "người", "đã",   "khi",   "đến",  "từ",  "ở",    "để",
                  "về",  "ra",  "như",   "cũng",  "tại",  "nhiều", "vào",  "năm", "trên", "sẽ",
                  "ông", "bị",  "lại",   "sau",   "còn",  "phải",  "theo", "đó",  "thì",  "làm"},
       .onsets = {"b",  "c",  "ch", "d",  "đ", "g", "gi", "h",  "kh", "l", "m", "n",
                  "ng", "nh", "ph", "qu", "r", "s", "t",  "th", "tr", "v", "x"},
       .vowels = {"a", "o", "i", "u", "á", "à", "ạ", "ă", "â",  "ấ",  "ậ",  "ê", "ế", "ể",
                  "ô", "ố", "ộ", "ơ", "ờ", "ợ", "ư", "ứ", "ươ", "iê", "uố", "e", "oa"},
       .codas = {"", "n", "ng", "nh", "m", "c", "t", "p", "i", ""},
       .endings = {""},
       .abbreviations = {"TP.HCM", "TP.", "PGS.TS", "THPT", "CLB", "GD-ĐT"},
       .vocabulary = 6199},
      {.tag = "zh",
       .common = {"的",   "在",   "是",   "了",   "和",   "有",   "我们", "他",   "中国", "这",
                  "将",   "对",   "为",   "也",   "不",   "一个", "说",   "到",   "上",   "年",
                  "已经", "他们", "以及", "进行", "可以", "没有", "表示", "问题", "工作", "发展",
                  "社会", "经济", "公司", "市场", "政府", "记者", "目前", "今年", "其中", "需要",
                  "成为", "通过", "开始", "国家", "北京", "学生", "时间", "生活", "企业", "报道",
                  "认为", "影响", "活动", "服务", "城市", "增长", "世界", "技术", "管理", "安全"},
       .onsets = {"水", "山", "石", "田", "木", "金", "火", "土", "风", "云", "河", "海",
                  "路", "桥", "港", "船", "车", "马", "牛", "鱼", "米", "茶", "花", "草",
                  "林", "村", "门", "书", "文", "字", "画", "歌", "音", "光", "电", "机",
                  "器", "材", "料", "建", "设", "计", "划", "会", "议", "员", "民", "众",
                  "法", "律", "规", "定", "税", "费", "价", "格"},
       .vowels = {"大", "小", "长", "高", "新", "老", "东", "西", "南", "北", "中",
                  "外", "前", "后", "里", "面", "天", "地", "日", "月", "手", "口",
                  "心", "头", "家", "学", "校", "店", "场", "院", "局", "部", "区",
                  "县", "省", "界", "线", "点", "力", "业", "品", "物"},
       .codas = {""},
       .endings = {""},
       .abbreviations = {"GDP", "5G", "20%"},
       .vocabulary = 2351,
       .unspaced = true}};
  return kStyles;
}

// A word that no other number has, but for its ending: syllables by the digits of the number, once
// it is shuffled, so that common words are not alike.
std::string word(const Style& style, std::size_t number) {
  number = (number + 1) * 7919 % style.vocabulary;
  const std::string& coda = style.codas[number % style.codas.size()];
  number /= style.codas.size();
  std::string out;
  do {
    out += style.onsets[number % style.onsets.size()];
    number /= style.onsets.size();
    out += style.vowels[number % style.vowels.size()];
    number /= style.vowels.size();
  } while (number > 0);
  return out + coda;
}

void make_capital(std::string* word) {
  char& first = word->front();
  if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
}

class Writer {
 public:
  Writer(const Style& style, std::uint64_t seed) : style_(style), random_(seed) {
    for (std::size_t i = 0; i < kTopic; ++i) topic_.push_back(any_word());
  }

  std::string paragraph() {
    std::string out;
    for (std::size_t left = 1 + random_.below(4); left > 0; --left) {
      out += sentence();
      if (left > 1 && !style_.unspaced) out += ' ';
    }
    return out;
  }

 private:
  std::size_t any_word() { return random_.zipf(style_.vocabulary - 1, 40); }

  std::string sentence() {
    const std::size_t words = 6 + random_.below(12) + random_.below(14);
    std::string out;
    for (std::size_t i = 0; i < words; ++i) {
      std::string next = token();
      if (i == 0) make_capital(&next);
      out += next;
      if (i + 1 == words) break;
      if (random_.percent(7)) out += style_.unspaced ? "，" : ",";
      if (!style_.unspaced) out += ' ';
    }
    if (random_.percent(4)) return style_.unspaced ? "“" + out + "。”" : "\"" + out + ".\"";
    if (style_.unspaced) return out + (random_.percent(4) ? "？" : "。");
    return out + (random_.percent(4) ? "?" : ".");
  }

  // A word, a name, a number, an abbreviation.
  std::string token() {
    if (random_.percent(kCommonWords)) return style_.common[random_.zipf(style_.common.size(), 2)];
    if (random_.percent(3)) return number();
    if (random_.percent(1)) return random_.of(style_.abbreviations);
    const bool of_topic = random_.percent(40);
    const bool is_name = random_.percent(12);
    std::string out = word(style_, of_topic ? topic_[random_.zipf(kTopic, 10)] : any_word());
    if (!is_name) out += random_.of(style_.endings);
    if (is_name || (style_.nouns_are_capital && random_.percent(45))) make_capital(&out);
    return out;
  }

  std::string number() {
    const std::size_t value = random_.zipf(5000);
    if (random_.percent(20)) return std::to_string(value) + (style_.tag == "de" ? ",5" : ".5");
    return std::to_string(value);
  }

  const Style& style_;
  Random random_;
  std::vector<std::size_t> topic_;
};

const Style& style_of(std::string_view language) {
  const auto found = std::ranges::find(styles(), language, &Style::tag);
  if (found != styles().end()) return *found;
  std::cerr << language << ": no such language\n";
  std::exit(1);
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else {
      if (c == '"') out += '\\';
      out += c;
    }
  }
  return out + '"';
}

}  // namespace

std::vector<std::string> languages() {
  std::vector<std::string> tags;
  for (const Style& style : styles()) tags.emplace_back(style.tag);
  return tags;
}

std::string make_text(std::string_view language, std::size_t bytes, std::uint64_t seed) {
  Writer writer(style_of(language), seed);
  std::string text;
  while (text.size() < bytes) {
    if (!text.empty()) text += "\n\n";
    text += writer.paragraph();
  }
  return text + '\n';
}

std::vector<std::string> make_records(std::string_view language, std::size_t count,
                                      std::size_t bytes, bool state_language) {
  std::vector<std::string> records;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t size = bytes / 2 + bytes * (i % 16) / 15;
    const std::string text = make_text(language, size, i + 1);
    std::string stated;
    if (state_language) stated = R"("language":")" + std::string(language) + R"(",)";
    records.push_back(R"({"id":")" + std::to_string(i + 1) + R"(",)" + stated + R"("text":)" +
                      json_string(text) + '}');
  }
  return records;
}

}  // namespace pith::bench
