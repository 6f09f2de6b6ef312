// The one place that knows which Catch2 this is (Debian 12 has 2.13).

#ifndef PITH_TESTS_CATCH_H_
#define PITH_TESTS_CATCH_H_

#include <catch2/catch.hpp>

#endif  // PITH_TESTS_CATCH_H_
