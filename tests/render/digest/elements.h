// What a parser makes of HTML and XML: the elements in their order.

#ifndef PITH_TESTS_RENDER_DIGEST_ELEMENTS_H_
#define PITH_TESTS_RENDER_DIGEST_ELEMENTS_H_

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pith {

struct Element {
  std::string name{};        // "h1"; in XML of Atom's namespace too
  std::string name_space{};  // its address, or ""
  std::map<std::string, std::string> attributes{};
  std::string text{};     // of all that is in it
  std::size_t depth = 0;  // of the outermost: 0
  std::string parent{};   // its name
};

// Of a page or of a part of one, by libxml2; comments and processing instructions are elements
// called "#comment" and "#instruction".
[[nodiscard]] std::vector<Element> html_elements(std::string_view html);

// Nothing if it is not well-formed in XML and its namespaces.
[[nodiscard]] std::optional<std::vector<Element>> xml_elements(std::string_view xml);

[[nodiscard]] std::vector<Element> called(const std::vector<Element>& elements,
                                          std::string_view name);

// The values of href, in their order, without those to places in the page.
[[nodiscard]] std::vector<std::string> links_of(const std::vector<Element>& elements);

// Fails for an element, attribute or link that a digest never has.
void check_allowed(const std::vector<Element>& elements);

}  // namespace pith

#endif  // PITH_TESTS_RENDER_DIGEST_ELEMENTS_H_
