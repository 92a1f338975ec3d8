#include "tablet/SlipCode.h"

#include "core/crypto/Encoding.h"
#include "core/crypto/Signing.h"

namespace jemput::tablet {

namespace {

constexpr std::string_view kSlip = "JTT1.", kDay = "JLH1.";
constexpr std::string_view kSlipLabel = "jemput/slip/1", kDayLabel = "jemput/day/1";
constexpr std::size_t kSigned = 32, kSignature = 64;

}  // namespace

std::string slipCode(const core::TabletStore& store, const core::Uuid& record) {
  const std::string content = std::string(record.blob()).append(store.identity().device.blob());
  const auto signature = store.signingKey().sign(kSlipLabel, store.identity().officeId, content);
  return std::string(kSlip) + core::base64(content + signature);
}

std::optional<core::Uuid> readSlipCode(const core::TabletStore& store, std::string_view code) {
  if (!code.starts_with(kSlip)) return std::nullopt;
  const auto bytes = core::fromBase64(code.substr(kSlip.size()));
  if (!bytes || bytes->size() != kSigned + kSignature) return std::nullopt;
  const std::string_view content = std::string_view(*bytes).substr(0, kSigned);
  const std::string_view signature = std::string_view(*bytes).substr(kSigned);
  if (!core::verify(store.signingKey().publicKey(), kSlipLabel, store.identity().officeId, content, signature))
    return std::nullopt;
  return core::Uuid::fromBlob(content.substr(0, kSigned / 2));
}

std::string dayCode(const core::TabletStore& store, const core::Visit& visit, const core::VisitBalance& balance) {
  std::string figures = store.identity().prefix + " " + visit.date.iso() + " " + visit.village;
  for (const int number :
       {balance.issued, balance.served, balance.incomplete, balance.takenBack, balance.notCome, balance.people})
    figures += " " + std::to_string(number);
  const auto signature = store.signingKey().sign(kDayLabel, store.identity().officeId, figures);
  return std::string(kDay) + figures + " " + core::base64(signature);
}

}  // namespace jemput::tablet
