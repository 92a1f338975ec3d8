#include "core/rules/Workflow.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace jemput::core;
using enum RequestStatus;

namespace {

std::vector<RequestStatus> allStatuses() {
  std::vector<RequestStatus> all;
  for (std::size_t i = 0; i < kRequestStatusCount; ++i) all.push_back(static_cast<RequestStatus>(i));
  return all;
}

std::string refusal(RequestStatus from, RequestStatus to, const char* family, const char* reason = "") {
  const auto issue = refuseTransition(from, to, family, reason);
  return issue ? issue->code : "";
}

}  // namespace

TEST_CASE("every status comes back from its code and has a name in both languages") {
  for (RequestStatus status : allStatuses()) {
    CHECK(requestStatusFromCode(requestStatusCode(status)) == status);
    CHECK_FALSE(requestStatusName(status, Language::Indonesian).empty());
    CHECK_FALSE(requestStatusName(status, Language::English).empty());
  }
  CHECK_FALSE(requestStatusFromCode("SELESAI"));
  CHECK(requestStatusCode(WaitingForAge) == "MENUNGGU_USIA");
}

TEST_CASE("a request goes its way from draft to hand-over") {
  const std::vector<RequestStatus> card = {Draft, Submitted, Verified, InProcess, Printed, ReadyForPickup, HandedOver};
  for (std::size_t i = 1; i < card.size(); ++i) CHECK(mayFollow(card[i - 1], card[i], "KIA"));
  CHECK(mayFollow(InProcess, Issued, "AKL"));
  CHECK(mayFollow(Issued, HandedOver, "AKL"));
  CHECK(mayFollow(Submitted, InProcess, "AKL"));
  for (auto [from, to] : std::vector<std::pair<RequestStatus, RequestStatus>>{{Draft, InProcess},
                                                                              {Submitted, Printed},
                                                                              {Printed, InProcess},
                                                                              {Submitted, HandedOver},
                                                                              {Returned, InProcess}})
    CHECK(refusal(from, to, "KIA") == "status-not-next");
}

TEST_CASE("nothing follows a terminal state, and only those are terminal") {
  for (RequestStatus from : allStatuses()) {
    bool leads = false;
    for (RequestStatus to : allStatuses()) {
      leads = leads || mayFollow(from, to, "KTP") || mayFollow(from, to, "AKL");
      if (isTerminal(from) && from != to) CHECK(refusal(from, to, "KTP", "x") == "status-final");
    }
    CHECK(leads == !isTerminal(from));
    CHECK(isActive(from) == !isTerminal(from));
  }
}

TEST_CASE("13.3 enrolment, printing and hand-over are separate facts") {
  CHECK(mayFollow(InProcess, WaitingForCentre, "KTP"));
  CHECK(mayFollow(WaitingForCentre, Printed, "KTP"));
  CHECK_FALSE(mayFollow(WaitingForCentre, HandedOver, "KTP"));
  CHECK(countsAsCompleted(WaitingForCentre, "KTP"));
  CHECK_FALSE(countsAsCompleted(WaitingForCentre, "KIA"));
  CHECK(refusal(InProcess, WaitingForCentre, "KIA") == "status-not-for-service");
  CHECK(refusal(InProcess, Issued, "KTP") == "status-not-for-service");
}

TEST_CASE("13.4 enrolled at 16 is not coverage, and waits for its age") {
  CHECK(mayFollow(InProcess, WaitingForAge, "KTP"));
  CHECK(mayFollow(WaitingForAge, Printed, "KTP"));
  CHECK_FALSE(countsAsCompleted(WaitingForAge, "KTP"));
}

TEST_CASE("only what is printed, issued, ready or handed over counts") {
  for (RequestStatus status : allStatuses()) {
    const bool counts = status == Printed || status == Issued || status == ReadyForPickup || status == HandedOver;
    for (const char* family : {"KIA", "AKL", "AKM", "BIO", "KK"}) CHECK(countsAsCompleted(status, family) == counts);
  }
}

TEST_CASE("13.22 no state of sending is a state of the request") {
  for (const char* code : {"LOKAL", "ANTRE", "TERKIRIM", "DITERIMA", "KONFLIK", "GAGAL", "PRINT_READY_RECORD"})
    CHECK_FALSE(requestStatusFromCode(code));
}

TEST_CASE("13.23 what is returned comes back, what is rejected does not") {
  CHECK(mayFollow(Submitted, Returned, "AKL"));
  CHECK(mayFollow(Returned, Submitted, "AKL"));
  CHECK_FALSE(isTerminal(Returned));
  CHECK(isTerminal(Rejected));
  CHECK(refusal(Rejected, Submitted, "AKL") == "status-final");
}

TEST_CASE("V12 returning, rejecting, cancelling and calling a duplicate need a reason") {
  for (RequestStatus to : {Returned, Rejected, Cancelled, Duplicate}) {
    CHECK(needsReason(to));
    CHECK(refusal(Submitted, to, "AKL") == "status-needs-reason");
    CHECK(refusal(Submitted, to, "AKL", "  ") == "status-needs-reason");
    CHECK(refusal(Submitted, to, "AKL", "berkas kurang").empty());
  }
  CHECK(refusal(Submitted, Verified, "AKL").empty());
  CHECK(refusal(Submitted, Submitted, "AKL") == "status-already");
}
