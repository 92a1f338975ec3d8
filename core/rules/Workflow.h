// The states of a request (permohonan) and which may follow which (domain section 8A). Sync states are
// another axis and never mixed with these; "dikembalikan" is fixable, "ditolak" is not.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/model/Issue.h"
#include "core/rules/Language.h"

namespace jemput::core {

enum class RequestStatus {
  Draft,            // DRAF
  Submitted,        // DIAJUKAN
  Verified,         // DIVERIFIKASI
  InProcess,        // DIPROSES
  Printed,          // DICETAK
  Issued,           // TERBIT: a document with electronic signature, on plain paper
  ReadyForPickup,   // SIAP_DIAMBIL
  HandedOver,       // DISERAHKAN
  Returned,         // DIKEMBALIKAN
  Rejected,         // DITOLAK
  Cancelled,        // DIBATALKAN
  Duplicate,        // GANDA
  WaitingForAge,    // MENUNGGU_USIA: enrolled at 16
  WaitingForCentre  // MENUNGGU_PUSAT: enrolled, not print-ready yet
};

constexpr std::size_t kRequestStatusCount = 14;

std::string_view requestStatusCode(RequestStatus status);  // "MENUNGGU_USIA"
std::optional<RequestStatus> requestStatusFromCode(std::string_view code);
/// As people read it: "menunggu usia 17", "waiting for age 17".
std::string_view requestStatusName(RequestStatus status, Language language);

/// Handed over, rejected, cancelled or a duplicate: nothing follows.
bool isTerminal(RequestStatus status);
/// Not terminal: one active request per NIK and family (V1).
bool isActive(RequestStatus status);
/// Returned, rejected, cancelled and duplicate ask for a reason (V12).
bool needsReason(RequestStatus status);

/// Whether `to` may follow `from` for a service of this family. Waiting for age or for the centre exists
/// only for KTP; a card is printed, other documents are issued or printed.
bool mayFollow(RequestStatus from, RequestStatus to, std::string_view family);

/// Why not, as a finding on "status"; nothing when it may. `reason` is what the actor wrote.
std::optional<Issue> refuseTransition(RequestStatus from, RequestStatus to, std::string_view family,
                                      std::string_view reason);

/// Whether the state means that the family's indicator has one more: for KTP that is the enrolment, so
/// waiting for the centre counts; enrolled at 16 does not before the 17th birthday (domain 13.3, 13.4).
bool countsAsCompleted(RequestStatus status, std::string_view family);

}  // namespace jemput::core
