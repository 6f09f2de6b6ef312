#include "cli/gather.h"

#include <algorithm>
#include <utility>

#include "base/lines.h"
#include "cli/output.h"
#include "fetch/fetch_all.h"
#include "pith/batch.h"
#include "pith/feed.h"

namespace pith::cli {
namespace {

// A list may name a list, and a page a feed: so far one is followed.
constexpr int kMostSteps = 3;

// Sources, and which of them are still to be fetched.
class Gatherer {
 public:
  Gatherer(const Inputs& inputs, const GatherOptions& options)
      : inputs_(inputs), options_(options) {}

  void read_named();
  Result<void> fetch_rest();
  std::vector<GatheredSource> finish();

 private:
  struct Place {
    GatheredSource source{};
    std::vector<std::size_t> parts{};  // of a list: what it names, in places_
    bool is_list = false;
    bool is_named = false;  // by a list; else a feed's own title is its name
    bool waits = false;     // for its address to be fetched
  };

  std::size_t add(std::string name, std::string section);
  void fail(std::size_t place, const Error& error) {
    places_[place].source.shown.failure = error.message;
  }
  void take(std::size_t place, const RawInput& input);
  void take_list(std::size_t place, const std::vector<Subscription>& subscriptions);
  void take_feed(std::size_t place, const Feed& feed);
  void take_records(std::size_t place, std::string_view bytes);
  void take_article(std::size_t place, const RawInput& input);
  void take_answer(std::size_t place, Result<Fetched> answer);
  void append(std::size_t place, std::vector<GatheredSource>* out);

