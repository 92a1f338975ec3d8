#include <memory>
#include <ostream>

#include "core/crypto/Encoding.h"
#include "core/json/Json.h"
#include "core/storage/LedgerVerification.h"
#include "core/storage/SafeFile.h"
#include "office/commands/Commands.h"
#include "office/files/FileFolder.h"

namespace jemput::office {

namespace {

struct VerifyOptions {
  FolderOptions folder;
  std::vector<std::filesystem::path> witnesses;
};

/// Lines {"receipt":"…","signature":"…"}, as `jemput-field log --witness` prints them.
void readWitness(const std::filesystem::path& file, std::vector<core::WitnessReceipt>& receipts) {
  const auto text = core::readWholeFile(file);
  if (!text)
    throw core::CommandEnds(core::Exit::WrongUse,
                            "Berkas saksi " + file.string() + " tidak ada. Buat di tablet: jemput-field log --witness");
  for (std::size_t begin = 0; begin < text->size();) {
    const std::size_t end = std::min(text->find('\n', begin), text->size());
    const std::string_view line = std::string_view(*text).substr(begin, end - begin);
    begin = end + 1;
    if (line.empty()) continue;
    const auto document = core::JsonDocument::parse(line);
    const auto signature = document ? core::fromBase64(document->root()["signature"].stringOr()) : std::nullopt;
    if (!signature)
      throw core::CommandEnds(core::Exit::Refused,
                              "Berkas saksi " + file.string() + " tidak terbaca. Salin lagi dari tablet.");
    receipts.push_back({document->root()["receipt"].stringOr(), *signature});
  }
}

/// Every file that a tablet was told is here: it must be, whole and with its hash. Returns how many there are.
std::size_t verifyFiles(OfficeFolder& folder) {
  constexpr std::size_t kAtOnce = 256;
  const FileFolder files(folder.path(), folder.keys().databaseKey);
  std::size_t count = 0;
  std::optional<core::Hash> last;
  while (true) {
    const auto some = core::OfficeFiles(folder.database()).after(last, kAtOnce);
    for (const core::StoredFile& file : some) {
      if (!files.isSound(file))
        throw core::CommandEnds(core::Exit::Refused,
                                "Lampiran ke-" + std::to_string(count + 1) +
                                    " hilang atau berubah di folder files. Jangan ubah apa pun; simpan salinan folder "
                                    "ini dan panggil pengelola.");
      ++count;
    }
    if (some.size() < kAtOnce) return count;
    last = some.back().hash;
  }
}

void verify(const VerifyOptions& options, CommandContext& context) {
  std::vector<core::WitnessReceipt> receipts;
  for (const std::filesystem::path& file : options.witnesses) readWitness(file, receipts);
  OfficeFolder folder = options.folder.open();
  const auto result =
      core::verifyLedger(folder.database(), {folder.keys().officeId, folder.keys().receipt.publicKey()}, receipts);
  if (result.fault)
    throw core::CommandEnds(
        core::Exit::Refused,
        (result.fault->revision > 0 ? "Revisi " + std::to_string(result.fault->revision) + ": " : std::string()) +
            result.fault->what + ". Jangan ubah apa pun; simpan salinan folder ini dan panggil pengelola.");
  const std::size_t files = verifyFiles(folder);
  context.io.out << "Buku besar utuh: " << result.entries << " catatan, " << result.headSignatures
                 << " tanda tangan tablet, " << result.witnesses << " tanda terima saksi cocok.\n";
  if (files > 0) context.io.out << "Lampiran utuh: " << files << " berkas.\n";
}

}  // namespace

void addVerify(CLI::App& app, CommandContext& context) {
  auto options = std::make_shared<VerifyOptions>();
  CLI::App* command =
      app.add_subcommand("verify", "check every chain, signature, receipt and count; names the first fault");
  options->folder.addTo(*command);
  command->add_option("--witness", options->witnesses,
                      "receipts that a tablet printed with: jemput-field log --witness");
  command->callback([options, &context] { verify(*options, context); });
}

}  // namespace jemput::office
