// A person as the office's roster knows them and as an officer records them. Data dictionary: domain
// section 6. Dates are plain dates; NIK, KK, RT and RW are text and keep their zeros.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/Date.h"

namespace jemput::core {

enum class Sex { Unknown, Male, Female };
std::string_view sexCode(Sex sex);       // "L", "P", "" — as SIAK writes it
Sex sexFromCode(std::string_view code);  // also "M"/"F" and lower case; Unknown for anything else

/// F-1.01: six values, never four; "kawin belum tercatat" is a status of its own.
enum class MaritalStatus {
  Unknown = 0,
  NeverMarried = 1,        // belum kawin
  Married = 2,             // kawin tercatat
  MarriedUnrecorded = 3,   // kawin belum tercatat
  DivorcedRecorded = 4,    // cerai hidup tercatat
  DivorcedUnrecorded = 5,  // cerai hidup belum tercatat
  Widowed = 6,             // cerai mati
};

enum class BirthDatePrecision { Exact, Month, Year, Estimated };  // pasti, bulan, tahun, perkiraan
std::string_view precisionWord(BirthDatePrecision precision);     // "pasti", "bulan", "tahun", "perkiraan"
std::optional<BirthDatePrecision> precisionFromWord(std::string_view word);

struct Person {
  std::string nik;          // 16 digits, or empty: newborns and never-registered people have none
  std::string noNikReason;  // code, when nik is empty
  std::string kk;           // 16 digits, or empty; groups a household at a moment, no person key
  std::string name;         // exactly as on the document, at most 60 characters
  Sex sex = Sex::Unknown;
  std::optional<Date> birthDate;
  BirthDatePrecision precision = BirthDatePrecision::Exact;
  std::string birthPlace;
  MaritalStatus marital = MaritalStatus::Unknown;
  std::string mother, father;   // names
  std::string address, hamlet;  // hamlet: dusun
  std::string rt, rw;           // three digits as text
  std::string village;          // area code
  std::string phone;            // +62…, optional

  bool operator==(const Person&) const = default;
};

/// What the office knew of one document at the roster's date. Unknown differs from missing.
enum class Holding { Unknown, Missing, Present };

/// One line of a village's roster (daftar warga / daftar sasaran).
struct Resident {
  Person person;
  Holding ktpRecorded = Holding::Unknown;  // biometric enrolment done
  Holding kia = Holding::Unknown;
  Holding birthCertificate = Holding::Unknown;
  std::string category;  // pemula, lansia, disabilitas, odgj, merantau … or empty
  std::string source;    // where the line came from
  std::optional<Date> dataDate;

  bool operator==(const Resident&) const = default;
};

}  // namespace jemput::core
