#include "fetch/curl.h"

#include <dlfcn.h>

#include <optional>

namespace pith {
namespace {

// The major version of its interface: what the headers that we are built with belong to.
constexpr const char* kLibrary = "libcurl.so.4";

template <typename Function>
bool find(void* library, const char* name, Function* function) {
  *function = reinterpret_cast<Function>(dlsym(library, name));
  return *function != nullptr;
}

std::optional<Curl> load() {
  void* const library = dlopen(kLibrary, RTLD_NOW | RTLD_LOCAL);  // never closed
  if (library == nullptr) return std::nullopt;
  Curl curl{};
  const bool whole = find(library, "curl_global_init", &curl.global_init) &&
                     find(library, "curl_easy_init", &curl.easy_init) &&
                     find(library, "curl_easy_cleanup", &curl.easy_cleanup) &&
                     find(library, "curl_easy_reset", &curl.easy_reset) &&
                     find(library, "curl_easy_setopt", &curl.easy_setopt) &&
                     find(library, "curl_easy_getinfo", &curl.easy_getinfo) &&
                     find(library, "curl_easy_perform", &curl.easy_perform) &&
                     find(library, "curl_easy_strerror", &curl.easy_strerror) &&
                     find(library, "curl_easy_header", &curl.easy_header) &&
                     find(library, "curl_slist_append", &curl.slist_append) &&
                     find(library, "curl_slist_free_all", &curl.slist_free_all) &&
                     find(library, "curl_url", &curl.url) &&
                     find(library, "curl_url_cleanup", &curl.url_cleanup) &&
                     find(library, "curl_url_set", &curl.url_set) &&
                     find(library, "curl_url_get", &curl.url_get) &&
                     find(library, "curl_free", &curl.free);
  if (!whole) return std::nullopt;
  return curl;
}

const std::optional<Curl>& loaded() {
  static const std::optional<Curl> kCurl = load();
  return kCurl;
}

}  // namespace

bool has_curl() { return loaded().has_value(); }

const Curl& curl() { return *loaded(); }

}  // namespace pith
