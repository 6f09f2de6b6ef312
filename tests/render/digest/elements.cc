#include "render/digest/elements.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <memory>
#include <set>

#include "catch.h"

namespace pith {
namespace {

using Document = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

std::string text(const xmlChar* chars) {
  return chars == nullptr ? "" : reinterpret_cast<const char*>(chars);
}

std::string content_of(const xmlNode* node) {
  xmlChar* const content = xmlNodeGetContent(node);
  std::string out = text(content);
  xmlFree(content);
  return out;
}

std::string name_of(const xmlNode* node) {
  if (node->type == XML_COMMENT_NODE) return "#comment";
  return node->type == XML_PI_NODE ? "#instruction" : text(node->name);
}

Element element_of(xmlNode* node, std::size_t depth) {
  Element element{name_of(node), "", {}, content_of(node), depth, ""};
  if (node->parent != nullptr && node->parent->type == XML_ELEMENT_NODE)
    element.parent = text(node->parent->name);
  if (node->type != XML_ELEMENT_NODE) return element;
  if (node->ns != nullptr) element.name_space = text(node->ns->href);
  for (xmlAttr* a = node->properties; a != nullptr; a = a->next)
    element.attributes[text(a->name)] = content_of(reinterpret_cast<const xmlNode*>(a));
  return element;
}

bool is_shown(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE || node->type == XML_COMMENT_NODE ||
         node->type == XML_PI_NODE;
}

std::vector<Element> flat(xmlDoc* document) {
  std::vector<Element> elements;
  std::size_t depth = 0;
  for (xmlNode* node = document->children; node != nullptr;) {
    if (is_shown(node)) elements.push_back(element_of(node, depth));
    if (node->type == XML_ELEMENT_NODE && node->children != nullptr) {
      node = node->children;
      ++depth;
      continue;
    }
    while (node != nullptr && node->next == nullptr) {
      node = node->parent;
      if (depth > 0) --depth;
      if (node == reinterpret_cast<xmlNode*>(document)) node = nullptr;
    }
    if (node != nullptr) node = node->next;
  }
  return elements;
}

}  // namespace

std::vector<Element> html_elements(std::string_view html) {
  const Document document(
      htmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, "utf-8",
                     HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                         HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED),
      xmlFreeDoc);
  REQUIRE(document);
  return flat(document.get());
}

std::optional<std::vector<Element>> xml_elements(std::string_view xml) {
  xmlResetLastError();  // what HTML had
  const Document document(
      xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr,
                    XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_PEDANTIC),
      xmlFreeDoc);
  const xmlError* const error = xmlGetLastError();
  const bool clean = error == nullptr || error->level == XML_ERR_NONE;
  if (!document || !clean) return std::nullopt;
  return flat(document.get());
}

std::vector<Element> called(const std::vector<Element>& elements, std::string_view name) {
  std::vector<Element> found;
  for (const Element& element : elements) {
    if (element.name == name) found.push_back(element);
  }
  return found;
}

std::vector<std::string> links_of(const std::vector<Element>& elements) {
  std::vector<std::string> links;
  for (const Element& element : elements) {
    const auto href = element.attributes.find("href");
    if (href != element.attributes.end() && !href->second.starts_with('#'))
      links.push_back(href->second);
  }
  return links;
}

void check_allowed(const std::vector<Element>& elements) {
  static const std::set<std::string> kNames = {
      "html", "head", "meta",    "title",   "style",      "body",    "header",
      "main", "nav",  "section", "article", "footer",     "div",     "h1",
      "h2",   "h3",   "p",       "ol",      "ul",         "li",      "a",
      "span", "bdi",  "time",    "cite",    "blockquote", "details", "summary"};
  static const std::map<std::string, std::set<std::string>> kAttributes = {
      {"a", {"href", "rel"}},
      {"html", {}},
      {"meta", {"charset", "http-equiv", "name", "content"}},
      {"nav", {"aria-labelledby"}},
      {"section", {"aria-labelledby"}},
      {"ol", {"start"}},
      {"time", {"datetime"}}};
  static const std::set<std::string> kEverywhere = {"class", "style", "id", "lang", "dir"};
  // A CHECK for each of these, a million, would take longer than all else.
  const auto expect = [](bool good, const std::string& what) {
    if (!good) FAIL_CHECK("not allowed: " + what);
  };
  for (const Element& element : elements) {
    expect(kNames.contains(element.name), element.name);
    const auto own = kAttributes.find(element.name);
    for (const auto& [name, value] : element.attributes) {
      const bool known =
          kEverywhere.contains(name) || (own != kAttributes.end() && own->second.contains(name));
      expect(known, element.name + ' ' + name + '=' + value);
      expect(name != "style" || value.find("url") == std::string::npos, value);
      expect(name != "dir" || value == "auto" || value == "ltr", value);
    }
  }
  for (const std::string& link : links_of(elements)) {
    expect(
        link.starts_with("https://") || link.starts_with("http://") || link.starts_with("mailto:"),
        link);
    expect(link.find_first_of("<>\"' \t\n") == std::string::npos, link);
  }
  CHECK_FALSE(elements.empty());
}

}  // namespace pith
