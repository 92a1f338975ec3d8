#include "office/BundleImport.h"

#include "core/json/Json.h"
#include "core/storage/DeviceContacts.h"
#include "office/files/FileArrival.h"
#include "sync/Dictionary.h"
#include "sync/FrameStream.h"
#include "sync/Identity.h"
#include "sync/Limits.h"

namespace jemput::office {

using sync::SectionKind;
using sync::VolumeTrouble;

namespace {
constexpr std::size_t kSignatureBytes = 64;
constexpr int kConflict = 409, kUnknownDevice = 401;
}  // namespace

BundleImport::BundleImport(OfficeFolder& folder, const core::RuleBook& rules, const core::Clock& clock)
    : m_folder(folder),
      m_sync(folder.database(), folder.keys(), rules, clock),
      m_files(folder.path(), folder.keys().databaseKey),
      m_clock(clock) {}

std::vector<VolumeReport> BundleImport::take(const std::vector<std::filesystem::path>& given) {
  std::vector<VolumeReport> reports;
  for (const auto& file : sync::volumesIn(given, boxesOf(m_folder.keys()))) reports.push_back(takeOne(file));
  return reports;
}

std::uint64_t BundleImport::heldSeq(const core::DeviceRow& device) {
  const auto contact = core::DeviceContacts(m_folder.database()).find(device.number);
  return m_sync.heldSeq(device, contact ? contact->generation : 1);
}

VolumeReport BundleImport::takeOne(const std::filesystem::path& file) {
  VolumeReport report;
  sync::VolumeOutcome& outcome = report.outcome;
  outcome.name = file.filename().string();
  sync::VolumeReader volume(file);
  outcome.trouble = volume.open(sync::BundleDirection::ToOffice, boxesOf(m_folder.keys()));
  if (outcome.trouble == VolumeTrouble::None || outcome.trouble == VolumeTrouble::CannotBeOpened) {
    outcome.bundle = volume.header().bundle;
    outcome.volume = volume.header().volume;
  }
  if (outcome.trouble == VolumeTrouble::None) outcome.trouble = read(volume, report);
  outcome.goesOn = volume.goesOn();
  return report;
}

/// Whether the volume is signed by the tablet that it names: one that this office knows, or one that proves by its
/// certificate that it is ours.
bool BundleImport::identify(const sync::VolumeReader& volume, const sync::VolumeReader::Sender& sender,
                            core::Uuid& device, VolumeReport& report) {
  const OfficeKeys& keys = m_folder.keys();
  const auto document = core::JsonDocument::parse(sender.introduction);
  const auto id = document ? core::Uuid::parse(document->root()["device"].stringOr()) : std::nullopt;
  if (!id) return false;
  device = *id;
  report.device = core::Devices(m_folder.database()).find(*id);
  if (report.device) return volume.isSignedBy(sender, report.device->publicKey, keys.officeId);
  const auto certificate =
      sync::readCertificate(document->root()["certificate"].stringOr(), keys.officeId, keys.identity.publicKey());
  return certificate && certificate->device == *id && volume.isSignedBy(sender, certificate->key, keys.officeId);
}

VolumeTrouble BundleImport::read(sync::VolumeReader& volume, VolumeReport& report) {
  const auto sender = volume.sender();
  if (!sender) return VolumeTrouble::CannotBeOpened;
  core::Uuid device;
  if (!identify(volume, *sender, device, report)) {
    report.device.reset();
    return VolumeTrouble::UnknownSender;
  }
  sync::FrameReader frames(sync::wireDictionary(), sync::limits::kRequestWindowLog);
  while (const auto section = volume.next()) {
    if (section->kind == SectionKind::File && !file(volume, section->length, report)) break;
    if (section->kind != SectionKind::Request) continue;
    auto body = volume.content(sync::limits::kMaxRequestBody);
    if (!body) break;
    if (body->size() <= kSignatureBytes) return VolumeTrouble::CannotBeOpened;
    core::Signature signature = body->substr(body->size() - kSignatureBytes);
    body->resize(body->size() - kSignatureBytes);
    auto plain = frames.read(*body, sync::limits::kMaxRequestPlain);
    auto received = plain ? readReceived(std::move(*plain), std::move(signature), volume.binding()) : std::nullopt;
    if (!received || received->request.device != device) return VolumeTrouble::CannotBeOpened;
    if (const auto trouble = request(*received, report); trouble != VolumeTrouble::None) return trouble;
    ++report.outcome.taken;
  }
  return volume.isWhole() ? VolumeTrouble::None : VolumeTrouble::CutShort;
}

VolumeTrouble BundleImport::request(ReceivedRequest& received, VolumeReport& report) {
  core::Transaction transaction(m_folder.database());
  const SyncAnswer answer = m_sync.answer(received);
  transaction.commit();
  if (answer.status == kUnknownDevice) return VolumeTrouble::UnknownSender;
  if (!report.device) report.device = core::Devices(m_folder.database()).find(received.request.device);
  report.hasConflict |= answer.status == kConflict;
  ++report.requests;
  report.entries += received.request.entries.size();
  report.stored += answer.stored;
  report.lastSeq = received.request.from - 1 + received.request.entries.size();
  return VolumeTrouble::None;
}

/// One photo, through the function that every road ends in. False when the volume breaks off within it.
bool BundleImport::file(sync::VolumeReader& volume, std::uint64_t length, VolumeReport& report) {
  if (length <= core::Hash::kSize || length > core::Hash::kSize + kMaxFileBytes || !report.device) {
    ++report.filesRefused;
    return true;
  }
  std::string bytes;
  while (bytes.size() < length) {
    const auto more = volume.more();
    if (!more || more->empty()) return false;
    bytes += *more;
  }
  const std::string_view all = bytes;
  const core::Hash hash = *core::Hash::fromBytes(all.substr(0, core::Hash::kSize));
  const FileArrival arrival = receiveFile(m_folder.database(), m_files, report.device->id, hash,
                                          all.substr(core::Hash::kSize), core::toMilliseconds(m_clock.now()));
  const bool isHere = arrival == FileArrival::Verified || arrival == FileArrival::AlreadyThere;
  ++(isHere ? report.files : report.filesRefused);
  return true;
}

}  // namespace jemput::office
