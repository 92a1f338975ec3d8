// The office's honest answer to what a tablet would send now, before anything changes it on the way.
#pragma once

#include "tests/support/FieldDay.h"

namespace jemput::test {

inline sync::SyncReply answerTo(FieldDay& day, sync::TabletSync& link, bool withPage = false) {
  const auto outgoing = link.build({link.local().receiptedSeq + 1, withPage, false, false, false}, SIZE_MAX);
  const auto received = office::readReceived(outgoing.plain, link.signRequest(outgoing.plain, "binding"), "binding");
  if (!received) throw std::runtime_error("the office cannot read what the tablet sends");
  core::Transaction transaction(day.office().database());
  office::SyncService service(day.office().database(), day.office().folder().keys(), core::RuleBook::shipped(),
                              day.clock());
  auto answer = service.answer(*received);
  transaction.commit();
  return answer.reply;
}

inline std::string asTheOffice(const office::OfficeKeys& keys, const std::string& receipt) {
  return keys.receipt.sign(core::label::kReceipt, keys.officeId, receipt);
}

}  // namespace jemput::test
