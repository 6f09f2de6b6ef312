// Internal. libcurl, loaded when the first address is fetched: linked in, it and the twenty
// libraries behind it would cost every start of the program 8 ms.

#ifndef PITH_FETCH_CURL_H_
#define PITH_FETCH_CURL_H_

#include <curl/curl.h>

#undef curl_easy_setopt  // macros that check types, where they are functions of that name
#undef curl_easy_getinfo

namespace pith {

// libcurl's functions, without "curl_".
struct Curl {
  decltype(&::curl_global_init) global_init;
  decltype(&::curl_easy_init) easy_init;
  decltype(&::curl_easy_cleanup) easy_cleanup;
  decltype(&::curl_easy_reset) easy_reset;
  decltype(&::curl_easy_setopt) easy_setopt;
  decltype(&::curl_easy_getinfo) easy_getinfo;
  decltype(&::curl_easy_perform) easy_perform;
  decltype(&::curl_easy_strerror) easy_strerror;
  decltype(&::curl_easy_header) easy_header;
  decltype(&::curl_slist_append) slist_append;
  decltype(&::curl_slist_free_all) slist_free_all;
  decltype(&::curl_url) url;
  decltype(&::curl_url_cleanup) url_cleanup;
  decltype(&::curl_url_set) url_set;
  decltype(&::curl_url_get) url_get;
  decltype(&::curl_free) free;
};

// True if libcurl is installed. Loads it; any thread may ask.
[[nodiscard]] bool has_curl();

// REQUIRES: has_curl().
[[nodiscard]] const Curl& curl();

}  // namespace pith

#endif  // PITH_FETCH_CURL_H_
