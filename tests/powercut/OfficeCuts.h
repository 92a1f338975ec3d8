// An office's day on a recorded disk, with the receipts that it handed out when; and the judge of what a power cut
// left (G2, G3).
#pragma once

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "core/storage/LedgerVerification.h"
#include "tests/powercut/Judgement.h"
#include "tests/powercut/Recording.h"
#include "tests/support/FieldDay.h"

namespace jemput::test {

class OfficeCuts {
 public:
  /// Plays `steps` steps. `synchronous`: see TabletCuts.
  OfficeCuts(unsigned seed, int steps, const std::string& synchronous = "FULL");

  /// Opens `images` disks, cut at moments all over the day, with the product's own code.
  Judgement judge(std::size_t images);

 private:
  static constexpr std::size_t kTablets = 3;
  /// A receipt that left the office at a position of the recording.
  struct Handed {
    std::size_t position;
    std::size_t tablet;
    std::uint64_t seq;
  };
  /// What a person at the office was told is done.
  struct Decided {
    std::size_t position;
    std::uint64_t revision;
    core::Hash ledger;
  };

  std::size_t index(std::size_t below) { return m_random() % below; }
  void step(std::size_t number);
  void syncs(std::size_t tablet);
  void decides();
  void restarts();
  void flushesAs();
  void judgeOne(const std::filesystem::path& folder, std::size_t cut, Judgement& judgement);
  void judgeReceipts(core::Database& database, std::size_t cut, Judgement& judgement);
  void judgeLedger(core::Database& database, Judgement& judgement);

  std::mt19937 m_random;
  std::string m_synchronous;
  FieldDay m_day{kTablets};
  std::filesystem::path m_folder;
  std::unique_ptr<Recording> m_recording;
  std::vector<core::Uuid> m_records;
  std::vector<Handed> m_handed;
  std::vector<Decided> m_decided;
};

}  // namespace jemput::test
