// pith df stop-words: a list to begin a language with.

#include <algorithm>
#include <cmath>

#include "cli/commands.h"
#include "cli/output.h"
#include "pith/df.h"

namespace pith::cli {
namespace {

constexpr double kShare = 10;  // percent; models/README.md has what that agrees with

// A list of words has no numbers, and a "#" opens a comment in it.
bool is_word(std::string_view term) {
  return term.find_first_of("0123456789# ") == std::string_view::npos;
}

std::string counted(std::uint64_t documents) {
  return std::to_string(documents) + (documents == 1 ? " document" : " documents");
}

}  // namespace

int run_df_stop_words(const Arguments& arguments) {
  const std::string& name = arguments.inputs.front();
  const auto df = DocumentFrequencies::load(name);
  if (!df) {
    complain(df.error().message);
    return kSomeFailed;
  }
  const DfHeader& header = (*df)->header();
  if (header.kind != DfKind::kWords) {
    complain(shown_name(name) +
             ":1: terms were counted, without stop words; count with pith df count --words");
    return kUsage;
  }
  const bool by_number = arguments.df.most > 0 && !arguments.df.share;
  const double share = by_number ? 0 : arguments.df.share.value_or(kShare);
  const double least = std::ceil(share / 100 * static_cast<double>(header.documents));
  std::vector<DfEntry> words =
      (*df)->at_least(std::max<std::uint64_t>(1, static_cast<std::uint64_t>(least)));
  std::erase_if(words, [](const DfEntry& entry) { return !is_word(entry.term); });
  if (arguments.df.most > 0 && words.size() > arguments.df.most) words.resize(arguments.df.most);

  const std::string count = std::to_string(words.size());
  std::string text = by_number
                         ? "# The " + count + " commonest words of " + header.language + " in "
                         : "# " + count + " words of " + header.language +
                               " that stand in at least " + plain_number(share) + "% of ";
  text += counted(header.documents) + ", the commonest first.\n" +
          "# Made by pith df stop-words, tokenizer " + header.tokenizer +
          ". Strike out what carries meaning.\n";
  for (const DfEntry& entry : words) text += entry.term + '\n';
  Product product(arguments.output);
  product.write(text);
  return product.close(kOk);
}

}  // namespace pith::cli
