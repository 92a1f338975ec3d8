// Everything that a database's folder asked of the disk, in order, and what a power cut at any moment may leave of
// it: all that was synced, and of the rest any part in any order (reliability section 5, row 1).
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <vector>

#include "tests/powercut/TestDisk.h"

namespace jemput::test {

class Recording final : public DiskHook {
 public:
  /// What lies in the folder now counts as synced. Files called other than `database`… are not looked at.
  Recording(const std::filesystem::path& folder, const std::string& database);

  /// How many steps were recorded so far: what was confirmed now must survive a cut at or after this.
  std::size_t position() const;
  void after(const DiskAccess& access) override;

 private:
  friend class PowerCuts;
  struct Step {
    DiskCall call;
    int file = 0;
    std::string name;
    std::int64_t offset = 0;
    std::string bytes;
    bool isNew = false;
  };
  mutable std::mutex m_mutex;
  std::vector<Step> m_steps;
  std::map<int, std::string> m_contents;  // at the beginning
  std::map<std::string, int> m_names;
};

/// What may be on the disk after a cut; goes forward through a recording.
class PowerCuts {
 public:
  explicit PowerCuts(const Recording& recording);

  /// `position`: not before the last one. Steps before it were asked for, those after it were not.
  void goTo(std::size_t position);
  /// Writes one of the states that the disk may be in into `folder`, which is emptied first.
  void writeImage(const std::filesystem::path& folder, std::mt19937& random) const;

 private:
  using Step = Recording::Step;
  void take(const Step& step);
  std::map<std::string, int> namesAfterCut(std::mt19937& random, int style) const;
  std::string contentAfterCut(int file, std::mt19937& random, int style) const;

  const Recording& m_recording;
  std::size_t m_position = 0;
  std::map<int, std::string> m_synced;
  std::map<std::string, int> m_names;
  std::map<int, std::vector<const Step*>> m_pending;
  std::vector<const Step*> m_pendingNames;
};

}  // namespace jemput::test
