// Whether the colours of the page can be read: WCAG 2.1, 1.4.3 and 1.4.11.

#include "render/digest/page_style.h"

#include <cmath>
#include <cstdlib>
#include <map>
#include <string>

#include "catch.h"

namespace pith {
namespace {

// "--ink: #22201c;" ... of the block that opens behind `from`.
std::map<std::string, std::string> colours_behind(const std::string& from) {
  const std::string style(page_style());
  const std::size_t at = style.find(from);
  REQUIRE(at != std::string::npos);
  const std::size_t begin = style.find(":root {", at);
  const std::string block = style.substr(begin, style.find('}', begin) - begin);
  std::map<std::string, std::string> colours;
  for (std::size_t i = block.find("--"); i != std::string::npos; i = block.find("--", i + 1)) {
    const std::size_t colon = block.find(": ", i);
    colours[block.substr(i, colon - i)] =
        block.substr(colon + 2, block.find(';', colon) - colon - 2);
  }
  return colours;
}

double channel(const std::string& colour, std::size_t i) {
  const std::string digits =
      colour.size() == 4 ? std::string(2, colour[i + 1]) : colour.substr(2 * i + 1, 2);
  const double c = static_cast<double>(std::strtol(digits.c_str(), nullptr, 16)) / 255;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const std::string& colour) {
  REQUIRE(colour.starts_with('#'));
  return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 1) + 0.0722 * channel(colour, 2);
}

double contrast(const std::string& a, const std::string& b) {
  const double x = luminance(a) + 0.05;
  const double y = luminance(b) + 0.05;
  return std::max(x, y) / std::min(x, y);
}

}  // namespace

TEST_CASE("contrast is computed as WCAG has it") {
  CHECK(contrast("#000000", "#ffffff") == Approx(21));
  CHECK(contrast("#fff", "#fff") == Approx(1));
  CHECK(contrast("#777777", "#ffffff") == Approx(4.48).margin(0.01));
}

TEST_CASE("text can be read in light, in dark and in print") {
  for (const std::string theme : {"", "prefers-color-scheme: dark", "@media print"}) {
    const std::map<std::string, std::string> colours = colours_behind(theme);
    CHECK(colours.size() == 6);
    for (const char* text : {"--ink", "--muted", "--link", "--accent"}) {
      CAPTURE(theme, text);
      CHECK(contrast(colours.at(text), colours.at("--paper")) >= 4.5);
    }
  }
}

TEST_CASE("colours stand in the custom properties only, and nothing is loaded") {
  const std::string style(page_style());
  std::size_t colours = 0;
  for (std::size_t at = style.find('#'); at != std::string::npos; at = style.find('#', at + 1)) {
    CHECK(style.substr(at - 2, 2) == ": ");
    const std::size_t line = style.rfind('\n', at);
    CHECK_THAT(style.substr(line, at - line), Catch::Contains("--"));
    ++colours;
  }
  CHECK(colours == 18);
  for (const char* bad : {"url(", "@import", "@font-face", "expression", "</"}) {
    CHECK(style.find(bad) == std::string::npos);
  }
  CHECK_THAT(style, Catch::Contains("@media print") && Catch::Contains("prefers-reduced-motion") &&
                        Catch::Contains("color-scheme: light dark") &&
                        Catch::Contains(":focus-visible"));
}

}  // namespace pith
