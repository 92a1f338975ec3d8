// One registration: one person, the services asked for at one visit, and the papers checked.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/model/Person.h"

namespace jemput::core {

/// State of one required paper (BerkasSyarat, domain section 6), by its code as written in JSON.
enum class PaperState {
  NotYet,           // belum_ada
  OriginalShown,    // asli_ditunjukkan
  CopyTaken,        // salinan_diterima
  Photographed,     // foto
  ReplacedBySptjm,  // digantikan_SPTJM
};
std::string_view paperStateCode(PaperState state);
std::optional<PaperState> paperStateFromCode(std::string_view code);

struct PaperCheck {
  std::string code;  // of data/papers.json
  PaperState state = PaperState::NotYet;
  bool operator==(const PaperCheck&) const = default;
};

/// Question of data/forms.json -> the answer as text; in one registration a question is asked once, whichever services
/// ask it. A number, a date as YYYY-MM-DD, a code, several codes with
/// commas.
using Answers = std::map<std::string, std::string, std::less<>>;

struct ServiceRequest {
  std::string code;  // of data/services.json, "KIA-01"
  std::vector<PaperCheck> papers;
  Answers answers = {};
  std::string number = {};  // in the register, "5208.KTP.20250207.A.0017"; given once, when it is saved
  bool operator==(const ServiceRequest&) const = default;
};

/// One outreach day in one place; eligibility is judged at its date.
struct Visit {
  Date date;
  std::string village;    // area code
  std::string placeKind;  // desa, sekolah, puskesmas, RS, kantor_camat, rumah_warga
  std::string place;
  bool operator==(const Visit&) const = default;
};

/// What an officer has decided about somebody who may be the registered person (KandidatGanda, domain section 6). That
/// it is the same one is no decision to keep: the work goes on with the one who is known.
struct DuplicateDecision {
  std::string of;        // the other's record, or of somebody of the roster the NIK, or the personKey
  std::string decision;  // "bukan": another person; "tunda": the office decides
  std::string reason;    // code, with "bukan" (core/search/DuplicateWords.h)
  int score = 0;         // as the officer saw it
  bool operator==(const DuplicateDecision&) const = default;
};
inline constexpr std::string_view kNotTheSame = "bukan", kDecideLater = "tunda";

struct Registration {
  Person person;
  Visit visit;
  std::vector<ServiceRequest> services;
  std::string note;
  std::string queue;    // number of the queue that the person was called by, "A-017"
  std::string outcome;  // code of core/rules/ContactOutcomes: sought and not served; then there are no services
  /// Warning code -> the officer's reason for going on.
  std::map<std::string, std::string> overrides;
  std::vector<DuplicateDecision> duplicates;
  bool operator==(const Registration&) const = default;
};

}  // namespace jemput::core
