#include "core/crypto/Receipt.h"

#include "core/crypto/Encoding.h"
#include "core/crypto/LogChain.h"
#include "core/json/Json.h"

namespace jemput::core {

namespace {

bool readFiles(JsonView list, std::vector<std::string>& files) {
  if (!list.exists()) return true;
  if (!list.isArray()) return false;
  for (const JsonView file : list.elements()) {
    if (!file.isString()) return false;
    files.push_back(file.stringOr());
  }
  return true;
}

}  // namespace

std::string writeReceipt(const Receipt& receipt) {
  JsonWriter writer;
  writer.beginObject()
      .member("device", receipt.device.text())
      .member("generation", std::int64_t{receipt.generation})
      .member("seq", receipt.seq)
      .member("hash", base64(receipt.hash))
      .member("epoch", receipt.epoch)
      .member("revision", receipt.revision)
      .member("ledger", base64(receipt.ledgerHash));
  if (receipt.backedUp != 0) writer.member("backed_up", receipt.backedUp);
  if (receipt.backupTime != 0) writer.member("backup", receipt.backupTime);
  writer.member("time", receipt.time);
  if (!receipt.files.empty()) {
    writer.key("files").beginArray();
    for (const std::string& file : receipt.files) writer.value(file);
    writer.endArray();
  }
  writer.endObject();
  return writer.take();
}

std::optional<Receipt> readReceipt(std::string_view bytes) {
  const auto document = JsonDocument::parse(bytes);
  if (!document) return std::nullopt;
  const JsonView root = document->root();
  const auto device = Uuid::parse(root["device"].stringOr());
  const auto hash = fromBase64(root["hash"].stringOr());
  const auto ledger = fromBase64(root["ledger"].stringOr());
  const auto generation = root["generation"].integerOr(0);
  const auto seq = root["seq"].integerOr(-1);
  const auto revision = root["revision"].integerOr(-1);
  const auto backedUp = root["backed_up"].exists() ? root["backed_up"].integerOr(-1) : 0;
  const auto backup = root["backup"].exists() ? root["backup"].integerOr(-1) : 0;
  const auto time = root["time"].integer();
  const std::string epoch = root["epoch"].stringOr();
  if (!device || !hash || hash->size() != 32 || !ledger || ledger->size() != 32) return std::nullopt;
  if (generation < 1 || generation > kMostGenerations || seq < 0 || revision < 0 || backedUp < 0 || backup < 0)
    return std::nullopt;
  if (epoch.empty() || !time) return std::nullopt;
  Receipt receipt{*device,
                  static_cast<std::uint32_t>(generation),
                  static_cast<std::uint64_t>(seq),
                  *hash,
                  epoch,
                  static_cast<std::uint64_t>(revision),
                  *ledger,
                  static_cast<std::uint64_t>(backedUp),
                  backup,
                  *time,
                  {}};
  if (!readFiles(root["files"], receipt.files)) return std::nullopt;
  return receipt;
}

}  // namespace jemput::core
