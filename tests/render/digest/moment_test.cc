#include "render/digest/moment.h"

#include <limits>
#include <string>
#include <vector>

#include "catch.h"

namespace pith {

TEST_CASE("moments are shown as people write them, and as machines do") {
  struct Case {
    std::string text;
    std::string shown;
    std::string machine;
  };
  const std::vector<Case> cases = {
      {"2026-11-26T08:30:00+01:00", "26 November 2026, 08:30 UTC+1", "2026-11-26T08:30:00+01:00"},
      {"2026-11-26T08:30:00Z", "26 November 2026, 08:30 UTC", "2026-11-26T08:30:00Z"},
      {"2026-11-26t08:30:59.123456z", "26 November 2026, 08:30 UTC", "2026-11-26T08:30:59Z"},
      {"2026-11-26 08:30+05:30", "26 November 2026, 08:30 UTC+5:30", "2026-11-26T08:30:00+05:30"},
      {"2026-01-02T00:00:00-03:30", "2 January 2026, 00:00 UTC-3:30", "2026-01-02T00:00:00-03:30"},
      {"2026-01-02T00:00:00-00:00", "2 January 2026, 00:00 UTC", "2026-01-02T00:00:00Z"},
      {"2016-12-31T23:59:60Z", "31 December 2016, 23:59 UTC", "2016-12-31T23:59:59Z"},
      {"2026-05-03", "3 May 2026", "2026-05-03"},
      {"2024-02-29", "29 February 2024", "2024-02-29"},
      {"0099-02-01", "1 February 99", "0099-02-01"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const std::optional<Moment> moment = moment_of(c.text);
    REQUIRE(moment);
    CHECK(shown_moment(c.text, std::nullopt) == c.shown);
    CHECK(machine_moment(*moment) == c.machine);
    REQUIRE(moment_of(c.machine));
    CHECK(machine_moment(*moment_of(c.machine)) == c.machine);
  }
}

TEST_CASE("what is no moment is shown as it is") {
  for (const std::string text : {"",
                                 "yesterday",
                                 "2026",
                                 "2026-11",
                                 "2026-11-",
                                 "2026-13-01",
                                 "2026-00-01",
                                 "2026-11-31",
                                 "2023-02-29",
                                 "0000-01-01",
                                 "2026-11-26T",
                                 "2026-11-26T24:00:00Z",
                                 "2026-11-26T08:60:00Z",
                                 "2026-11-26T08:30:61Z",
                                 "2026-11-26T08:30:00",
                                 "2026-11-26T08:30:00.Z",
                                 "2026-11-26T08:30:00+0100",
                                 "2026-11-26T08:30:00+24:00",
                                 "2026-11-26T08:30:00Z!",
                                 "+026-11-26",
                                 "26 November 2026",
                                 "2026-11-26T08:30:00Z <b>"}) {
    CAPTURE(text);
    CHECK_FALSE(moment_of(text));
    CHECK(shown_moment(text, std::nullopt) == text);
  }
  CHECK(shown_moment(" last\n\x1B[1mweek", std::nullopt) == "last [1mweek");
}

TEST_CASE("the zone is shown where it is another one") {
  const std::optional<Moment> made = moment_of("2026-11-26T08:30:00+01:00");
  CHECK(shown_moment("2026-11-25T23:40:00+01:00", made) == "25 November 2026, 23:40");
  CHECK(shown_moment("2026-11-25T23:40:00Z", made) == "25 November 2026, 23:40 UTC");
  CHECK(shown_moment("2026-11-25T23:40:00+01:00", moment_of("2026-11-26")) ==
        "25 November 2026, 23:40 UTC+1");
  CHECK(shown_moment("2026-11-25", made) == "25 November 2026");
}

TEST_CASE("reading times are rounded") {
  const std::vector<std::pair<double, std::string>> cases = {{0, ""},
                                                             {-3, ""},
                                                             {0.01, "under 1 min"},
                                                             {0.49, "under 1 min"},
                                                             {0.5, "1 min"},
                                                             {1.49, "1 min"},
                                                             {1.5, "2 min"},
                                                             {12.2, "12 min"},
                                                             {59.4, "59 min"},
                                                             {59.6, "1 h"},
                                                             {61, "1 h 1 min"},
                                                             {125, "2 h 5 min"},
                                                             {1e300, "16666666 h 40 min"}};
  for (const auto& [minutes, shown] : cases) {
    CAPTURE(minutes);
    CHECK(shown_minutes(minutes) == shown);
  }
  CHECK(shown_minutes(std::numeric_limits<double>::quiet_NaN()).empty());
  CHECK(shown_minutes(std::numeric_limits<double>::infinity()).empty());
}

}  // namespace pith
