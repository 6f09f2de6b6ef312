#include "read/pdf/captions.h"

#include <string_view>

#include "catch.h"
#include "read/plain/plain.h"

namespace pith {
namespace {

TEST_CASE("captions and small print") {
  for (const std::string_view block :
       {"Figure 1. Share of water that was lost", "Figure 1: Losses.",
        "Table A-1\nBursts by material", "Table 3", "TABLE IV. Bursts", "Fig. 2.3 \u2014 Wells",
        "Figure 2b. Wells", "Abbildung 4: Verluste", "Tableau 2 \u2013 Les pertes",
        "Tabla 7. P\u00E9rdidas", "Gr\u00E1fico 1. Perdas",
        "\u0420\u0438\u0441. 5. \u041F\u043E\u0442\u0435\u0440\u0438", "Chart 12 | Bursts",
        "Source: the Authority.", "Sources:\nthe Authority and the auditor.",
        "Notes: 2025 is an estimate.", "Quelle: Wasserwerk"}) {
    INFO(block);
    CHECK(is_caption(block));
  }
}

TEST_CASE("sentences and headings that are none") {
  for (const std::string_view block :
       {"Figure 1 shows that losses rose.", "Figures 1. and 2.", "Table manners: an essay",
        "Table salt is cheap.", "Tables 3: none", "figure 1. is small",
        "Source criticism: a primer", "Notes on the mains", "The source: a well",
        "Mains 1. The old town", "Figure", "Table", "Table of contents: none",
        "Figure skating 1: results", "", "Source"}) {
    INFO(block);
    CHECK(!is_caption(block));
  }
}

TEST_CASE("only in texts with pages") {
  const std::string caption = "Figure 1. Share of water that was lost, in percent, 2020 to 2025.";
  const auto kind_in = [&](std::string text) {
    text += caption + "\n";
    for (const Block& block : split_blocks(text)) {
      if (block.span.of(text) == caption) return block.kind;
    }
    return BlockKind::kFurniture;
  };
  CHECK(kind_in("The county lost water.\n\n") == BlockKind::kParagraph);
  CHECK(kind_in("The county lost water.\n\nPage 1 of 2\n\fIt lost more.\n\nPage 2 of 2\n\n") ==
        BlockKind::kCaption);
}

}  // namespace
}  // namespace pith
