// Addresses on the command line, against a server on this machine.

#include <nlohmann/json.hpp>
#include <string>

#include "catch.h"
#include "cli/program.h"
#include "fetch/loopback_server.h"

namespace pith {
namespace {

using Json = nlohmann::json;

const std::string kArticle =
    "<!doctype html><title>Levy</title><article><h1>Levy</h1><p>The levy on ships stays as it is, "
    "the council of Brede said on Monday.</p></article>";
const std::string kSentence =
    "The levy on ships stays as it is, the council of Brede said on Monday.\n";

Outcome fetch(const std::string& address, const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments = {address, "--allow-private"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return Sandbox().run(arguments);
}

TEST_CASE("addresses: a page is fetched, and its redirects are followed") {
  LoopbackServer server;
  server.page("/levy", kArticle);
  server.redirect("/old", "/levy", 301);
  CHECK(fetch(server.address("/levy")).out == kSentence);
  CHECK(fetch(server.address("/old")).out == kSentence);
  const Json json = Json::parse(fetch(server.address("/old"), {"--format", "json"}).out);
  CHECK(json["id"] == server.address("/old"));
  CHECK(json["title"] == "Levy");
  const Outcome extracted =
      Sandbox().run({"extract", server.address("/old"), "--allow-private", "--format", "json"});
  CHECK(Json::parse(extracted.out)["url"] == server.address("/levy"));
}

TEST_CASE("addresses: what the server states of the charset counts") {
  LoopbackServer server;
  server.page("/koi", "<!doctype html><p>\xF7\xCF\xC4\xC1 \xD5\xDB\xCC\xC1.</p>",
              "text/html; charset=koi8-r");
  CHECK(fetch(server.address("/koi")).out == "Вода ушла.\n");
  server.page("/md", "*Rain* fell.", "text/markdown");
  CHECK(fetch(server.address("/md")).out == "Rain fell.\n");
}

TEST_CASE("addresses: private networks are refused, also behind a redirect") {
  LoopbackServer server;
  server.page("/levy", kArticle);
  const Outcome refused = Sandbox().run({server.address("/levy")});
  CHECK(refused.status == 1);
  CHECK_THAT(refused.err, Catch::Contains("--allow-private"));
  CHECK(server.requests().empty());
}

TEST_CASE("addresses: one that fails is reported, and the others go on") {
  LoopbackServer server;
  server.page("/levy", kArticle);
  server.page("/gone", "<p>Not here.</p>", "text/html");
  server.raw("/broken", "HTTP/1.1 500 Trouble\r\nContent-Length: 0\r\n\r\n");
  server.redirect("/loop", "/loop");
  const Outcome outcome =
      Sandbox().run({"summarize", "--allow-private", server.address("/nowhere"),
                     server.address("/broken"), server.address("/loop"), server.address("/levy"),
                     "ftp://127.0.0.1/levy", "https://user:secret@brede.example/"});
  CAPTURE(shown(outcome));
  CHECK(outcome.status == 1);
  CHECK(outcome.out == "\n==> " + server.address("/levy") + " <==\n" + kSentence);
  const std::vector<std::string> said = lines_of(outcome.err);
  REQUIRE(said.size() == 6);
  CHECK_THAT(said[3], Catch::Contains("whole text"));
  CHECK_THAT(said[0], Catch::Contains("404"));
  CHECK_THAT(said[1], Catch::Contains("500"));
  CHECK_THAT(said[2], Catch::Contains("redirect"));
  CHECK_THAT(said[4], Catch::Contains("only http:// and https://"));
  CHECK_THAT(said[5], Catch::Contains("user name") && !Catch::Contains("secret"));
}

}  // namespace
}  // namespace pith
