#include "language/built_in.h"

#include <algorithm>

namespace pith {
namespace {

std::span<const BuiltInPhrase> of(const BuiltInLanguage::Phrases& phrases) {
  return {built_ins().phrases + phrases.first, phrases.count};
}

std::string text_of(const BuiltInPhrase& phrase) {
  return {built_ins().text + phrase.at, phrase.size};
}

}  // namespace

const BuiltInLanguage* find_built_in(std::string_view tag) {
  const auto named = [&](const BuiltInLanguage& language) {
    return std::string_view(language.tag.data()) == tag;
  };
  const std::span<const BuiltInLanguage> all = built_ins().languages;
  const auto found = std::ranges::find_if(all, named);
  return found == all.end() ? nullptr : &*found;
}

std::shared_ptr<Language::Data> make_data(const BuiltInLanguage& language) {
  const BuiltIns all = built_ins();
  auto data = std::make_shared<Language::Data>();
  const auto sets = sets_of(data.get());
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const BuiltInLanguage::Set& set = language.sets[i];
    *sets[i] = StringSet(StringSet::Table{all.text, all.slots + set.first, set.capacity, set.size});
  }
  data->clutter.reserve(language.clutter.count);
  for (const BuiltInPhrase& phrase : of(language.clutter)) {
    data->clutter.push_back({static_cast<ClutterPhrase::Kind>(phrase.kind), text_of(phrase)});
  }
  data->openings.reserve(language.openings.count);
  for (const BuiltInPhrase& phrase : of(language.openings)) {
    data->openings.push_back({phrase.kind != 0, text_of(phrase)});
  }
  for (const BuiltInPhrase& clitic : of(language.prefixes)) {
    data->prefixes.push_back(text_of(clitic));
  }
  for (const BuiltInPhrase& clitic : of(language.suffixes)) {
    data->suffixes.push_back(text_of(clitic));
  }
  return data;
}

}  // namespace pith
