// What happens to a stick on the way: cut, bent, lost, read by strangers. Nothing of it is believed that was not
// sealed by its sender, and nothing that is whole is thrown away.
#include <fstream>
#include <iterator>

#include "core/crypto/Encoding.h"
#include "core/storage/Ledger.h"
#include "tests/support/UsbStick.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::test;
using sync::VolumeTrouble;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}
void write(const fs::path& file, std::string_view bytes) {
  std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string utf16(std::string_view text) {
  std::string wide;
  for (const char letter : text) wide.append(1, letter).append(1, '\0');
  return wide;
}

}  // namespace

TEST_CASE("row 60: a bundle that was cut gives the office whole requests; the next copy brings the rest", "[usb]") {
  FieldDay day(1);
  UsbStick stick(day);
  day.tablet(0).registers(1000);
  const std::string whole = bytesOf(stick.takesFrom(0).files.at(0));
  const fs::path file = stick.files().at(0);
  const std::uint64_t unsent = day.tablet(0).unreceipted();
  std::uint64_t before = 0;
  for (std::size_t part = 0; part <= 5; ++part) {
    write(file, whole.substr(0, whole.size() * part / 5 - (part == 5 ? 1 : 0)));
    const auto reports = stick.isReadAtOffice();
    if (reports.empty()) continue;
    const auto& report = reports[0];
    INFO(part << " fifths");
    CHECK(report.outcome.trouble != VolumeTrouble::None);
    if (!report.device) continue;
    CHECK(report.outcome.trouble == VolumeTrouble::CutShort);
    const std::uint64_t held =
        office::BundleImport(day.office().folder(), core::RuleBook::shipped(), day.clock()).heldSeq(*report.device);
    CHECK(held >= before);
    CHECK(held == report.lastSeq);
    before = held;
  }
  CHECK(before > 100);
  CHECK(before < unsent);
  stick.clear();
  stick.takesFrom(0);
  CHECK(stick.isReadAtOffice()[0].stored == unsent - before);
  day.everyoneSyncs();
  CHECK(day.allAgree());
}

TEST_CASE("a lost volume is a gap that is named, and the copy with it fills the gap", "[usb]") {
  FieldDay day(1);
  UsbStick stick(day);
  day.tablet(0).registers(700);
  const auto up = stick.takesFrom(0, 20 * 1024);
  REQUIRE(up.files.size() >= 3);
  const std::string second = bytesOf(up.files[1]);
  fs::remove(up.files[1]);
  const auto reports = stick.isReadAtOffice();
  std::vector<sync::VolumeOutcome> outcomes;
  for (const auto& one : reports) outcomes.push_back(one.outcome);
  const auto missing = sync::missingVolumes(outcomes);
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].volume == 2);
  CHECK(reports[0].stored > 0);
  CHECK(reports[1].hasConflict);
  CHECK(reports[1].stored == 0);
  write(up.files[1], second);
  std::uint64_t stored = 0;
  for (const auto& one : stick.isReadAtOffice()) stored += one.stored;
  CHECK(stored + reports[0].stored == day.tablet(0).unreceipted());
}

TEST_CASE("G16: a bent bundle and a bent answer change nothing from the bent place on", "[usb]") {
  FieldDay day(1);
  UsbStick stick(day);
  day.tablet(0).registers(3);
  const fs::path up = stick.takesFrom(0).files.at(0);
  const std::string whole = bytesOf(up);
  const std::uint64_t revision = day.office().revision();
  for (std::size_t at = 0; at < whole.size(); at += 53) {
    std::string bent = whole;
    bent[at] = static_cast<char>(bent[at] ^ 1 << at % 8);
    write(up, bent);
    for (const auto& report : stick.isReadAtOffice()) CHECK(report.outcome.trouble != VolumeTrouble::None);
  }
  CHECK(day.office().revision() == revision);
  write(up, whole);
  stick.isReadAtOffice();

  const fs::path down = stick.isWrittenAtOffice(0).files.at(0);
  const std::string answer = bytesOf(down);
  for (std::size_t at = 0; at < answer.size(); at += 53) {
    std::string bent = answer;
    bent[at] = static_cast<char>(bent[at] ^ 1 << at % 8);
    write(down, bent);
    CHECK(stick.isReadAt(0).replies == 0);
  }
  CHECK(day.tablet(0).unreceipted() == 4);
  write(down, answer);
  CHECK(stick.isReadAt(0).receipted == 4);
}

TEST_CASE("row 61: an office takes nothing that was made for another, and a tablet nothing of another", "[usb]") {
  FieldDay day(2), elsewhere(1);
  UsbStick stick(day), other(elsewhere);
  day.tablet(0).registers(2);
  const fs::path up = stick.takesFrom(0).files.at(0);
  office::BundleImport import(elsewhere.office().folder(), core::RuleBook::shipped(), elsewhere.clock());
  const std::uint64_t revision = elsewhere.office().revision();
  CHECK(import.take({up}).at(0).outcome.trouble == VolumeTrouble::ForSomebodyElse);
  CHECK(elsewhere.office().revision() == revision);

  stick.isReadAtOffice();
  const fs::path down = stick.isWrittenAtOffice(0).files.at(0);
  const auto wrong = tablet::importBundle(day.tablet(1).store(), day.clock(), {down});
  REQUIRE(wrong.volumes.size() == 1);
  CHECK(wrong.volumes[0].trouble == VolumeTrouble::ForSomebodyElse);
  CHECK(wrong.replies == 0);
  CHECK(stick.isReadAt(1).volumes.empty());
}

TEST_CASE("a return bundle in volumes and pages is taken in whatever order its end came late", "[usb]") {
  FieldDay day(2);
  UsbStick stick(day);
  day.tablet(1).registers(1300);
  day.tablet(1).syncs();
  stick.takesFrom(0);
  stick.isReadAtOffice();
  const auto down = stick.isWrittenAtOffice(0, 30 * 1024);
  REQUIRE(down.files.size() >= 2);
  CHECK(down.replies >= 3);
  const std::string last = bytesOf(down.files.back());
  fs::remove(down.files.back());
  const auto first = stick.isReadAt(0);
  CHECK_FALSE(first.isWhole());
  REQUIRE(first.missing.size() == 1);
  CHECK(first.pulled > 0);
  write(down.files.back(), last);
  const auto second = stick.isReadAt(0);
  CHECK(second.isWhole());
  CHECK(second.pulled > 0);
  day.everyoneSyncs();
  CHECK(day.allAgree());
}

TEST_CASE("G14: no NIK and no name is readable in a bundle, nor in its file's name", "[usb]") {
  FieldDay day(1);
  UsbStick stick(day);
  day.tablet(0).registers(20);
  stick.takesFrom(0);
  stick.isReadAtOffice();
  stick.isWrittenAtOffice(0);
  REQUIRE(stick.files().size() == 2);
  for (const fs::path& file : stick.files()) {
    const std::string bytes = bytesOf(file) + file.filename().string();
    for (const std::string& planted : {std::string("520804"), std::string("LALE RATNA"), std::string("INAQ SAHNEP"),
                                       std::string("registered"), day.tablet(0).store().identity().device.text()}) {
      CHECK(bytes.find(planted) == std::string::npos);
      CHECK(bytes.find(utf16(planted)) == std::string::npos);
      CHECK(bytes.find(core::hex(planted)) == std::string::npos);
      CHECK(bytes.find(core::base64(planted.substr(0, planted.size() / 3 * 3))) == std::string::npos);
    }
  }
}
