#include "core/rules/Workflow.h"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "core/rules/Findings.h"

namespace jemput::core {

namespace {

using enum RequestStatus;

struct Row {
  RequestStatus status;
  std::string_view code, indonesian, english;
};

constexpr std::array<Row, kRequestStatusCount> kRows = {{
    {Draft, "DRAF", "draf", "draft"},
    {Submitted, "DIAJUKAN", "diajukan", "submitted"},
    {Verified, "DIVERIFIKASI", "diverifikasi", "verified"},
    {InProcess, "DIPROSES", "diproses", "in process"},
    {Printed, "DICETAK", "dicetak", "printed"},
    {Issued, "TERBIT", "terbit", "issued"},
    {ReadyForPickup, "SIAP_DIAMBIL", "siap diambil", "ready for pick-up"},
    {HandedOver, "DISERAHKAN", "diserahkan", "handed over"},
    {Returned, "DIKEMBALIKAN", "dikembalikan", "returned"},
    {Rejected, "DITOLAK", "ditolak", "rejected"},
    {Cancelled, "DIBATALKAN", "dibatalkan", "cancelled"},
    {Duplicate, "GANDA", "ganda", "a duplicate"},
    {WaitingForAge, "MENUNGGU_USIA", "menunggu usia 17", "waiting for age 17"},
    {WaitingForCentre, "MENUNGGU_PUSAT", "menunggu pusat", "waiting for the centre"},
}};

bool isOneOf(RequestStatus status, std::initializer_list<RequestStatus> set) {
  return std::find(set.begin(), set.end(), status) != set.end();
}

/// What may follow, whatever the family. Where verifier and SIAK operator are one person, a request goes
/// from submitted to in process in one step.
bool isNext(RequestStatus from, RequestStatus to) {
  switch (from) {
    case Draft:
      return isOneOf(to, {Submitted, Cancelled});
    case Submitted:
      return isOneOf(to, {Verified, InProcess, Returned, Rejected, Cancelled, Duplicate});
    case Verified:
      return isOneOf(to, {InProcess, Returned, Rejected, Cancelled, Duplicate});
    case InProcess:
      return isOneOf(to, {Printed, Issued, WaitingForAge, WaitingForCentre, Returned, Rejected, Cancelled, Duplicate});
    case WaitingForAge:
      return isOneOf(to, {WaitingForCentre, Printed, Returned, Cancelled, Duplicate});
    case WaitingForCentre:
      return isOneOf(to, {Printed, WaitingForAge, Returned, Rejected, Cancelled, Duplicate});
    case Printed:
    case Issued:
      return isOneOf(to, {ReadyForPickup, HandedOver});
    case ReadyForPickup:
      return to == HandedOver;
    case Returned:
      return isOneOf(to, {Submitted, Rejected, Cancelled, Duplicate});
    case HandedOver:
    case Rejected:
    case Cancelled:
    case Duplicate:
      break;
  }
  return false;
}

bool existsFor(RequestStatus status, std::string_view family) {
  if (isOneOf(status, {WaitingForAge, WaitingForCentre})) return family == "KTP";
  if (status == Issued) return family != "KTP" && family != "KIA";
  return true;
}

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

std::string code(RequestStatus status) { return std::string(requestStatusCode(status)); }

}  // namespace

std::string_view requestStatusCode(RequestStatus status) { return kRows[static_cast<std::size_t>(status)].code; }

std::optional<RequestStatus> requestStatusFromCode(std::string_view code) {
  for (const Row& row : kRows)
    if (row.code == code) return row.status;
  return std::nullopt;
}

std::string_view requestStatusName(RequestStatus status, Language language) {
  const Row& row = kRows[static_cast<std::size_t>(status)];
  return language == Language::English ? row.english : row.indonesian;
}

bool isTerminal(RequestStatus status) { return isOneOf(status, {HandedOver, Rejected, Cancelled, Duplicate}); }

bool isActive(RequestStatus status) { return !isTerminal(status); }

bool needsReason(RequestStatus status) { return isOneOf(status, {Returned, Rejected, Cancelled, Duplicate}); }

bool mayFollow(RequestStatus from, RequestStatus to, std::string_view family) {
  return isNext(from, to) && existsFor(to, family);
}

std::optional<Issue> refuseTransition(RequestStatus from, RequestStatus to, std::string_view family,
                                      std::string_view reason) {
  if (from == to) return error("status", "status-already", {code(from)});
  if (isTerminal(from)) return error("status", "status-final", {code(from)});
  if (!existsFor(to, family)) return error("status", "status-not-for-service", {code(to)});
  if (!isNext(from, to)) return error("status", "status-not-next", {code(from), code(to)});
  if (needsReason(to) && isBlank(reason)) return error("status", "status-needs-reason", {code(to)});
  return std::nullopt;
}

bool countsAsCompleted(RequestStatus status, std::string_view family) {
  if (isOneOf(status, {Printed, Issued, ReadyForPickup, HandedOver})) return true;
  return family == "KTP" && status == WaitingForCentre;
}

}  // namespace jemput::core
