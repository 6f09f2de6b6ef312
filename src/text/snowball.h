// Internal. Snowball's stemmers (libstemmer).

#ifndef PITH_TEXT_SNOWBALL_H_
#define PITH_TEXT_SNOWBALL_H_

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace pith {

// Not for two threads at once.
class Snowball {
 public:
  // By an ISO 639 code or by the name of an algorithm ("porter"). A name that Snowball does not know
  // makes an object that stems nothing.
  explicit Snowball(const std::string& name);

  [[nodiscard]] explicit operator bool() const { return stemmer_ != nullptr; }
  // `word` is in small letters. As it is where there is no stemmer, or no memory.
  [[nodiscard]] std::string stem(std::string_view word) const;

 private:
  struct Close {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Close> stemmer_;
};

}  // namespace pith

#endif  // PITH_TEXT_SNOWBALL_H_
