// One cell of a roster at a time: from text to a value of the model, or the code of what is wrong.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/Person.h"

namespace jemput::core {

/// Code and values of a RosterProblem; its line and column are the reader's to know.
struct CellProblem {
  std::string code;
  std::vector<std::string> values;
};

/// A value, or why there is none.
template <class Value>
struct CellValue {
  Value value{};
  std::optional<CellProblem> problem;
};

/// Without outer spaces (also no-break spaces, which spreadsheets paste in).
std::string_view trimmed(std::string_view text);

/// 16 digits; spaces, dots, dashes and a spreadsheet's leading apostrophe are dropped. Empty stays
/// empty. `field` is "nik" or "kk" and begins the code.
CellValue<std::string> readNumber(std::string_view text, std::string_view field);
/// At most `maximum` characters on one line, exactly as written between the outer spaces.
CellValue<std::string> readText(std::string_view text, std::size_t maximum);
CellValue<Sex> readSex(std::string_view text);
/// 2008-07-15, 15-07-2008 or 15/07/2008; nothing for an empty cell. Not before 1900.
CellValue<std::optional<Date>> readDate(std::string_view text);
CellValue<BirthDatePrecision> readPrecision(std::string_view text);
/// 1 to 6 or the words of F-1.01. `fourValued` is set when a word of the old four-value list was used,
/// which cannot tell a recorded marriage from an unrecorded one.
CellValue<MaritalStatus> readMarital(std::string_view text, bool& fourValued);
/// ya/tidak/1/0 and their like; empty is Unknown.
CellValue<Holding> readHolding(std::string_view text);
/// Three digits; a spreadsheet's dropped zeros are put back.
CellValue<std::string> readRt(std::string_view text);
/// A village code with its dots; ten digits without dots get them. Whether it exists is not asked.
CellValue<std::string> readVillage(std::string_view text);

}  // namespace jemput::core
