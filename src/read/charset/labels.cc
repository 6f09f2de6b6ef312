#include "read/charset/labels.h"

#include <algorithm>
#include <array>
#include <string>

namespace pith {
namespace {

using Kind = Charset::Kind;

constexpr auto kCharsets = std::to_array<Charset>({
    {"UTF-8", "", Kind::kUtf8},
    {"UTF-16LE", "", Kind::kWide},
    {"UTF-16BE", "", Kind::kWide},
    {"UTF-32LE", "", Kind::kWide},
    {"UTF-32BE", "", Kind::kWide},
    {"IBM866", "", Kind::kByte, "", true},
    {"ISO-8859-2", "", Kind::kByte, "windows-1250"},
    {"ISO-8859-3", "", Kind::kByte, "windows-1252"},
    {"ISO-8859-4", "", Kind::kByte, "windows-1257"},
    {"ISO-8859-5", "", Kind::kByte, "windows-1251", true},
    {"ISO-8859-6", "", Kind::kByte, "windows-1256"},
    {"ISO-8859-7", "", Kind::kByte, "windows-1253"},
    {"ISO-8859-8", "", Kind::kByte, "windows-1255"},
    {"ISO-8859-10", "", Kind::kByte, "windows-1252"},
    {"ISO-8859-13", "", Kind::kByte, "windows-1257"},
    {"ISO-8859-14", "", Kind::kByte, "windows-1252"},
    {"ISO-8859-15", "", Kind::kByte, "windows-1252"},
    {"ISO-8859-16", "", Kind::kByte, "windows-1250"},
    {"KOI8-R", "", Kind::kByte},
    {"KOI8-U", "", Kind::kByte},
    {"macintosh", "", Kind::kByte, "", true},
    {"windows-874", "", Kind::kByte, "", true},
    {"windows-1250", "", Kind::kByte},
    {"windows-1251", "", Kind::kByte},
    {"windows-1252", "", Kind::kByte},
    {"windows-1253", "", Kind::kByte},
    {"windows-1254", "", Kind::kByte},
    {"windows-1255", "", Kind::kByte},
    {"windows-1256", "", Kind::kByte},
    {"windows-1257", "", Kind::kByte},
    {"windows-1258", "", Kind::kByte},
    {"x-mac-cyrillic", "", Kind::kByte, "", true},
    {"gb18030", "", Kind::kMulti},
    {"Big5", "ibm-1375_P100-2008", Kind::kMulti},
    {"EUC-JP", "euc-jp-2007", Kind::kMulti},
    {"Shift_JIS", "ibm-943_P15A-2003", Kind::kMulti},
    {"EUC-KR", "windows-949-2000", Kind::kMulti},
    {"ISO-2022-JP", "", Kind::kShifted},
});

struct Label {
  std::string_view label;
  std::string_view name;
};

// Sorted by label. Names that stand in kCharsets are labels too, in small letters.
constexpr auto kLabels = std::to_array<Label>({
    {"866", "IBM866"},
    {"ansi_x3.4-1968", "windows-1252"},
    {"arabic", "ISO-8859-6"},
    {"ascii", "windows-1252"},
    {"asmo-708", "ISO-8859-6"},
    {"big5-hkscs", "Big5"},
    {"chinese", "gb18030"},
    {"cn-big5", "Big5"},
    {"cp1250", "windows-1250"},
    {"cp1251", "windows-1251"},
    {"cp1252", "windows-1252"},
    {"cp1253", "windows-1253"},
    {"cp1254", "windows-1254"},
    {"cp1255", "windows-1255"},
    {"cp1256", "windows-1256"},
    {"cp1257", "windows-1257"},
    {"cp1258", "windows-1258"},
    {"cp819", "windows-1252"},
    {"cp866", "IBM866"},
    {"csbig5", "Big5"},
    {"cseuckr", "EUC-KR"},
    {"cseucpkdfmtjapanese", "EUC-JP"},
    {"csgb2312", "gb18030"},
    {"csibm866", "IBM866"},
    {"csiso2022jp", "ISO-2022-JP"},
    {"csiso58gb231280", "gb18030"},
    {"csiso88596e", "ISO-8859-6"},
    {"csiso88596i", "ISO-8859-6"},
    {"csiso88598e", "ISO-8859-8"},
    {"csiso88598i", "ISO-8859-8"},
    {"csisolatin1", "windows-1252"},
    {"csisolatin2", "ISO-8859-2"},
    {"csisolatin3", "ISO-8859-3"},
    {"csisolatin4", "ISO-8859-4"},
    {"csisolatin5", "windows-1254"},
    {"csisolatin6", "ISO-8859-10"},
    {"csisolatin9", "ISO-8859-15"},
    {"csisolatinarabic", "ISO-8859-6"},
    {"csisolatincyrillic", "ISO-8859-5"},
    {"csisolatingreek", "ISO-8859-7"},
    {"csisolatinhebrew", "ISO-8859-8"},
    {"cskoi8r", "KOI8-R"},
    {"csksc56011987", "EUC-KR"},
    {"csmacintosh", "macintosh"},
    {"csshiftjis", "Shift_JIS"},
    {"csunicode", "UTF-16LE"},
    {"cyrillic", "ISO-8859-5"},
    {"dos-874", "windows-874"},
    {"ecma-114", "ISO-8859-6"},
    {"ecma-118", "ISO-8859-7"},
    {"elot_928", "ISO-8859-7"},
    {"gb2312", "gb18030"},
    {"gb_2312", "gb18030"},
    {"gb_2312-80", "gb18030"},
    {"gbk", "gb18030"},
    {"greek", "ISO-8859-7"},
    {"greek8", "ISO-8859-7"},
    {"hebrew", "ISO-8859-8"},
    {"ibm819", "windows-1252"},
    {"iso-10646-ucs-2", "UTF-16LE"},
    {"iso-8859-1", "windows-1252"},
    {"iso-8859-11", "windows-874"},
    {"iso-8859-6-e", "ISO-8859-6"},
    {"iso-8859-6-i", "ISO-8859-6"},
    {"iso-8859-8-e", "ISO-8859-8"},
    {"iso-8859-8-i", "ISO-8859-8"},
    {"iso-8859-9", "windows-1254"},
    {"iso-ir-100", "windows-1252"},
    {"iso-ir-101", "ISO-8859-2"},
    {"iso-ir-109", "ISO-8859-3"},
    {"iso-ir-110", "ISO-8859-4"},
    {"iso-ir-126", "ISO-8859-7"},
    {"iso-ir-127", "ISO-8859-6"},
    {"iso-ir-138", "ISO-8859-8"},
    {"iso-ir-144", "ISO-8859-5"},
    {"iso-ir-148", "windows-1254"},
    {"iso-ir-149", "EUC-KR"},
    {"iso-ir-157", "ISO-8859-10"},
    {"iso-ir-58", "gb18030"},
    {"iso8859-1", "windows-1252"},
    {"iso8859-10", "ISO-8859-10"},
    {"iso8859-11", "windows-874"},
    {"iso8859-13", "ISO-8859-13"},
    {"iso8859-14", "ISO-8859-14"},
    {"iso8859-15", "ISO-8859-15"},
    {"iso8859-2", "ISO-8859-2"},
    {"iso8859-3", "ISO-8859-3"},
    {"iso8859-4", "ISO-8859-4"},
    {"iso8859-5", "ISO-8859-5"},
    {"iso8859-6", "ISO-8859-6"},
    {"iso8859-7", "ISO-8859-7"},
    {"iso8859-8", "ISO-8859-8"},
    {"iso8859-9", "windows-1254"},
    {"iso88591", "windows-1252"},
    {"iso885910", "ISO-8859-10"},
    {"iso885911", "windows-874"},
    {"iso885913", "ISO-8859-13"},
    {"iso885914", "ISO-8859-14"},
    {"iso885915", "ISO-8859-15"},
    {"iso88592", "ISO-8859-2"},
    {"iso88593", "ISO-8859-3"},
    {"iso88594", "ISO-8859-4"},
    {"iso88595", "ISO-8859-5"},
    {"iso88596", "ISO-8859-6"},
    {"iso88597", "ISO-8859-7"},
    {"iso88598", "ISO-8859-8"},
    {"iso88599", "windows-1254"},
    {"iso_8859-1", "windows-1252"},
    {"iso_8859-15", "ISO-8859-15"},
    {"iso_8859-1:1987", "windows-1252"},
    {"iso_8859-2", "ISO-8859-2"},
    {"iso_8859-2:1987", "ISO-8859-2"},
    {"iso_8859-3", "ISO-8859-3"},
    {"iso_8859-3:1988", "ISO-8859-3"},
    {"iso_8859-4", "ISO-8859-4"},
    {"iso_8859-4:1988", "ISO-8859-4"},
    {"iso_8859-5", "ISO-8859-5"},
    {"iso_8859-5:1988", "ISO-8859-5"},
    {"iso_8859-6", "ISO-8859-6"},
    {"iso_8859-6:1987", "ISO-8859-6"},
    {"iso_8859-7", "ISO-8859-7"},
    {"iso_8859-7:1987", "ISO-8859-7"},
    {"iso_8859-8", "ISO-8859-8"},
    {"iso_8859-8:1988", "ISO-8859-8"},
    {"iso_8859-9", "windows-1254"},
    {"iso_8859-9:1989", "windows-1254"},
    {"koi", "KOI8-R"},
    {"koi8", "KOI8-R"},
    {"koi8-ru", "KOI8-U"},
    {"koi8_r", "KOI8-R"},
    {"korean", "EUC-KR"},
    {"ks_c_5601-1987", "EUC-KR"},
    {"ks_c_5601-1989", "EUC-KR"},
    {"ksc5601", "EUC-KR"},
    {"ksc_5601", "EUC-KR"},
    {"l1", "windows-1252"},
    {"l2", "ISO-8859-2"},
    {"l3", "ISO-8859-3"},
    {"l4", "ISO-8859-4"},
    {"l5", "windows-1254"},
    {"l6", "ISO-8859-10"},
    {"l9", "ISO-8859-15"},
    {"latin1", "windows-1252"},
    {"latin2", "ISO-8859-2"},
    {"latin3", "ISO-8859-3"},
    {"latin4", "ISO-8859-4"},
    {"latin5", "windows-1254"},
    {"latin6", "ISO-8859-10"},
    {"logical", "ISO-8859-8"},
    {"mac", "macintosh"},
    {"ms932", "Shift_JIS"},
    {"ms_kanji", "Shift_JIS"},
    {"shift-jis", "Shift_JIS"},
    {"sjis", "Shift_JIS"},
    {"sun_eu_greek", "ISO-8859-7"},
    {"tis-620", "windows-874"},
    {"ucs-2", "UTF-16LE"},
    {"unicode", "UTF-16LE"},
    {"unicode-1-1-utf-8", "UTF-8"},
    {"unicode11utf8", "UTF-8"},
    {"unicode20utf8", "UTF-8"},
    {"unicodefeff", "UTF-16LE"},
    {"unicodefffe", "UTF-16BE"},
    {"us-ascii", "windows-1252"},
    {"utf-16", "UTF-16LE"},
    {"utf-32", "UTF-32LE"},
    {"utf8", "UTF-8"},
    {"visual", "ISO-8859-8"},
    {"windows-31j", "Shift_JIS"},
    {"windows-949", "EUC-KR"},
    {"x-cp1250", "windows-1250"},
    {"x-cp1251", "windows-1251"},
    {"x-cp1252", "windows-1252"},
    {"x-cp1253", "windows-1253"},
    {"x-cp1254", "windows-1254"},
    {"x-cp1255", "windows-1255"},
    {"x-cp1256", "windows-1256"},
    {"x-cp1257", "windows-1257"},
    {"x-cp1258", "windows-1258"},
    {"x-euc-jp", "EUC-JP"},
    {"x-gbk", "gb18030"},
    {"x-mac-roman", "macintosh"},
    {"x-mac-ukrainian", "x-mac-cyrillic"},
    {"x-sjis", "Shift_JIS"},
    {"x-unicode20utf8", "UTF-8"},
    {"x-user-defined", "windows-1252"},
    {"x-x-big5", "Big5"},
});
static_assert(std::ranges::is_sorted(kLabels, {}, &Label::label));
constexpr std::size_t kLongestLabel = 32;

std::string_view bare(std::string_view label) {
  constexpr std::string_view kAround = " \t\n\f\r\"'";
  const std::size_t begin = label.find_first_not_of(kAround);
  if (begin == std::string_view::npos) return {};
  return label.substr(begin, label.find_last_not_of(kAround) + 1 - begin);
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_but_for_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, small, small);
}

}  // namespace

const Charset* charset_labelled(std::string_view label) {
  label = bare(label);
  if (label.empty() || label.size() > kLongestLabel) return nullptr;
  for (const Charset& charset : kCharsets) {
    if (same_but_for_case(charset.name, label)) return &charset;
  }
  std::string key(label);
  std::ranges::transform(key, key.begin(), small);
  const auto* found = std::ranges::lower_bound(kLabels, key, {}, &Label::label);
  if (found == kLabels.end() || found->label != key) return nullptr;
  return &charset_named(found->name);
}

const Charset& charset_named(std::string_view name) {
  return *std::ranges::find(kCharsets, name, &Charset::name);
}

}  // namespace pith
