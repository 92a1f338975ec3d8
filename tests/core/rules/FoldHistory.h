// A record's history as the tests of the fold write it down: who wrote what, having seen how much.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/Fold.h"
#include "tests/support/catch.h"

namespace history {

using namespace jemput::core;

/// The id whose last byte is `number`.
inline Uuid id(std::uint8_t number) { return uuidFrom(1738886400000, {0, 1, 2, 3, 4, 5, 6, 7, 8, number}); }

struct Written {
  std::string_view kind;
  std::uint8_t id = 0;
  std::uint8_t record = 0;  // 0: begins one
  std::string base = {};
  std::string fields = "{}";
};

class History {
 public:
  /// The next revision of the ledger, by a device ("A") and generation 1.
  History& device(const std::string& author, const Written& written, bool accepted = true) {
    return add(author + "/1", written, m_next++, false, accepted);
  }
  History& office(const Written& written) { return add("office/1", written, m_next++, true, true); }
  /// Not in the ledger yet.
  History& pending(const std::string& author, const Written& written) {
    return add(author + "/1", written, 0, false, true);
  }
  /// Another generation of a device, or whatever else the above cannot say.
  History& add(const std::string& author, const Written& written, std::uint64_t revision, bool isOffice,
               bool accepted) {
    EntryHead head;
    head.id = id(written.id);
    head.kind = written.kind;
    if (written.record != 0) head.record = id(written.record);
    head.base = written.base;
    head.officer = "sri";
    auto entry = Entry::read(writeEntry(head, written.fields));
    REQUIRE(entry);
    m_entries.push_back(std::move(*entry));
    m_inputs.push_back({&m_entries.back(), revision, author, isOffice, accepted});
    return *this;
  }

  std::optional<FoldedRecord> state() const { return fold(m_inputs); }
  /// "nik:1 name:2 | conflicts name:3"; plain values without their quotes.
  std::string text() const {
    const auto folded = state();
    if (!folded) return "nothing";
    std::string out;
    for (const FoldedField& field : folded->fields) out += field.name + ":" + plain(field.json) + " ";
    if (!folded->conflicts.empty()) out += "| ";
    for (const FieldConflict& one : folded->conflicts)
      out += one.field + ":" + plain(one.standing) + "<" + plain(one.other) + " ";
    if (folded->withdrawn) out += "withdrawn ";
    if (!out.empty()) out.pop_back();
    return out;
  }
  const std::vector<FoldInput>& inputs() const { return m_inputs; }

 private:
  static std::string plain(const std::string& json) {
    return json.size() >= 2 && json.front() == '"' ? json.substr(1, json.size() - 2) : json;
  }

  std::deque<Entry> m_entries;
  std::vector<FoldInput> m_inputs;
  std::uint64_t m_next = 1;
};

}  // namespace history
