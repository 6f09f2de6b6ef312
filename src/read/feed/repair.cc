#include "read/feed/repair.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/unicode.h"
#include "read/feed/characters.h"
#include "read/feed/namespaces.h"
#include "read/feed/tags.h"

namespace pith {
namespace {

constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::size_t kMostUndeclared = 64;  // prefixes that are declared for those who did not
constexpr std::size_t kMostDeclared = 1000;  // prefixes at a time: libxml2 looks through all
constexpr std::size_t kLongestValue = std::size_t{1} << 20U;  // bytes of an attribute
constexpr std::size_t kLongestCdata = std::size_t{8} << 20U;  // bytes; libxml2 takes 10 million

class Repairer {
 public:
  explicit Repairer(std::string_view text) : clean_(without_controls(text, &damage_)), in_(clean_) {
    out_.text.reserve(in_.size() + in_.size() / 16 + kDeclaration.size());
    out_.text = kDeclaration;
  }

  WellFormed run() {
    for (std::size_t at = 0; at < in_.size();) {
      const std::size_t open = std::min(in_.find('<', at), in_.size());
      add_text(in_.substr(at, open - at));
      at = open < in_.size() ? markup(open) : open;
    }
    damage_.torn = !open_.empty() || torn_;
    while (!open_.empty()) close();
    declare_prefixes();
    out_.warnings = damage_.warnings();
    return std::move(out_);
  }

 private:
  struct Open {
    std::string name;
    std::size_t element;
    std::vector<std::string> declared;  // prefixes
  };

  [[nodiscard]] std::size_t written() const { return out_.text.size(); }
  [[nodiscard]] bool inside() const { return !open_.empty(); }

  void add_text(std::string_view text) {
    if (inside()) {
      append_characters(text, '\0', entities_, &damage_, &out_.text);
    } else if (text.find_first_not_of(" \t\r\n") != std::string_view::npos) {
      damage_.outside += text.size();
    } else if (!out_.elements.empty()) {
      out_.text += text;
    }
  }

  // What opens at `at` with '<'; behind it.
  std::size_t markup(std::size_t at) {
    const std::string_view rest = in_.substr(at);
    if (rest.starts_with("<![CDATA[")) return cdata(at);
    if (rest.starts_with("<!--")) return comment(at);
    if (rest.starts_with("<?")) return instruction(at);
    if (rest.starts_with("<!") && !inside() && out_.elements.empty()) return doctype(at);
    const MarkupTag tag = tag_at(in_, at);
    if (tag.name.size() == 0) {
      add_text("<");
      return at + 1;
    }
    if (tag.closes) {
      end(written_as(name_of(tag.name)));
    } else if (tag.whole || tag.end < in_.size()) {
      start(tag);
    } else {
      torn_ = true;  // the text breaks off in it
    }
    return tag.end;
  }

  std::size_t cdata(std::size_t at) {
    constexpr std::size_t kOpen = 9;
    const std::size_t close = in_.find("]]>", at + kOpen);
    const std::size_t end = std::min(close, in_.size());
    torn_ = torn_ || close == std::string_view::npos;
    std::string_view body = in_.substr(at + kOpen, end - at - kOpen);
    if (!inside()) {
      damage_.outside += body.size();
    } else {
      out_.text += "<![CDATA[";
      while (body.size() > kLongestCdata) {
        const std::string_view head = head_of(body, kLongestCdata);
        out_.text += head;
        out_.text += "]]><![CDATA[";
        body.remove_prefix(head.size());
      }
      out_.text += body;
      out_.text += "]]>";
    }
    return std::min(end + 3, in_.size());
  }

  // The next `mark` from `at` on; what is not there is looked for once.
  std::size_t find_end(std::string_view mark, std::size_t at, bool* none) const {
    if (*none) return std::string_view::npos;
    const std::size_t found = in_.find(mark, at);
    *none = found == std::string_view::npos;
    return found;
  }

  // A comment that XML forbids is left out.
  std::size_t comment(std::size_t at) {
    const std::size_t close = find_end("-->", at + 4, &no_comment_ends_);
    if (close == std::string_view::npos) {
      add_text("<");
      return at + 1;
    }
    const std::string_view body = in_.substr(at + 4, close - at - 4);
    const bool kept = body.find("--") == std::string_view::npos && !body.ends_with('-') &&
                      body.size() < kLongestCdata;
    if (kept) add_aside("<!--", body, "-->");
    return close + 3;
  }

  // The XML declaration is replaced; other instructions are kept where they are whole.
  std::size_t instruction(std::size_t at) {
    const std::size_t close = find_end("?>", at + 2, &no_instruction_ends_);
    if (close == std::string_view::npos) {
      add_text("<");
      return at + 1;
    }
    const std::string_view body = in_.substr(at + 2, close - at - 2);
    const std::string_view name = body.substr(0, body.find_first_of(" \t\r\n"));
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-";
    const bool named = !name.empty() && name.front() != '-' &&
                       name.find_first_not_of(kLetters) == std::string_view::npos;
    if (named && !same_name(name, "xml") && body.size() < kLongestCdata)
      add_aside("<?", body, "?>");
    return close + 2;
  }

