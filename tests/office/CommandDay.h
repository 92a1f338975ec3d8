// A day in the field, and an operator at the office who calls jemput-office beside it.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "office/commands/RunOffice.h"
#include "tests/support/FieldDay.h"

namespace jemput::test {

struct CommandDay : FieldDay {
  using FieldDay::FieldDay;

  /// The exit code; what was said is in `out` and `err`.
  int run(std::vector<std::string> arguments, const std::string& typed = {}) {
    arguments.insert(arguments.end(), {"--data", office().path().string()});
    std::istringstream in(typed);
    std::ostringstream written, complained;
    const int code = jemput::office::runOffice(arguments, {in, written, complained}, clock());
    out = written.str();
    err = complained.str();
    return code;
  }
  std::int64_t number(const std::string& sql) { return office().database().handle().execAndGet(sql).getInt64(); }

  std::string out, err;
};

}  // namespace jemput::test
