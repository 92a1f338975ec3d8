#include <string>

#include "core/model/Entry.h"
#include "tests/support/catch.h"

using namespace jemput::core;

namespace {

const Uuid kId = *Uuid::parse("0194df50-2d7b-7ae0-9e80-8c33a2b6d1f4");
const Uuid kRecord = *Uuid::parse("0194df50-0000-7ae0-9e80-8c33a2b6d1f4");

EntryHead fullHead() {
  EntryHead head;
  head.id = kId;
  head.kind = kind::kCorrected;
  head.record = kRecord;
  head.base = "r812";
  head.officer = "sri";
  head.visit = kRecord;
  head.time = {1738886400000, 5400, "9f1c2b3a", -120};
  head.attachments = {{"KTP", std::string(64, 'a'), 81920}, {"KK", std::string(64, '0'), 0}};
  head.rules = 7;
  return head;
}

/// A sound entry with `from` written as `to`.
std::string with(std::string_view from, std::string_view to) {
  std::string text = writeEntry(fullHead(), R"({"name":"SITI"})");
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

void refuses(const std::string& bytes) {
  INFO(bytes);
  std::string problem;
  CHECK_FALSE(Entry::read(bytes, &problem).has_value());
  CHECK_FALSE(problem.empty());
}

}  // namespace

TEST_CASE("an entry comes back as it was written") {
  const auto entry = Entry::read(writeEntry(fullHead(), R"({"name":"SITI","rt":null,"services":[{"code":"KTP-01"}]})"));
  REQUIRE(entry);
  const EntryHead &head = entry->head(), wanted = fullHead();
  CHECK(head.id == wanted.id);
  CHECK(head.kind == wanted.kind);
  CHECK(head.record == wanted.record);
  CHECK(head.recordId() == kRecord);
  CHECK(head.base == wanted.base);
  CHECK(head.baseRevision() == 812);
  CHECK(head.officer == wanted.officer);
  CHECK(head.visit == wanted.visit);
  CHECK(head.time.wall == wanted.time.wall);
  CHECK(head.time.mono == wanted.time.mono);
  CHECK(head.time.boot == wanted.time.boot);
  CHECK(head.time.officeOffset == wanted.time.officeOffset);
  CHECK(head.rules == wanted.rules);
  REQUIRE(head.attachments.size() == 2);
  CHECK(head.attachments[0].slot == "KTP");
  CHECK(head.attachments[0].sha256 == std::string(64, 'a'));
  CHECK(head.attachments[0].size == 81920);
  CHECK(entry->fields().text() == R"({"name":"SITI","rt":null,"services":[{"code":"KTP-01"}]})");
}

TEST_CASE("an entry without record begins one under its own id") {
  EntryHead head;
  head.id = kId;
  head.kind = kind::kVisit;
  const auto entry = Entry::read(writeEntry(head, "{}"));
  REQUIRE(entry);
  CHECK_FALSE(entry->head().record.has_value());
  CHECK(entry->head().recordId() == kId);
  CHECK(entry->head().baseRevision() == 0);
  CHECK_FALSE(entry->head().time.officeOffset.has_value());
}

TEST_CASE("an entry is one line whatever its texts hold") {
  EntryHead head = fullHead();
  head.officer = "sri\n\"\\\t";
  const std::string bytes = writeEntry(head, R"({"note":"dua\nbaris"})");
  CHECK(isOneLine(bytes));
  CHECK(Entry::read(bytes)->head().officer == head.officer);
}

TEST_CASE("members that this release does not know are kept in the bytes and do not hinder reading") {
  const std::string bytes = with("{\"kind\"", R"({"later":{"a":[1]},"kind")");
  const auto entry = Entry::read(bytes);
  REQUIRE(entry);
  CHECK(entry->head().id == kId);
  CHECK(bytes.find("later") != std::string::npos);
}

TEST_CASE("an entry of an unknown kind is readable: what to do with it is not its reader's business") {
  CHECK(Entry::read(with(R"("corrected")", R"("photographed")"))->isKind("photographed"));
}

TEST_CASE("bytes that are no JSON object on one line are refused with a reason") {
  for (const std::string_view bytes : {"", "{", "[]", "1", "\"x\"", "null", "<html>", "{}{}"})
    refuses(std::string(bytes));
  refuses(with("}", "}\n"));
  refuses(with("{", "{\n"));
  refuses(with("{", "{\t"));
  refuses(writeEntry(fullHead(), "{}") + std::string("\0rest", 5));
  refuses(writeEntry(fullHead(), "{\"name\":\"\xff\"}"));
  refuses(writeEntry(fullHead(), R"({"name":"A","name":"B"})"));
  refuses(writeEntry(fullHead(), "{\"a\":" + std::string(40, '[') + std::string(40, ']') + "}"));
}

TEST_CASE("an entry whose head is not in order is refused with a reason") {
  const std::string id = kId.text();
  refuses(with("\"id\":\"" + id + "\"", R"("id":"0194df50")"));
  refuses(with("\"id\":\"" + id + "\"", R"("id":7)"));
  refuses(with("\"id\":", R"("iD":)"));
  refuses(with(R"("kind":"corrected")", R"("kind":"")"));
  refuses(with(R"("kind":"corrected")", R"("kind":1)"));
  refuses(with(R"("kind":)", R"("kinD":)"));
  refuses(with("\"record\":\"" + kRecord.text() + "\"", R"("record":"x")"));
  refuses(with("\"record\":\"" + kRecord.text() + "\"", R"("record":null)"));
  refuses(with("\"visit\":\"" + kRecord.text() + "\"", R"("visit":[])"));
  refuses(with(R"("fields":{"name":"SITI"})", R"("fields":[])"));
  refuses(with(R"("fields":)", R"("fieldS":)"));
}

TEST_CASE("an attachment list that is not in order is refused with a reason") {
  refuses(with(R"("slot":"KTP")", R"("slot":"")"));
  refuses(with(R"("size":81920)", R"("size":-1)"));
  refuses(with(R"("size":81920)", R"("sizE":81920)"));
  refuses(with(std::string(64, 'a'), std::string(63, 'a')));
  refuses(with(std::string(64, 'a'), std::string(64, 'A')));
  refuses(with(std::string(64, 'a'), std::string(64, 'g')));
  refuses(with(R"("attachments":[{)", R"("attachments":[1,{)"));
}

TEST_CASE("every cut of an entry is refused") {
  const std::string bytes = writeEntry(fullHead(), R"({"name":"SITI"})");
  for (std::size_t length = 0; length < bytes.size(); ++length)
    CHECK_FALSE(Entry::read(bytes.substr(0, length)).has_value());
}

TEST_CASE("an entry has at most 64 KiB") {
  EntryHead head;
  head.id = kId;
  head.kind = kind::kVisit;
  const std::size_t rest = writeEntry(head, R"({"note":""})").size();
  const auto ofSize = [&](std::size_t size) {
    return writeEntry(head, R"({"note":")" + std::string(size - rest, 'x') + R"("})");
  };
  REQUIRE(ofSize(65536).size() == 65536);
  CHECK(Entry::read(ofSize(65536)).has_value());
  refuses(ofSize(65537));
}
