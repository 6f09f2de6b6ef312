#include "read/charset/decode.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>
#include <unicode/utf16.h>

#include <array>
#include <memory>
#include <span>

#include "base/unicode.h"

namespace pith {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kMark = 0xFEFF;

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

// Null if this ICU has no such converter.
Converter open(std::string_view name) {
  UErrorCode error = U_ZERO_ERROR;
  Converter out(ucnv_open(std::string(name).c_str(), &error), &ucnv_close);
  return U_SUCCESS(error) ? std::move(out) : Converter(nullptr, &ucnv_close);
}

// ---- One byte a character ----------------------------------------------------------------------

using Table = std::array<char32_t, 128>;  // what 0x80 to 0xFF stand for

// ISO-8859-16 from 0xA0, which ICU does not have.
constexpr std::u16string_view kLatin10 =
    u"\u00A0\u0104\u0105\u0141\u20AC\u201E\u0160\u00A7\u0161\u00A9\u0218\u00AB\u0179\u00AD\u017A"
    u"\u017B"
    u"\u00B0\u00B1\u010C\u0142\u017D\u201D\u00B6\u00B7\u017E\u010D\u0219\u00BB\u0152\u0153\u0178"
    u"\u017C"
    u"\u00C0\u00C1\u00C2\u0102\u00C4\u0106\u00C6\u00C7\u00C8\u00C9\u00CA\u00CB\u00CC\u00CD\u00CE"
    u"\u00CF"
    u"\u0110\u0143\u00D2\u00D3\u00D4\u0150\u00D6\u015A\u0170\u00D9\u00DA\u00DB\u00DC\u0118\u021A"
    u"\u00DF"
    u"\u00E0\u00E1\u00E2\u0103\u00E4\u0107\u00E6\u00E7\u00E8\u00E9\u00EA\u00EB\u00EC\u00ED\u00EE"
    u"\u00EF"
    u"\u0111\u0144\u00F2\u00F3\u00F4\u0151\u00F6\u015B\u0171\u00F9\u00FA\u00FB\u00FC\u0119\u021B"
    u"\u00FF";
static_assert(kLatin10.size() == 96);

char32_t character(UConverter* converter, char byte) {
  std::array<UChar, 4> out{};
  UErrorCode error = U_ZERO_ERROR;
  const std::int32_t size = ucnv_toUChars(converter, out.data(), 4, &byte, 1, &error);
  return U_SUCCESS(error) && size == 1 ? char32_t{out[0]} : kReplacement;
}

bool is_c1(char32_t c) { return c >= 0x80 && c < 0xA0; }

Table plain_table(const Charset& charset) {
  Table out;
  out.fill(kReplacement);
  if (charset.name == "ISO-8859-16") {
    for (std::size_t i = 0; i < kLatin10.size(); ++i) out[i + 32] = kLatin10[i];
  } else if (const Converter converter = open(charset.name)) {
    for (std::size_t i = 0; i < out.size(); ++i) {
      out[i] = character(converter.get(), static_cast<char>(static_cast<unsigned char>(i + 0x80)));
      if (is_c1(out[i])) out[i] = kReplacement;
    }
  }
  return out;
}

Table table_of(const Charset& charset) {
  Table out = plain_table(charset);
  if (charset.c1_from.empty()) return out;
  const Table other = plain_table(charset_named(charset.c1_from));
  for (std::size_t i = 0; i < 32; ++i) out[i] = other[i];
  return out;
}

std::string decode_bytes(std::string_view bytes, const Charset& charset, std::size_t* replaced) {
  const Table table = table_of(charset);
  std::array<std::string, 256> written;
  for (std::size_t i = 0; i < 256; ++i) {
    append_code_point(i == 0     ? kReplacement
                      : i < 0x80 ? static_cast<char32_t>(i)
                                 : table[i - 0x80],
                      &written[i]);
  }
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 4);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0 || (byte >= 0x80 && table[byte - 0x80U] == kReplacement)) ++*replaced;
    out += written[byte];
  }
  return out;
}

