#include "fetch/failure.h"

#include <cerrno>

namespace pith {
namespace {

std::string seconds(std::chrono::seconds time) {
  return std::to_string(time.count()) + (time.count() == 1 ? " second" : " seconds");
}

// Sizes as limits are given: "64 MiB", "1000 bytes".
std::string size_of(std::size_t bytes) {
  constexpr std::size_t kMebi = std::size_t{1} << 20U;
  if (bytes >= kMebi && bytes % kMebi == 0) return std::to_string(bytes / kMebi) + " MiB";
  return std::to_string(bytes) + " bytes";
}

std::string status_reason(long status) {
  const std::string with_status = " (status " + std::to_string(status) + ")";
  switch (status) {
    case 204:
    case 205:
      return "the server sent no page" + with_status;
    case 206:
      return "the server sent only a part of the page" + with_status;
    case 401:
    case 407:
      return "it asks for a password" + with_status +
             "; save the page in a browser and name the file";
    case 402:
    case 403:
      return "the server refuses it" + with_status +
             "; save the page in a browser and name the file";
    case 404:
      return "there is no such page" + with_status + "; check the spelling";
    case 410:
      return "the page is gone" + with_status;
    case 429:
      return "the server was asked too often" + with_status + "; wait, then try again";
    case 451:
      return "the page is withheld for legal reasons" + with_status;
    default:
      break;
  }
  if (status >= 500) return "the server failed" + with_status + "; try again later";
  if (status >= 300 && status < 400) return "a redirect that leads nowhere" + with_status;
  return "the server sent no page" + with_status;
}

// Numbers of OpenSSL's x509_vfy.h, which say more than curl's one code. 0 and 1 (where curl begins)
// mean that nothing is wrong with the certificate, but that it is for another host.
std::string certificate_reason(long code) {
  switch (code) {
    case 0:
    case 1:
    case 62:
    case 64:
      return "it was made for another host";
    case 9:
      return "it is not valid yet; is the clock right?";
    case 10:
      return "it has expired";
    case 18:
    case 19:
      return "it is signed by itself";
    case 20:
    case 21:
      return "it is signed by nobody known here; SSL_CERT_FILE can name more certificates";
    case 23:
      return "it was revoked";
    default:
      return "OpenSSL's code " + std::to_string(code);
  }
}

std::string connect_reason(const Transfer& transfer) {
  if (transfer.refused) return refusal(*transfer.refused);
  const std::string whom =
      transfer.proxy.empty() ? "" : " by the proxy " + shown_address(transfer.proxy);
  switch (transfer.system_error) {
    case ECONNREFUSED:
      return "the connection was refused" + whom + "; check the address and its port";
    case ENETUNREACH:
    case EHOSTUNREACH:
      return "there is no way to it; check the network";
    default:
      return "no connection could be made" + whom + "; check the address and the network";
  }
}

std::string timeout_reason(const Transfer& transfer, const FetchOptions& options) {
  if (!transfer.connected) return "it does not answer; check the address, or try again later";
  return "it took longer than " + seconds(options.timeout) +
         " or all but stood still; try again later";
}

std::string result_reason(const Transfer& transfer, const FetchOptions& options) {
  constexpr const char* kRetry = "; try again";
  switch (transfer.result) {
    case CURLE_COULDNT_RESOLVE_HOST:
      return "there is no such host; check the spelling and the network";
    case CURLE_COULDNT_RESOLVE_PROXY:
      return "there is no such proxy as " + shown_address(transfer.proxy) +
             "; check http_proxy and https_proxy";
    case CURLE_COULDNT_CONNECT:
      return connect_reason(transfer);
    case CURLE_OPERATION_TIMEDOUT:
      return timeout_reason(transfer, options);
    case CURLE_PEER_FAILED_VERIFICATION:
      return "its certificate is not to be trusted: " + certificate_reason(transfer.certificate);
    case CURLE_SSL_CACERT_BADFILE:
      return "the certificates of this machine cannot be read; install ca-certificates, or check "
             "SSL_CERT_FILE";
    case CURLE_SSL_CONNECT_ERROR:
      return "no secure connection could be made; it may be there with http:// only";
    case CURLE_GOT_NOTHING:
      return std::string("the connection was closed without an answer") + kRetry;
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return "the connection broke off after " + std::to_string(transfer.body.size()) + " bytes" +
             kRetry;
    case CURLE_BAD_CONTENT_ENCODING:
      return "what the server sent is damaged: it cannot be unpacked" + std::string(kRetry);
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
      return "what answers there is no web server; check the address and its port";
    case CURLE_WRITE_ERROR:
    case CURLE_OUT_OF_MEMORY:  // what curl 7.88 says of a line over 100 KiB
      return "the server's headers have no end";
    default:
      return std::string("it could not be fetched: ") + curl().easy_strerror(transfer.result);
  }
}

}  // namespace

std::string refusal(const IpAddress& address) {
  return "this is " + to_text(address) +
         ", an address of this machine or of a private network, which is fetched only with "
         "--allow-private";
}

bool is_unchanged(const Transfer& transfer, const FetchOptions& options) {
  return transfer.answered && transfer.status == 304 && options.known != Validators{};
}

std::optional<Error> failure_of(const Transfer& transfer, const std::string& where,
                                const FetchOptions& options) {
  const auto error = [&where](Error::Code code, const std::string& reason) {
    return Error{code, where + ": " + reason};
  };
  if (transfer.too_large) {
    return error(Error::Code::kTooLarge, "it is larger than " + size_of(options.most_bytes));
  }
  const long status = transfer.status;
  if (is_unchanged(transfer, options)) return std::nullopt;
  // What became of the body of such an answer does not matter.
  if (transfer.answered && (status < 200 || status >= 300)) {
    const bool leads_on =
        status >= 300 && status < 400 && status != 304 && !transfer.location.empty();
    if (leads_on) return std::nullopt;
    return error(Error::Code::kUnreachable, status_reason(status));
  }
  if (transfer.proxy_status >= 400) {
    return error(Error::Code::kUnreachable, "the proxy " + shown_address(transfer.proxy) +
                                                " refuses it (status " +
                                                std::to_string(transfer.proxy_status) + ")");
  }
  if (transfer.result != CURLE_OK) {
    return error(Error::Code::kUnreachable, result_reason(transfer, options));
  }
  if (status == 206) return error(Error::Code::kUnreachable, status_reason(status));
  if (status == 204 || status == 205) return error(Error::Code::kNoText, status_reason(status));
  if (transfer.body.empty()) return error(Error::Code::kNoText, "the server sent an empty page");
  return std::nullopt;
}

}  // namespace pith
