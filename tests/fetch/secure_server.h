// A TLS server on this machine with a certificate that it has signed itself: the program openssl.

#ifndef PITH_TESTS_FETCH_SECURE_SERVER_H_
#define PITH_TESTS_FETCH_SECURE_SERVER_H_

#include <sys/types.h>

#include <string>

#include "temporary_folder.h"

namespace pith {

class SecureServer {
 public:
  SecureServer();
  SecureServer(const SecureServer&) = delete;
  SecureServer& operator=(const SecureServer&) = delete;
  ~SecureServer();

  // False where openssl is not installed.
  [[nodiscard]] bool is_up() const { return port_ > 0; }
  [[nodiscard]] int port() const { return port_; }
  // "https://127.0.0.1:40123/dam"; the certificate is for 127.0.0.1 and no other host.
  [[nodiscard]] std::string address(const std::string& path) const;
  // To trust, by SSL_CERT_FILE.
  [[nodiscard]] std::string certificate() const { return folder_.path() / "certificate.pem"; }
  // What it sends for a path, the status line first.
  void raw(const std::string& path, const std::string& answer) const;

 private:
  TemporaryFolder folder_;
  pid_t process_ = -1;
  int output_ = -1;
  int port_ = 0;
};

}  // namespace pith

#endif  // PITH_TESTS_FETCH_SECURE_SERVER_H_
