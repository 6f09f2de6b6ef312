#include "pith/pith.h"

namespace pith {

std::string_view version() { return PITH_VERSION; }

}  // namespace pith