  // What is no part of the text, as it stands there.
  void add_aside(std::string_view open, std::string_view body, std::string_view close) {
    out_.text += open;
    out_.text += body;
    out_.text += close;
    if (out_.elements.empty()) out_.text += '\n';
  }

  // <!DOCTYPE ...> or another declaration before the root.
  std::size_t doctype(std::size_t at) {
    std::size_t end = in_.find_first_of("[>", at);
    if (end < in_.size() && in_[end] == '[') {  // what it declares
      end = std::min(in_.find(']', end), in_.size());
      end = in_.find('>', end);
    }
    if (end == std::string_view::npos) end = in_.size() - 1;
    for (auto& [name, value] : declared_entities(in_.substr(at, end - at)))
      entities_.emplace(name, value);
    return end + 1;
  }

  // "a:b" of "a:b:c": XML's namespaces know one colon.
  [[nodiscard]] std::string name_of(const Span& span) const {
    std::string name(span.of(in_));
    const std::size_t colon = name.find(':');
    if (colon != std::string::npos)
      std::replace(name.begin() + static_cast<std::ptrdiff_t>(colon) + 1, name.end(), ':', '_');
    return name;
  }

  // An item in an item is behind one that was not closed.
  void leave_item(std::string_view name) {
    const bool item = same_name(name, "item") || same_name(name, "entry");
    if (!item || !inside() || !same_name(open_.back().name, name)) return;
    ++damage_.unclosed;
    close();
  }

  // What HTML does not close, unless it is closed at once.
  [[nodiscard]] bool is_void(const MarkupTag& tag) const {
    const std::string_view name = tag.name.of(in_);
    const auto is = [&](std::string_view one) { return same_name(one, name); };
    const std::string_view next = in_.substr(tag.end);
    const bool closed = next.starts_with("</") && same_name(next.substr(2, name.size()), name);
    return (is("br") || is("hr") || is("img") || is("wbr") || is("input")) && !closed;
  }

  void start(const MarkupTag& tag) {
    leave_item(tag.name.of(in_));
    const bool second_root = !inside() && !out_.elements.empty();
    if (second_root || open_.size() >= kDeepestXml) {
      if (!tag.empty) flattened_.push_back(tag.name);
      (second_root ? damage_.outside : damage_.deep) += second_root ? tag.end - tag.name.begin : 1;
      return;
    }
    const std::size_t element = out_.elements.size();
    out_.elements.push_back({{written(), 0}, {}});
    open_.push_back({{}, element, declared_by(tag)});
    for (const std::string& prefix : open_.back().declared) ++declared_[prefix];
    declared_now_ += open_.back().declared.size();
    open_.back().name = known(name_of(tag.name));
    out_.text += '<' + open_.back().name;
    if (element == 0) root_name_end_ = written();
    const std::size_t done = add_attributes(tag);
    const std::string_view tail = in_.substr(done, tag.end - done);
    const std::size_t blanks = std::min(tail.find_first_not_of(" \t\r\n"), tail.size());
    const bool whole = tail.substr(blanks) == (tag.empty ? "/>" : ">");
    if (whole) out_.text += tail.substr(0, blanks);
    if (tag.empty || is_void(tag)) {
      if (!tag.empty) ++damage_.unclosed;
      out_.text += "/>";
      out_.elements[element].inner = {written(), written()};
      out_.elements[element].outer.end = written();
      forget();
    } else {
      out_.text += '>';
      out_.elements[element].inner.begin = written();
    }
  }

  // The prefixes that a tag declares; not those that nobody may, and none beyond what libxml2 takes.
  [[nodiscard]] std::vector<std::string> declared_by(const MarkupTag& tag) const {
    std::vector<std::string> out;
    for (const MarkupAttribute& attribute : tag.attributes) {
      const std::string name = name_of(attribute.name);
      if (name.starts_with("xmlns:") && attribute.value.size() > 0 && name.size() < 70 &&
          name != "xmlns:xml" && name != "xmlns:xmlns" &&
          declared_now_ + out.size() < kMostDeclared)
        out.push_back(name.substr(6));
    }
    return out;
  }

  [[nodiscard]] bool is_good(const std::string& name) const {
    if (!name.starts_with("xmlns:")) return true;
    const std::vector<std::string>& declared = open_.back().declared;
    return std::ranges::find(declared, name.substr(6)) != declared.end();
  }

  // Behind the last one.
  std::size_t add_attributes(const MarkupTag& tag) {
    std::vector<std::string> names;
    std::size_t done = tag.name.end;
    for (const MarkupAttribute& attribute : tag.attributes) {
      std::string name = name_of(attribute.name);
      const bool good = is_good(name);
      if (good && !name.starts_with("xmlns:")) name = known(name);
      if (!good || std::ranges::find(names, name) != names.end()) {
        ++damage_.attributes;
      } else {
        add_attribute(name, attribute, in_.substr(done, attribute.name.begin - done));
        names.push_back(std::move(name));
      }
      done = attribute.value.end + (attribute.quoted ? 1 : 0);
    }
    if (tag.attributes.size() == kMostFeedAttributes) ++damage_.attributes;
    return done;
  }

