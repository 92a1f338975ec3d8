// Rules that the office publishes while an officer works: the open form keeps those it was opened with.
#include "core/crypto/Encoding.h"
#include "core/storage/WantedSnapshots.h"
#include "tablet/SnapshotImport.h"
#include "tests/qml/pages/Desk.h"
#include "tests/support/NewRules.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::app;
using namespace jemput::test;

namespace {

/// As the sync's thread does it, over a connection of its own.
void comes(const TabletSample& sample, const core::RuleFiles& files, int version) {
  const tablet::TabletFolder folder(sample.folder());
  core::TabletStore store = folder.openStore(folder.signIn("", TabletSample::kPin, sample.clock()));
  const std::string text = core::writeRuleSnapshot(files);
  tablet::applySnapshot(store, sample.clock(), {"rules", version, core::hex(core::sha256(text).view())}, text);
}

int tileOf(FormModel& form, const char* title) {
  ServiceListModel& tiles = *form.services()->tiles();
  for (int row = 0; row < tiles.rowCount(); ++row)
    if (Desk::text(tiles, row, ServiceListModel::Title) == title) return row;
  return -1;
}

void newborn(FormModel& form, const char* name) {
  form.beginNew(name);
  form.setBirthDate("20", "5", "2025");
  form.choices()->setSex(1);
  form.choices()->setMarital(1);
  form.choices()->setNoNikReason(0);
}

/// Saves the open form with one service, and returns the version that its entry names.
int savedUnder(FormModel& form, const TabletSample& sample, const char* service) {
  form.services()->tiles()->toggle(tileOf(form, service));
  std::optional<core::Uuid> record;
  const auto connection = QObject::connect(&form, &FormModel::saved, [&](const core::Uuid& saved) { record = saved; });
  form.save();
  QObject::disconnect(connection);
  REQUIRE(record);
  const tablet::TabletFolder folder(sample.folder());
  core::TabletStore store = folder.openStore(folder.signIn("", TabletSample::kPin, sample.clock()));
  return core::Entry::read(store.log().ofRecord(*record).front().bytes)->head().rules;
}

constexpr const char* kNew = "Cetak ulang KK";

}  // namespace

TEST_CASE("the open form keeps its rules, the next one has the published service, with its name everywhere") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  FormModel& form = *desk.tablet.form();
  newborn(form, "LALU BAGAS PRATAMA");
  CHECK(tileOf(form, kNew) == -1);
  CHECK(desk.tablet.settings()->about().endsWith(
      QStringLiteral("Aturan versi %1, bawaan program").arg(nextVersion() - 1)));
  comes(sample, withNewService(nextVersion()), nextVersion());
  form.setBirthDate("21", "5", "2025");  // judged anew, by the same rules
  CHECK(tileOf(form, kNew) == -1);
  CHECK(savedUnder(form, sample, "Akta kelahiran") == nextVersion() - 1);
  newborn(form, "LALU SAHRUL");
  REQUIRE(tileOf(form, kNew) >= 0);
  CHECK(savedUnder(form, sample, kNew) == nextVersion());
  CHECK(desk.tablet.settings()->about().endsWith(QStringLiteral("Aturan versi %1, dari kantor").arg(nextVersion())));
  CHECK(Desk::text(*desk.tablet.today(), 0, DayListModel::Meta).contains(kNew));
}

TEST_CASE("a service that is no longer offered has no tile, but where it was asked for already") {
  const TabletSample sample;
  Desk desk(sample);
  desk.begin();
  FormModel& form = *desk.tablet.form();
  newborn(form, "LALU BAGAS PRATAMA");
  form.services()->tiles()->toggle(tileOf(form, "Akta kelahiran"));
  form.close();
  core::RuleFiles files = withNewService(nextVersion());
  files.services = replaced(files.services, R"("code": "AKL-01",)", R"("code": "AKL-01", "offered": false,)");
  comes(sample, files, nextVersion());
  REQUIRE(form.restore());  // the draft, by today's rules
  CHECK(tileOf(form, kNew) >= 0);
  CHECK(tileOf(form, "Akta kelahiran") >= 0);
  form.close();
  newborn(form, "LALU SAHRUL");
  CHECK(tileOf(form, "Akta kelahiran") == -1);
}
