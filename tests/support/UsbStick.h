// A folder that is carried between the tablets of a FieldDay and its office.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "office/BundleExport.h"
#include "office/BundleImport.h"
#include "tablet/BundleExport.h"
#include "tablet/BundleImport.h"
#include "tests/support/FieldDay.h"

namespace jemput::test {

class UsbStick {
 public:
  enum class Beside { Nothing, Serve };

  explicit UsbStick(FieldDay& day, const char* name = "stick") : m_day(day), m_folder(day.folder() / name) {
    std::filesystem::create_directory(m_folder);
  }

  const std::filesystem::path& folder() const { return m_folder; }
  std::vector<std::filesystem::path> files() const {
    std::vector<std::filesystem::path> all;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder)) all.push_back(entry.path());
    return all;
  }
  void clear() {
    for (const auto& file : files()) std::filesystem::remove(file);
  }

  tablet::ExportedBundle takesFrom(std::size_t tablet, std::uint64_t volumeBytes = sync::limits::kVolumeBytes) {
    return tablet::exportBundle(m_day.tablet(tablet).store(), m_day.clock(), {m_folder, volumeBytes});
  }
  /// `Serve`: through a connection of its own, as another program would.
  std::vector<office::VolumeReport> isReadAtOffice(Beside beside = Beside::Nothing) {
    if (beside == Beside::Nothing) return read(m_day.office().folder());
    office::OfficeFolder own(m_day.office().folder().path());
    return read(own);
  }
  office::ReturnBundle isWrittenAtOffice(std::size_t tablet, std::uint64_t volumeBytes = sync::limits::kVolumeBytes) {
    const auto device =
        core::Devices(m_day.office().database()).find(m_day.tablet(tablet).store().identity().device).value();
    m_day.clock().advance(std::chrono::seconds(5));
    return office::writeReturn(m_day.office().folder(), device, core::RuleBook::shipped(), m_day.clock(),
                               {m_folder, volumeBytes, false});
  }
  tablet::ImportedBundle isReadAt(std::size_t tablet) {
    return tablet::importBundle(m_day.tablet(tablet).store(), m_day.clock(), {m_folder});
  }

 private:
  std::vector<office::VolumeReport> read(office::OfficeFolder& folder) {
    return office::BundleImport(folder, core::RuleBook::shipped(), m_day.clock()).take({m_folder});
  }

  FieldDay& m_day;
  std::filesystem::path m_folder;
};

}  // namespace jemput::test