  // `before` is what stands between it and the one before it.
  void add_attribute(const std::string& name, const MarkupAttribute& attribute,
                     std::string_view before) {
    const std::string_view value = attribute.value.of(in_).substr(0, kLongestValue);
    if (attribute.quoted) {
      const bool blank =
          !before.empty() && before.find_first_not_of(" \t\r\n") == std::string_view::npos;
      const char quote = in_[attribute.value.begin - 1];
      out_.text += blank ? before : " ";
      out_.text += name;
      out_.text += in_.substr(attribute.name.end, attribute.value.begin - attribute.name.end);
      append_characters(value, quote, entities_, &damage_, &out_.text);
      out_.text += quote;
    } else {
      ++damage_.attributes;
      out_.text += ' ' + name + "=\"";
      append_characters(value, '"', entities_, &damage_, &out_.text);
      out_.text += '"';
    }
  }

  // A name of a tag that opens, or of an attribute, as it is written: a prefix that nobody declared will be.
  std::string known(const std::string& name) {
    const std::string prefix = name.substr(0, name.find(':'));
    const bool usable = prefix.size() < name.size() && prefix.size() < 64 && prefix != "xmlns";
    if (usable && !has_prefix(prefix) && undeclared_.size() < kMostUndeclared)
      undeclared_.push_back(prefix);
    return written_as(name);
  }

  // With a line for the colon behind a prefix that nobody declares.
  [[nodiscard]] std::string written_as(std::string name) const {
    const std::size_t colon = name.find(':');
    if (colon != std::string::npos && !has_prefix(name.substr(0, colon))) name[colon] = '_';
    return name;
  }

  [[nodiscard]] bool has_prefix(const std::string& prefix) const {
    const auto found = declared_.find(prefix);
    return prefix == "xml" || (found != declared_.end() && found->second > 0) ||
           std::ranges::find(undeclared_, prefix) != undeclared_.end();
  }

  // True if `name` ends an element that is open without its tags. One that was not closed there ends with
  // the element around it.
  bool leaves_flattened(std::string_view name) {
    constexpr std::size_t kFar = 64;
    const std::size_t least = flattened_.size() - std::min(flattened_.size(), kFar);
    for (std::size_t i = flattened_.size(); i > least; --i) {
      if (!same_name(name_of(flattened_[i - 1]), name)) continue;
      flattened_.resize(i - 1);
      return true;
    }
    const bool around = std::ranges::any_of(
        open_, [&](const Open& element) { return same_name(element.name, name); });
    if (around) flattened_.clear();
    return !around && !flattened_.empty();
  }

  void end(const std::string& name) {
    if (leaves_flattened(name)) return;
    std::size_t at = open_.size();
    while (at > 0 && !same_name(open_[at - 1].name, name)) --at;
    if (at == 0) {
      ++(inside() ? damage_.unopened : damage_.outside);
      return;
    }
    damage_.unclosed += open_.size() - at;
    while (open_.size() >= at) close();
  }

  // Ends the innermost element.
  void close() {
    XmlPlace& place = out_.elements[open_.back().element];
    place.inner.end = written();
    out_.text += "</" + open_.back().name + '>';
    place.outer.end = written();
    forget();
  }

  void forget() {
    for (const std::string& prefix : open_.back().declared) --declared_[prefix];
    declared_now_ -= open_.back().declared.size();
    open_.pop_back();
  }

  // Declares on the root what nobody did.
  void declare_prefixes() {
    damage_.prefixes = undeclared_.size();
    if (undeclared_.empty()) return;
    std::string declarations;
    for (const std::string& prefix : undeclared_)
      declarations += " xmlns:" + prefix + "=\"" + usual_namespace(prefix) + '"';
    out_.text.insert(root_name_end_, declarations);
    const auto shift = [&](std::size_t* at) {
      if (*at >= root_name_end_) *at += declarations.size();
    };
    for (XmlPlace& place : out_.elements) {
      for (std::size_t* at :
           {&place.outer.begin, &place.outer.end, &place.inner.begin, &place.inner.end})
        shift(at);
    }
  }

  XmlDamage damage_;
  std::string clean_;
  std::string_view in_;
  WellFormed out_;
  XmlEntities entities_;
  std::vector<Open> open_;
  std::vector<Span> flattened_;  // names of the elements that are open without their tags
  std::unordered_map<std::string, int> declared_;
  std::size_t declared_now_ = 0;
  std::vector<std::string> undeclared_;
  std::size_t root_name_end_ = 0;
  bool torn_ = false;
  bool no_comment_ends_ = false;
  bool no_instruction_ends_ = false;
};

}  // namespace

WellFormed well_formed_xml(std::string_view text) { return Repairer(text).run(); }

}  // namespace pith
