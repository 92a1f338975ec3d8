// A tablet's day on a recorded disk, with what it promised when; and the judge of what a power cut left (G1).
#pragma once

#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "tests/powercut/Judgement.h"
#include "tests/powercut/Recording.h"
#include "tests/support/FieldDay.h"

namespace jemput::test {

class TabletCuts {
 public:
  /// Plays `steps` steps. `synchronous`: how the tablet's connection flushes; anything but FULL breaks the promise
  /// on purpose, to see that the judge notices.
  TabletCuts(unsigned seed, int steps, const std::string& synchronous = "FULL");

  /// Opens `images` disks, cut at moments all over the day, with the product's own code.
  Judgement judge(std::size_t images);

 private:
  /// "Tersimpan", said at a position of the recording.
  struct Promise {
    std::size_t position;
    core::Place place;
    std::string bytes;
  };
  struct DraftVersion {
    std::size_t asked, confirmed;
    std::string content;  // empty: removed
  };
  struct Known {
    std::size_t position;
    std::uint64_t receipted, cursor, pulled;
  };

  /// 0..below-1.
  std::size_t index(std::size_t below) { return m_random() % below; }
  void step(std::size_t number);
  void keepsPromises();
  void writesDraft();
  void syncs();
  void flushesAs();
  void judgeOne(const std::filesystem::path& folder, std::size_t cut, Judgement& judgement);
  void judgeLog(core::TabletStore& store, std::size_t cut, Judgement& judgement);
  void judgeDrafts(core::TabletStore& store, std::size_t cut, Judgement& judgement);
  void judgeSync(core::TabletStore& store, std::size_t cut, Judgement& judgement);
  void judgeProjection(core::TabletStore& store, Judgement& judgement);

  std::mt19937 m_random;
  std::string m_synchronous;
  FieldDay m_day{2};
  std::filesystem::path m_folder;
  core::Secret m_key;
  std::string m_cipher;
  std::unique_ptr<Recording> m_recording;
  std::vector<core::Uuid> m_records;
  std::vector<Promise> m_promises;
  std::map<core::Uuid, std::vector<DraftVersion>> m_drafts;
  std::vector<Known> m_known;
};

}  // namespace jemput::test
