#include "digest/follow_up.h"

#include <string>
#include <vector>

#include "catch.h"

namespace pith {
namespace {

const std::string kWall =
    "Brede's council voted 11 to 4 on Monday night to raise the sea wall by two metres after three "
    "floods in five years. The harbour engineer Lena Ostrow put the cost at 48 million. Councillor "
    "Pavel Marsh asked for a smaller wall with a salt marsh in front of it.";
const std::string kWallCourt =
    "Councillor Pavel Marsh has asked a court to stop the sea wall of Brede, which the council "
    "voted "
    "for on Monday by 11 to 4. The harbour engineer Lena Ostrow said that the wall of 48 million "
    "would be begun all the same.";
const std::string kGrain =
    "Wheat for delivery in January cost 182 a tonne on Monday, nine less than a month ago. Traders "
    "point to a record harvest in the south and to ships that are cheap again.";

Features features(const std::string& text, const std::string& language = "en") {
  return features_of({.language = Language::named(language), .text = text});
}

// Of one story with an item each of `texts`.
FollowUp follow_up(const std::vector<std::string>& texts, const std::vector<Told>& told) {
  std::vector<Features> all;
  for (const std::string& text : texts) all.push_back(features(text));
  std::vector<StoryItem> items;
  std::vector<std::size_t> story;
  for (std::size_t i = 0; i < all.size(); ++i) {
    items.push_back({&all[i], "en"});
    story.push_back(i);
  }
  return follow_ups(items, {story}, told).at(0);
}

const std::vector<Told> kTold = {{"2", "Grain prices fall", "en", features(kGrain)},
                                 {"1", "Sea wall to rise", "en", features(kWall)}};

}  // namespace

TEST_CASE("a story goes on from the one that was told of the same matter") {
  const FollowUp court = follow_up({kWallCourt}, kTold);
  CHECK(court.headline == "Sea wall to rise");
  CHECK_FALSE(court.is_repeat);
  CHECK(follow_up({"The ferry to Sund does not sail next week while its ramp is mended."}, kTold)
            .headline.empty());
  CHECK(follow_up({kWallCourt}, {}).headline.empty());
}

TEST_CASE("of several stories of one matter the newest is named") {
  std::vector<Told> told = kTold;
  told.insert(told.begin(), {"3", "Wall before the court", "en", features(kWallCourt)});
  CHECK(follow_up({kWallCourt + " The judge decides in May."}, told).headline ==
        "Wall before the court");
}

TEST_CASE("what is nearly what was told is a repeat, but not with something new beside it") {
  CHECK(follow_up({kWall}, kTold).is_repeat);
  CHECK(follow_up({kWall + " More soon."}, kTold).is_repeat);
  CHECK_FALSE(follow_up({kWall, kWallCourt}, kTold).is_repeat);
}

TEST_CASE("a story goes on from none in another language") {
  const std::vector<Told> told = {{"1", "Sea wall to rise", "de", features(kWall, "de")}};
  const FollowUp same = follow_up({kWall}, told);
  CHECK(same.headline.empty());
  CHECK_FALSE(same.is_repeat);
}

}  // namespace pith
