#include "tests/sync/GoldenBundle.h"

#include <fstream>
#include <iterator>

#include "sync/BundleWriter.h"
#include "sync/TabletSync.h"
#include "tests/support/TemporaryFolder.h"

namespace golden {

namespace {
core::SigningKey keyOf(char seed) { return core::SigningKey::fromSeed(core::Secret(std::string(32, seed))); }
}  // namespace

core::BoxKey officeBox() { return core::boxKeyOf(keyOf(5)); }

std::string storedFrame(std::string_view plain) {
  constexpr char kNoFlags = 0x00, kWindow512KiB = 0x48;
  const std::size_t block = plain.size() << 3;  // raw, not the last one
  std::string frame{kNoFlags, kWindow512KiB};
  for (int shift = 0; shift <= 16; shift += 8) frame += static_cast<char>(block >> shift & 0xff);
  return frame.append(plain);
}

std::string bundleOf(const Story& story) {
  const test::TemporaryFolder folder;
  const std::string introduction =
      R"({"v":1,"device":")" + story.deviceId.text() + R"(","certificate":")" + story.certificate + R"("})";
  const auto introduce = [&](std::string_view header) {
    return story.device.sign(core::label::kBundle, story.officeId, sync::senderContent(header, introduction)) +
           introduction;
  };
  const auto seal = [] {
    return sync::VolumeSeal{core::Secret(std::string(32, 7)), core::boxKeyOf(keyOf(8)), std::string(24, 's')};
  };
  sync::BundleWriter bundle({folder.path(), "A", sync::BundleDirection::ToOffice, officeBox().publicKey},
                            std::string(16, 'b'), core::fromMilliseconds(1738900920000), introduce, seal);
  const std::string content = sync::requestContent(story.request, bundle.binding());
  bundle.add(sync::SectionKind::Request,
             storedFrame(story.request) + story.device.sign(core::label::kRequest, story.officeId, content));
  std::ifstream file(bundle.finish(R"({"requests":1,"entries":2,"files":0})").at(0), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace golden
