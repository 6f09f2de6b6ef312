#include "render/digest/sample.h"

namespace pith {
namespace {

StoryDocument article(const std::string& source, const std::string& title, const std::string& url,
                      const std::string& published, double minutes,
                      const std::string& language = "en") {
  StoryDocument document;
  document.id = url.empty() ? source + "/" + title : url;
  document.title = title;
  document.url = url;
  document.source = source;
  document.published = published;
  document.language = language;
  document.words = static_cast<std::size_t>(minutes * 240);
  document.minutes = minutes;
  return document;
}

Story story_of(const std::string& key, const std::string& section,
               const std::vector<StoryDocument>& documents, const std::vector<Said>& sentences,
               const std::vector<std::string>& phrases = {}) {
  Story story;
  story.key = key;
  story.title = documents.front().title;
  story.section = section;
  story.documents = documents;
  story.summary = summary_of(documents, sentences, phrases);
  for (const StoryDocument& document : documents) story.sources += document.copy ? 0 : 1;
  story.score = static_cast<double>(story.sources);
  return story;
}

Story in_brief(Story story) {
  story.brief = true;
  return story;
}

Story budget() {
  std::vector<StoryDocument> documents = {
      article("Tideland Courier", "Council passes budget after a sitting of fourteen hours",
              "https://courier.example/2026/budget?id=7&from=feed", "2026-11-25T23:40:00+01:00", 4),
      article("Radio Westmark", "Swimming baths saved, parking dearer: the new budget",
              "https://radio-westmark.example/news/8841", "2026-11-25T22:05:00Z", 2.2),
      article("Northern Wire", "Tideland council adopts budget", "https://wire.example/a(1)/budget",
              "2026-11-25T22:31:00Z", 1.4),
      article("The Evening Gazette", "Tideland council adopts budget",
              "https://gazette.example/tideland-council", "2026-11-26T05:12:00+01:00", 1.4)};
  documents[0].author = "Ines Halvorsen";
  documents[3].copy = true;
  documents[1].updated = true;
  return story_of(
      "5b1f0c7d92aa4e61", "Local", documents,
      {{0,
        "The council of Tideland adopted its budget at four minutes past midnight, by eleven "
        "votes to nine."},
       {0,
        "Both swimming baths stay open until 2028, and the town borrows three million for the "
        "sea wall."},
       {1,
        "Parking at the harbour will cost two euros an hour from March, \"which nobody here "
        "likes\", as the treasurer put it."}},
      {"budget", "swimming baths", "sea wall"});
}

Story ferry() {
  Story story = story_of(
      "c40e8871d3b95f02", "Local",
      {article("Radio Westmark", "Ferry to Little Holm runs again from Friday",
               "https://radio-westmark.example/news/8846", "2026-11-26T06:00:00+01:00", 1.1)},
      {{0,
        "The repaired ferry passed its trial on Wednesday and takes passengers again from "
        "Friday."},
       {0, "Lorries have to wait until the new ramp is certified"}},
      {"ferry", "Little Holm"});
  story.follows = "Ferry to Little Holm out of service after engine fire";
  story.summary.excerpts.back().ends_sentence = false;
  return story;
}

Story markup() {
  return in_brief(
      story_of("00aa11bb22cc33dd", "Local",
               {article("Ada & Bob's <Blog>",
                        "How <script>alert(1)</script> & \"quotes\" broke *our* [feed](x)",
                        "https://blog.example/why?a=1&b=2", "2026-11-24", 6)},
               {{0, "For a week our titles held `<b>` tags that no reader's program showed."}}));
}

Story satellites() {
  std::vector<StoryDocument> documents = {
      article("Orbit Weekly", "Weather satellite reaches its orbit a day early",
              "https://orbit.example/articles/weather-satellite", "2026-11-25T14:20:00-05:00", 7)};
  for (const char* source : {"Meridian Post", "Daily Lantern", "Science Desk", "Harbour FM",
                             "The Plainsman", "Channel 9", "Cape Observer", "Meridian Post"}) {
    documents.push_back(article(source, "A satellite for better storm warnings",
                                "https://news.example/" + std::to_string(documents.size()),
                                "2026-11-25T20:00:00Z", 2));
  }
  return story_of("9e0d4471ab0c6f38", "World / Science", documents,
                  {{1,
                    "The satellite will see a storm over the southern ocean forty minutes "
                    "sooner than any before it."},
                   {0,
                    "Its engine burned for eleven minutes instead of nine; nothing was lost "
                    "but fuel for the last two years."}},
                  {"weather satellite", "storm warnings"});
}

Story japanese() {
  return story_of("7733fe01c2d4a5b6", "World / Science",
                  {article("海辺新聞", "港の防潮堤、来春に完成へ", "https://umibe.example/記事/42",
                           "2026-11-26T09:15:00+09:00", 3, "ja")},
                  {{0, "市は二十五日、港の防潮堤が来年四月に完成すると発表した。"},
                   {0, "工事は三年前に始まり、費用は当初の見込みを一割下回った。"}},
                  {"防潮堤", "工事"});
}

Story arabic() {
  return story_of(
      "1c2d3e4f50617283", "World / Science",
      {article("صحيفة الميناء", "افتتاح مكتبة جديدة في حي الميناء القديم",
               "https://mina.example/maktaba", "2026-11-25T18:45:00+03:00", 2, "ar"),
       article("إذاعة الساحل", "المكتبة الجديدة تفتح أبوابها", "https://sahel.example/12",
               "2026-11-25T19:30:00+03:00", 1, "ar")},
      {{0, "افتتحت البلدية يوم الأربعاء مكتبة عامة تضم أربعين ألف كتاب (منها 3000 للأطفال)."},
       {1, "وستبقى المكتبة مفتوحة حتى العاشرة مساء طوال الشتاء."}},
      {"مكتبة", "الميناء القديم"});
}

Story without_address() {
  return in_brief(story_of(
      "ffee000011112222", "",
      {article("", "Bakery on Mill Lane closes after ninety years", "", "last Tuesday", 0.3)},
      {{0, "Its last loaves went to the school next door."}}));
}

}  // namespace

Summary summary_of(const std::vector<StoryDocument>& documents, const std::vector<Said>& sentences,
                   const std::vector<std::string>& phrases) {
  Summary summary;
  for (const StoryDocument& document : documents) {
    if (!document.copy) summary.sources.push_back({document.id, document.title, document.url});
  }
  summary.language = documents.front().language;
  summary.sections = {{}};
  for (const Said& said : sentences) {
    Excerpt excerpt;
    excerpt.document = said.document;
    excerpt.text = said.text;
    excerpt.span = {0, said.text.size()};
    excerpt.rank = summary.excerpts.size() + 1;
    excerpt.words = 12;
    excerpt.score = 1;
    summary.excerpts.push_back(excerpt);
  }
  for (const std::string& phrase : phrases) summary.keywords.push_back({phrase, 1, 2});
  return summary;
}

Digest sample_digest() {
  Digest digest;
  digest.title = "The Morning Read";
  digest.since = "2026-11-25T08:30:00+01:00";
  digest.until = "2026-11-26T08:30:00+01:00";
  digest.sources = {{"Tideland Courier", "https://courier.example/feed", 12, ""},
                    {"Radio Westmark", "https://radio-westmark.example/rss", 9, ""},
                    {"Coast Guard Notices", "https://coast.example/feed.xml", 0,
                     "the server answers with status 503"},
                    {"", "https://old.example/rss?x=1&y=2", 0, "no such host: old.example"}};
  digest.stories = {budget(),   ferry(),  markup(),         satellites(),
                    japanese(), arabic(), without_address()};
  digest.keywords = {"budget", "weather satellite", "sea wall", "防潮堤"};
  for (const Story& story : digest.stories) digest.documents += story.documents.size();
  digest.minutes = 4.2;
  digest.minutes_saved = 41;
  return digest;
}

Digest empty_digest() {
  Digest digest;
  digest.title = "The Morning Read";
  digest.since = "2026-11-26T08:30:00+01:00";
  digest.until = "2026-11-27T08:30:00+01:00";
  digest.sources = {{"Coast Guard Notices", "https://coast.example/feed.xml", 0, "timed out"}};
  return digest;
}

Digest small_digest() {
  Digest digest;
  digest.until = "2026-11-26";
  digest.stories = {ferry()};
  digest.stories.front().section = "";
  digest.documents = 1;
  digest.minutes = 0.3;
  return digest;
}

Digest large_digest(std::size_t n) {
  Digest digest = sample_digest();
  digest.stories.clear();
  for (std::size_t i = 0; i < 2 * n; ++i) {
    const std::string number = std::to_string(i);
    Story story = budget();
    story.key = "large" + number;
    story.title = "Report " + number + " on the works at the sea wall, read in full";
    story.section = i % 2 == 0 ? "Works" : "Town";
    story.brief = i >= n;
    digest.stories.push_back(story);
  }
  return digest;
}

std::vector<std::string*> strings_of(Digest* digest) {
  std::vector<std::string*> strings = {&digest->title, &digest->since, &digest->until};
  for (std::string& keyword : digest->keywords) strings.push_back(&keyword);
  for (DigestSource& source : digest->sources)
    strings.insert(strings.end(), {&source.name, &source.url, &source.failure});
  for (Story& story : digest->stories) {
    strings.insert(strings.end(), {&story.key, &story.title, &story.section, &story.follows,
                                   &story.summary.language});
    for (StoryDocument& document : story.documents)
      strings.insert(strings.end(), {&document.id, &document.title, &document.url, &document.source,
                                     &document.author, &document.published, &document.language});
    for (Excerpt& excerpt : story.summary.excerpts) strings.push_back(&excerpt.text);
    for (Keyword& keyword : story.summary.keywords) strings.push_back(&keyword.text);
    for (Source& source : story.summary.sources)
      strings.insert(strings.end(), {&source.id, &source.title, &source.url});
  }
  return strings;
}

}  // namespace pith
