// Names of the roster's columns: the one that is written, and all that are read.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace jemput::core {

enum class RosterColumn : std::size_t {
  Nik,
  NoNikReason,
  Kk,
  Name,
  Sex,
  BirthDate,
  Precision,
  BirthPlace,
  Marital,
  Mother,
  Father,
  Address,
  Hamlet,
  Rt,
  Rw,
  Village,
  KtpRecorded,
  Kia,
  BirthCertificate,
  Category,
  Source,
  DataDate,
  RejectReason,  // written beside rejected lines; read and passed over
};
inline constexpr std::size_t kRosterColumns = static_cast<std::size_t>(RosterColumn::RejectReason) + 1;
/// Columns that writeRosterCsv writes, in this order: all but the reject reason.
inline constexpr std::size_t kWrittenColumns = kRosterColumns - 1;

/// The header that is written: "tgl_lahir".
std::string_view columnName(RosterColumn column);

/// The column a header means, in Indonesian or English, in any case, with spaces, dots or dashes for
/// the underscore; nothing for any other header.
std::optional<RosterColumn> columnOf(std::string_view header);

/// Lower case, without outer spaces, every run of space . - _ / as one underscore. ASCII only.
std::string plainWord(std::string_view text);

}  // namespace jemput::core