  const Inputs& inputs_;
  const GatherOptions& options_;
  std::vector<Place> places_{};
  std::vector<std::size_t> roots_{};
};

// "pith: feed.xml: ..." has the name in front already.
std::string without_name(const std::string& name, const std::string& message) {
  const std::string prefix = shown_name(name) + ": ";
  return message.starts_with(prefix) ? message.substr(prefix.size()) : message;
}

bool opens_as_records(std::string_view bytes) {
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return begin != std::string_view::npos && bytes[begin] == '{';
}

std::size_t Gatherer::add(std::string name, std::string section) {
  Place place;
  place.source.shown.name = shown_name(name);
  place.source.section = std::move(section);
  if (is_web_address(name)) {
    place.source.address = name;
    place.source.shown.url = std::move(name);
    place.waits = true;
  }
  places_.push_back(std::move(place));
  return places_.size() - 1;
}

void Gatherer::read_named() {
  for (const std::string& name : inputs_.names) {
    const std::size_t place = add(name, "");
    roots_.push_back(place);
    if (places_[place].waits) continue;
    const Result<RawInput> input = read_raw_input(name, inputs_);
    if (input) {
      take(place, *input);
    } else {
      fail(place, {input.error().code, without_name(name, input.error().message)});
    }
  }
}

void Gatherer::take(std::size_t place, const RawInput& input) {
  if (options_.records) return take_records(place, input.bytes);
  if (looks_like_opml(input.bytes)) {
    const auto list = read_opml(input.bytes);
    return list ? take_list(place, *list) : fail(place, list.error());
  }
  if (looks_like_feed(input.bytes)) {
    const auto feed = read_feed(input.bytes, {.url = input.url, .charset = input.charset});
    return feed ? take_feed(place, *feed) : fail(place, feed.error());
  }
  if (opens_as_records(input.bytes)) return take_records(place, input.bytes);
  take_article(place, input);
}

void Gatherer::take_list(std::size_t place, const std::vector<Subscription>& subscriptions) {
  places_[place].is_list = true;
  for (const Subscription& subscription : subscriptions) {
    const std::size_t part = add(subscription.url, subscription.section);
    if (!subscription.title.empty()) {
      places_[part].source.shown.name = subscription.title;
      places_[part].is_named = true;
    }
    if (!places_[part].waits)
      fail(part, {Error::Code::kUnsupported, "it is no http or https address"});
    places_[place].parts.push_back(part);
  }
}

void Gatherer::take_feed(std::size_t place, const Feed& feed) {
  GatheredSource& source = places_[place].source;
  if (!places_[place].is_named && !feed.title.empty()) source.shown.name = feed.title;
  for (const FeedItem& item : feed.items) {
    DigestItem out{.document = document_of(item, feed, inputs_.options.language),
                   .feed = source.address.empty() ? source.shown.name : source.address,
                   .section = source.section};
    out.document.site = source.shown.name;
    if (out.document.published.empty()) out.document.published = item.updated;
    source.items.push_back(std::move(out));
  }
}

void Gatherer::take_records(std::size_t place, std::string_view bytes) {
  GatheredSource& source = places_[place].source;
  std::size_t number = 0;
  std::size_t bad = 0;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    auto documents = read_record(line, inputs_.options);
    if (!documents) {
      if (bad++ == 0)
        complain(source.shown.name + ": line " + std::to_string(number) + ": " +
                 documents.error().message);
      continue;
    }
    for (Document& document : *documents)
      source.items.push_back({.document = std::move(document), .section = source.section});
  }
  if (bad == 0) return;
  source.shown.failure = std::to_string(bad) + (bad == 1 ? " line that is" : " lines that are") +
                         " no record left out";
}

void Gatherer::take_article(std::size_t place, const RawInput& input) {
  GatheredSource& source = places_[place].source;
  if (!source.address.empty()) {
    return fail(place, {Error::Code::kUnsupported,
                        "it is no feed and names none; is it the address of the feed?"});
  }
  ReadOptions options = inputs_.options;
  options.name = source.shown.name;
  Result<Reading> reading = read(input.bytes, options);
  if (!reading) return fail(place, reading.error());
  if (reading_time(reading->document.text).words == 0)
    return fail(place, {Error::Code::kNoText, "there is no text in it"});
  if (reading->document.id.empty()) reading->document.id = source.shown.name;
  source.items.push_back({.document = std::move(reading->document), .section = source.section});
}

void Gatherer::take_answer(std::size_t place, Result<Fetched> answer) {
  places_[place].waits = false;
  const std::string address = places_[place].source.address;
  if (!answer)
    return fail(place, {answer.error().code, without_name(address, answer.error().message)});
  GatheredSource& source = places_[place].source;
  source.answer = {address, answer->validators.etag, answer->validators.last_modified};
  source.unchanged = answer->unchanged;
  if (source.unchanged) return;
  const RawInput input{std::move(answer->bytes), std::move(answer->url),
                       std::move(answer->charset)};
  const bool is_page = !looks_like_feed(input.bytes) && !looks_like_opml(input.bytes);
  if (const auto link = is_page ? feed_link(input.bytes, input.url) : std::nullopt) {
    source.address = *link;
    places_[place].waits = true;
    return;
  }
  take(place, input);
}

Result<void> Gatherer::fetch_rest() {
  const Memory* memory = nullptr;
  for (int step = 0; step < kMostSteps; ++step) {
    std::vector<std::size_t> waiting;
    std::vector<FetchRequest> requests;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (!places_[i].waits) continue;
      if (step == 0 && requests.empty()) {
        const Result<const Memory*> opened = options_.memory();
        if (!opened) return tl::unexpected(opened.error());
        memory = *opened;
      }
      FetchRequest request{places_[i].source.address, inputs_.fetch};
      request.options.wanted = Wanted::kFeed;
      if (memory != nullptr) {
        const auto known = memory->source(request.url);
        if (!known) return tl::unexpected(known.error());
        places_[i].source.is_new = !known->has_value();
        if (*known && options_.only_changed)
          request.options.known = {(*known)->etag, (*known)->last_modified};
      }
      waiting.push_back(i);
      requests.push_back(std::move(request));
    }
    if (waiting.empty()) break;
    FetchAllOptions fetching;
    if (options_.progress)
      fetching.progress = [&](std::size_t done) { options_.progress(done, requests.size()); };
    auto answers = fetch_all(requests, fetching);
    for (std::size_t i = 0; i < waiting.size(); ++i) take_answer(waiting[i], std::move(answers[i]));
  }
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (places_[i].waits)
      fail(i, {Error::Code::kUnreachable, "it leads from list to list without an end"});
  }
  return {};
}

// A list that could be read is no source itself.
void Gatherer::append(std::size_t place, std::vector<GatheredSource>* out) {
  std::vector<std::size_t> stack = {place};
  while (!stack.empty()) {
    const std::size_t top = stack.back();
    stack.pop_back();
    if (!places_[top].is_list) out->push_back(std::move(places_[top].source));
    for (std::size_t i = places_[top].parts.size(); i-- > 0;)
      stack.push_back(places_[top].parts[i]);
  }
}

std::vector<GatheredSource> Gatherer::finish() {
  std::vector<GatheredSource> out;
  for (const std::size_t root : roots_) append(root, &out);
  return out;
}

}  // namespace

Result<std::vector<GatheredSource>> gather(const Inputs& inputs, const GatherOptions& options) {
  Gatherer gatherer(inputs, options);
  gatherer.read_named();
  if (auto done = gatherer.fetch_rest(); !done) return tl::unexpected(done.error());
  return gatherer.finish();
}

}  // namespace pith::cli