// ---- Several bytes a character -----------------------------------------------------------------

struct Faults {
  std::size_t count = 0;
  bool keeps_ascii = false;
  bool is_gb = false;
};

// ICU calls this for bytes that stand for nothing.
void replace_fault(const void* context, UConverterToUnicodeArgs* args, const char* bytes,
                   std::int32_t size, UConverterCallbackReason reason, UErrorCode* error) {
  if (reason > UCNV_IRREGULAR) return;  // reset, close, clone
  auto* faults = static_cast<Faults*>(const_cast<void*>(context));
  *error = U_ZERO_ERROR;
  if (faults->is_gb && size == 1 && bytes[0] == '\x80') {  // as in GBK
    constexpr UChar kEuro = 0x20AC;
    ucnv_cbToUWriteUChars(args, &kEuro, 1, 0, error);
    return;
  }
  ++faults->count;
  const std::array<UChar, 2> out = {static_cast<UChar>(kReplacement),
                                    static_cast<UChar>(size == 2 ? bytes[1] & 0x7F : 0)};
  const bool keeps = faults->keeps_ascii && size == 2 && (bytes[1] & 0x80) == 0;
  ucnv_cbToUWriteUChars(args, out.data(), keeps ? 2 : 1, 0, error);
}

// Appends UTF-16 to UTF-8; a pair may be split between two calls.
class Appender {
 public:
  Appender(const Charset& charset, std::string* out)
      : wide_(charset.kind == Charset::Kind::kWide), out_(out) {}

  void append(std::span<const UChar> units) {
    for (const UChar unit : units) {
      if (U16_IS_LEAD(unit)) {
        finish();
        lead_ = unit;
      } else if (U16_IS_TRAIL(unit)) {
        put(lead_ != 0 ? static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead_, unit)) : U'\0');
        lead_ = 0;
      } else {
        finish();
        put(unit);
      }
    }
  }
  void finish() {
    if (lead_ != 0) put(U'\0');
    lead_ = 0;
  }
  [[nodiscard]] std::size_t replaced() const { return replaced_; }

 private:
  void put(char32_t c) {
    if (c == kMark && out_->empty()) return;
    if (c == 0 || (is_c1(c) && !wide_)) {
      c = kReplacement;
      ++replaced_;
    }
    append_code_point(c, out_);
  }

  bool wide_;
  std::string* out_;
  UChar lead_ = 0;
  std::size_t replaced_ = 0;
};

std::string decode_sequences(std::string_view bytes, const Charset& charset,
                             std::size_t* replaced) {
  const Converter converter = open(charset.converter.empty() ? charset.name : charset.converter);
  if (!converter) return repair_utf8(std::string(bytes), replaced);
  Faults faults{0, charset.kind == Charset::Kind::kMulti, charset.name == "gb18030"};
  UErrorCode error = U_ZERO_ERROR;
  ucnv_setToUCallBack(converter.get(), &replace_fault, &faults, nullptr, nullptr, &error);
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 2);
  Appender appender(charset, &out);
  std::array<UChar, 4096> units{};
  const char* from = bytes.data();
  do {
    error = U_ZERO_ERROR;
    UChar* to = units.data();
    ucnv_toUnicode(converter.get(), &to, units.data() + units.size(), &from,
                   bytes.data() + bytes.size(), nullptr, 1, &error);
    appender.append({units.data(), to});
  } while (error == U_BUFFER_OVERFLOW_ERROR);
  appender.finish();
  *replaced += faults.count + appender.replaced();
  return out;
}

}  // namespace

std::string decode(std::string_view bytes, const Charset& charset, std::size_t* replaced) {
  *replaced = 0;
  if (charset.kind == Charset::Kind::kUtf8) return repair_utf8(std::string(bytes), replaced);
  if (charset.kind == Charset::Kind::kByte) return decode_bytes(bytes, charset, replaced);
  return decode_sequences(bytes, charset, replaced);
}

}  // namespace pith
