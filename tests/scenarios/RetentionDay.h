// Weeks of a tablet whose office makes backups, and what is left of a registration then (law 7).
#pragma once

#include <string>
#include <vector>

#include "core/Retention.h"
#include "core/storage/LedgerVerification.h"
#include "core/storage/PurgedRecords.h"
#include "office/care/Backup.h"
#include "office/care/Restore.h"
#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

namespace jemput::test {

struct RetentionDay : FieldDay {
  explicit RetentionDay(std::size_t tablets = 1) : FieldDay(tablets) {}

  std::filesystem::path backsUp() {
    clock().advance(std::chrono::minutes(1));
    const auto file = office::makeBackup(office().folder(), folder() / ("backup" + std::to_string(++backups)), clock());
    clock().advance(std::chrono::minutes(1));
    return file.file;
  }
  void isRestored(const std::filesystem::path& file) {
    office().isLost();
    office::restoreOffice({file, office().recovery(), office().path(), {}, false, {}}, clock());
    office().comesBack();
  }
  void passes(int days) { clock().advance(std::chrono::hours(24 * days)); }
  /// Registered, received, backed up, and the tablet has heard of it.
  std::vector<core::Uuid> closes(std::size_t count) {
    auto records = tablet(0).registers(count);
    everyoneSyncs();
    backsUp();
    everyoneSyncs();
    return records;
  }
  core::RetentionLook look() { return core::Retention(tablet(0).store(), clock()).look(); }
  std::uint64_t held(core::RetentionHold hold) { return look().held.at(static_cast<std::size_t>(hold)); }
  std::uint64_t stubs(std::size_t index = 0) {
    core::Query query = tablet(index).store().database().query("SELECT count(*) FROM log WHERE bytes IS NULL");
    query.step();
    return query.unsignedInteger(0);
  }
  std::uint64_t purged() { return core::PurgedRecords(tablet(0).store().database()).count(); }
  void requireVerified() {
    std::vector<core::WitnessReceipt> witnesses;
    for (const core::StoredReceipt& one : tablet(0).store().places().receipts())
      witnesses.push_back({one.bytes, one.signature});
    const auto& keys = office().folder().keys();
    const auto result = core::verifyLedger(office().database(), {keys.officeId, keys.receipt.publicKey()}, witnesses);
    INFO((result.fault ? result.fault->what : std::string()));
    CHECK_FALSE(result.fault);
  }

  int backups = 0;
};

}  // namespace jemput::test
