// Internal. What stands before a list item: a bullet, "1.", "(a)", "iv)".

#ifndef PITH_BASE_MARKERS_H_
#define PITH_BASE_MARKERS_H_

#include <cstddef>
#include <string_view>

namespace pith {

struct Marker {
  enum class Kind {
    kNone,
    kBullet,      // • ‣ ◦ ▪ ● and the like: always a bullet
    kDash,        // - * – —: a bullet if other lines have it too
    kEnumerator,  // 1. 1) (1) a) (a) iv. (iv)
  };
  Kind kind = Kind::kNone;
  std::size_t size = 0;  // bytes, the blanks behind it included
};

// True if `label` can count items: one to three digits, one letter, or a roman numeral of up to five
// letters.
[[nodiscard]] bool is_label(std::string_view label);

// The bytes of a bullet (not of a dash) that `line` opens with and of the blanks behind it, or 0.
[[nodiscard]] std::size_t bullet_size(std::string_view line);

// The marker that `line` (without leading blanks) opens with. A marker has something behind it, and
// unless it is a bullet a blank between.
[[nodiscard]] Marker leading_marker(std::string_view line);

}  // namespace pith

#endif  // PITH_BASE_MARKERS_H_
