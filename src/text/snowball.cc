#include "text/snowball.h"

#include <libstemmer.h>

#include <array>
#include <utility>

#include "language/data.h"

namespace pith {
namespace {

// What Snowball calls the language: codes that are not those of ISO 639-1, or no longer.
std::string snowball_name(std::string_view tag) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kWithdrawn = {
      {{"in", "id"}, {"ji", "yi"}, {"sh", "sr"}}};
  for (const auto& [code, name] : kWithdrawn) {
    if (tag == code) return std::string(name);
  }
  return std::string(data_of(tag));
}

}  // namespace

void Snowball::Close::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Snowball::Snowball(const std::string& name)
    : stemmer_(sb_stemmer_new(snowball_name(name).c_str(), "UTF_8")) {}

std::string Snowball::stem(std::string_view word) const {
  if (stemmer_ == nullptr) return std::string(word);
  const sb_symbol* stem =
      sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                      static_cast<int>(word.size()));
  if (stem == nullptr) return std::string(word);
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

}  // namespace pith
