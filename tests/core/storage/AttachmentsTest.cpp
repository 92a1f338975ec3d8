#include "core/storage/Attachments.h"

#include "core/EmbeddedFiles.h"
#include "core/crypto/Encoding.h"
#include "core/crypto/Random.h"
#include "core/storage/OfficeFiles.h"
#include "tests/core/storage/LedgerOffice.h"
#include "tests/support/catch.h"

using namespace jemput::core;
using namespace jemput::test;

namespace {

Hash hashOf(char letter) { return sha256(std::string(1, letter)); }

struct NamingOffice : LedgerOffice {
  NamingOffice() : device(enrols(newUuid(1), std::string(32, 'd'))), other(enrols(newUuid(2), std::string(32, 'e'))) {}

  /// An entry on `record` (or one that begins it) that names one file a letter, all for `slot`.
  Uuid named(std::int64_t from, std::optional<Uuid> on, const std::string& slot, const std::string& letters,
             bool accepted = true) {
    EntryHead head;
    head.id = newUuid(7);
    head.kind = on ? kind::kCorrected : kind::kRegistered;
    head.record = on;
    head.officer = "sri";
    for (const char letter : letters) head.attachments.push_back({slot, hex(hashOf(letter).view()), 5});
    const std::string bytes = writeEntry(head, "{}");
    const std::uint64_t revision = takes(from, 1, bytes, accepted, accepted ? "" : "unknown-officer");
    attachments.add(revision, from, *Entry::read(bytes));
    return head.id;
  }
  void arrives(std::int64_t from, char letter) {
    OfficeFiles(database).link(from, {hashOf(letter), 5, std::string(16, letter)}, std::to_string(++tokens), 9);
  }
  std::string count(const Uuid& record) {
    const DocumentCount count = attachments.ofRecord(record);
    return std::to_string(count.arrived) + "/" + std::to_string(count.named);
  }

  Attachments attachments{database};
  std::int64_t device, other;
  int tokens = 0;
};

}  // namespace

TEST_CASE("documents count up as their files verify, and are complete only with the last one") {
  NamingOffice office;
  const Uuid record = office.named(office.device, {}, "KK", "a");
  office.named(office.device, record, "akta", "bc");
  CHECK(office.count(record) == "0/3");
  office.arrives(office.device, 'a');
  CHECK(office.count(record) == "1/3");
  CHECK_FALSE(office.attachments.ofRecord(record).isComplete());
  CHECK(office.attachments.missingOf(office.device) == 2);
  office.arrives(office.device, 'b');
  office.arrives(office.device, 'c');
  CHECK(office.attachments.ofRecord(record).isComplete());
  CHECK(office.attachments.missingOf(office.device) == 0);
}

TEST_CASE("a file that another tablet has brought does not make a registration complete") {
  NamingOffice office;
  const Uuid record = office.named(office.device, {}, "KK", "a");
  office.named(office.other, {}, "KK", "a");
  office.arrives(office.other, 'a');
  CHECK(office.count(record) == "0/1");
  CHECK(office.attachments.missingOf(office.device) == 1);
  CHECK(office.attachments.missingOf(office.other) == 0);
}

TEST_CASE("a photo taken again stands for the one before; a quarantined entry's does not") {
  NamingOffice office;
  const Uuid record = office.named(office.device, {}, "KK", "ab");
  office.arrives(office.device, 'c');
  office.named(office.device, record, "KK", "c", false);
  CHECK(office.count(record) == "0/2");
  office.named(office.device, record, "KK", "c");
  CHECK(office.count(record) == "1/1");
}

TEST_CASE("only the device and size that an entry names may be brought, whatever the entry's verdict") {
  NamingOffice office;
  office.named(office.device, {}, "KK", "a", false);
  CHECK(office.attachments.isNamed(office.device, hashOf('a'), 5));
  CHECK_FALSE(office.attachments.isNamed(office.device, hashOf('a'), 6));
  CHECK_FALSE(office.attachments.isNamed(office.device, hashOf('b'), 5));
  CHECK_FALSE(office.attachments.isNamed(office.other, hashOf('a'), 5));
}

TEST_CASE("an office of the release before knows after its upgrade what its entries name") {
  NamingOffice office;
  const Uuid record = office.named(office.device, {}, "KK", "ab");
  office.takes(office.device, 1, "no entry at all");
  SQLite::Database& raw = office.database.handle();
  raw.exec(
      "DROP TABLE attachment; DROP TABLE upload; DROP TABLE device_file; DROP TABLE stored_file; "
      "DROP TABLE leftover_file; DROP TABLE upload_day");
  raw.exec(std::string(embeddedFile("core/storage/schema/office/0004_files.sql")));
  CHECK(office.count(record) == "0/2");
  CHECK(office.attachments.isNamed(office.device, hashOf('b'), 5));
}
