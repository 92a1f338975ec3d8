// The rules that hold here: what the office has published last, or what came with the program while it has published
// nothing that this program can read (decision 0030).
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/rules/RuleBook.h"
#include "core/storage/RuleVersions.h"

namespace jemput::core {

class HeldRules {
 public:
  /// Reads what holds now. One thread, that of the database's connection.
  explicit HeldRules(Database& database, const RuleBook& shipped = RuleBook::shipped());

  /// The same object always, with other services in it after a refresh.
  const RuleBook& book() const { return m_book; }
  /// Takes what the office has published since; true when other rules hold now. What the book gave out before stays
  /// valid: somebody may still be showing it.
  bool refresh();
  bool isShipped() const { return !m_held; }
  /// A newer version is here that this program cannot read.
  std::optional<std::int64_t> unread() const;

  /// The rules of a version, to judge by it what was checked against it; null when nobody here knows it any more or
  /// yet. In the caller's transaction, if there is one.
  const RuleBook* find(std::int64_t version);

 private:
  RuleVersions m_versions;
  const RuleBook& m_shipped;
  RuleBook m_book;
  std::optional<RuleVersion> m_newest;  // that was looked at
  std::optional<RuleVersion> m_held;    // that holds; nothing: the shipped one
  std::vector<ServiceCatalogue> m_before;
  std::map<std::int64_t, RuleBook> m_known;
};

}  // namespace jemput::core
