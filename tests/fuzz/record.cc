// Any line as a record: one line of answer, harmless and JSON, which says itself whether it is an
// error.

#include "checks.h"
#include "pith/batch.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  bytes = bytes.substr(0, bytes.find('\n'));
  for (const bool other_names : {false, true}) {
    pith::RecordOptions how;
    how.keep_fields = true;
    if (other_names) {
      how.names.text = "/article/body";
      how.names.id = "key";
    }
    const pith::RecordSummary answer = pith::summarize_record(bytes, 1, {}, {}, how);
    pith::insist(answer.json.ends_with('\n'));
    pith::check_lines({answer.json.substr(0, answer.json.size() - 1)});
    pith::insist(pith::is_error_record(answer.json) == answer.failed);
    const pith::Error late{pith::Error::Code::kTimeout, "it took longer than 60 seconds"};
    pith::insist(pith::is_error_record(pith::reject_record(late, bytes, 1, how).json) == true);
  }
  return 0;
}
