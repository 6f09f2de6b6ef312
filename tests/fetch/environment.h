// Variables of the environment for the length of a test.

#ifndef PITH_TESTS_FETCH_ENVIRONMENT_H_
#define PITH_TESTS_FETCH_ENVIRONMENT_H_

#include <cstdlib>
#include <optional>
#include <string>

namespace pith {

class Variable {
 public:
  // Unset when `value` is null. Not while other threads run.
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* old = std::getenv(name)) old_ = old;
    set(value);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() { set(old_ ? old_->c_str() : nullptr); }

  void set(const char* value) const {
    if (value != nullptr) {
      ::setenv(name_, value, 1);
    } else {
      ::unsetenv(name_);
    }
  }

 private:
  const char* name_;
  std::optional<std::string> old_{};
};

// No proxies, until the test sets some.
struct NoProxies {
  Variable http{"http_proxy", nullptr};
  Variable http_large{"HTTP_PROXY", nullptr};
  Variable https{"https_proxy", nullptr};
  Variable https_large{"HTTPS_PROXY", nullptr};
  Variable all{"all_proxy", nullptr};
  Variable all_large{"ALL_PROXY", nullptr};
  Variable none{"no_proxy", nullptr};
  Variable none_large{"NO_PROXY", nullptr};
};

}  // namespace pith

#endif  // PITH_TESTS_FETCH_ENVIRONMENT_H_
