// The size of a mail, and what it leaves out to keep it.

#include <string>

#include "catch.h"
#include "pith/digest.h"
#include "render/digest/elements.h"
#include "render/digest/outputs.h"
#include "render/digest/sample.h"

namespace pith {
namespace {

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

// How many stories the mail leaves out, as it says.
std::size_t left_out(const std::string& mail) {
  const std::size_t at = mail.find(">and ");
  return at == std::string::npos ? 0 : std::stoul(mail.substr(at + 5));
}

}  // namespace

TEST_CASE("a mail stays below its limit, and says of every story at least that there is one more") {
  for (const std::size_t n : {1U, 10U, 40U, 60U, 80U, 100U, 150U, 300U, 1000U}) {
    CAPTURE(n);
    const Digest digest = large_digest(n);
    const std::string mail = render(digest, DigestOutput::kMail);
    CHECK(mail.size() <= kLargestMail);
    check_allowed(html_elements(mail));
    // The preview shows three headlines, and these are told again below it.
    const std::size_t previewed = count(mail.substr(0, mail.find("<main>")), "Report ");
    const std::size_t shown = count(mail, "Report ") - previewed;
    CHECK(shown + left_out(mail) == 2 * n);
    if (n >= 80) CHECK(mail.size() > kLargestMail * 9 / 10);
  }
}

TEST_CASE("later stories become lines before any is left out") {
  const std::string all = render(large_digest(20), DigestOutput::kMail);
  CHECK(count(all, "<blockquote") == 20);
  CHECK(left_out(all) == 0);
  const std::string some = render(large_digest(60), DigestOutput::kMail);
  CHECK(count(some, "<blockquote") < 60);
  CHECK(count(some, "<blockquote") > 10);
  CHECK(left_out(some) == 0);
  const std::string few = render(large_digest(300), DigestOutput::kMail);
  CHECK(count(few, "<blockquote") > 10);
  CHECK(left_out(few) > 0);
}

TEST_CASE("no single text fills a mail") {
  for (const std::string& huge :
       {std::string(50'000, 'x'), std::string(50'000, '<'),
        "https://a.example/" + std::string(50'000, 'y'), std::string(50'000, '&') + " z"}) {
    Digest digest = sample_digest();
    for (std::string* const field : strings_of(&digest)) *field = huge;
    CHECK(render(digest, DigestOutput::kMail).size() <= kLargestMail);
  }
  Digest failing = sample_digest();
  failing.sources.assign(5000, {"Some feed with a name of its own", "https://feed.example/x", 0,
                                "no answer within thirty seconds"});
  const std::string mail = render(failing, DigestOutput::kMail);
  CHECK(mail.size() <= kLargestMail);
  CHECK_THAT(mail,
             Catch::Contains("5000 sources could not be read") && Catch::Contains("and 4980 more"));
}

TEST_CASE("a mail needs no style sheet, and nothing that mail programs drop") {
  const std::string mail = render(sample_digest(), DigestOutput::kMail);
  CHECK(mail.find(" class=") == std::string::npos);
  CHECK(mail.find("<details") == std::string::npos);
  CHECK(mail.find("<table") == std::string::npos);
  CHECK_THAT(mail, Catch::Contains("max-width:600px") &&
                       Catch::Contains("<meta name=\"color-scheme\" content=\"light dark\">") &&
                       Catch::Contains("7 stories from 16 sources · Council passes budget"));
  for (const Element& element : html_elements(mail)) {
    if (element.name == "p" || element.name == "h3") {
      CAPTURE(element.text);
      CHECK(element.attributes.contains("style"));
    }
  }
}

}  // namespace pith
