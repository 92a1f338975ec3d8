// Wrong PINs, counted on disk before each check, so that a power cut gives no extra guess (G15). The counts lie in two
// places of one file that is overwritten in place, sealed with the device's secret: a spoilt or deleted file never
// gives a guess back, and a full disk keeps nobody out.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/Clock.h"
#include "core/storage/TwinFile.h"

namespace jemput::tablet {

inline constexpr int kFreeTries = 5;        // from here on the next try waits
inline constexpr int kTriesOfOfficer = 10;  // the last of them destroys the officer's slot when it is wrong
inline constexpr int kTriesOfAll = 20;      // over all officers since the last right PIN
/// The owner under which tries of the team leader's code are counted; they wait and destroy nothing.
inline constexpr const char* kLeaderOwner = "";

class PinAttempts {
 public:
  /// `officers`: all who can be counted. A file of which a place is spoilt counts one try for each of them; one that
  /// is gone or spoilt whole leaves each a single try.
  PinAttempts(const std::filesystem::path& file, const core::Secret& deviceSecret, const core::Clock& clock,
              const std::vector<std::string>& officers);
  /// For a new folder.
  static void create(const std::filesystem::path& file, const core::Secret& deviceSecret);

  /// Counts a try for each of `owners`, on disk when it returns.
  void count(const std::vector<std::string>& owners);
  /// The try that was counted for `tried` was right for `owner`: nothing is counted against anybody for it.
  void succeeded(const std::string& owner, const std::vector<std::string>& tried);

  int wrongOf(const std::string& owner) const;
  int wrongOfAll() const { return m_all; }
  bool isSpent(const std::string& owner) const { return wrongOf(owner) >= kTriesOfOfficer; }
  bool areAllSpent() const { return m_all >= kTriesOfAll; }
  /// How long the next try of this owner has to wait; by the clock that nobody can set.
  std::chrono::seconds waitOf(const std::string& owner) const;

 private:
  struct Tries {
    int wrong = 0;
    std::string boot;     // the start of the machine in which the last try was
    std::int64_t at = 0;  // milliseconds since then
  };
  bool read(const std::string& text);
  void suspect(bool isAllLost, const std::vector<std::string>& officers);
  void addTry(const std::string& owner);
  std::string text() const;

  core::TwinFile m_file;
  const core::Clock& m_clock;
  std::map<std::string, Tries> m_tries;
  int m_all = 0;
};

}  // namespace jemput::tablet
