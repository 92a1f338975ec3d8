#include "sync/EnrolWait.h"

#include "core/crypto/CodeWords.h"
#include "core/json/Json.h"

namespace jemput::sync {

namespace {
constexpr std::string_view kLabel = "jemput/enrol-words/1";
constexpr std::size_t kBytesOfWord = 4;  // so that each word is as likely as another but for 829 in 2^32
}  // namespace

std::string enrolmentWords(const core::Hash& secretHash, std::string_view officeId, const core::PublicKey& key) {
  const core::Hash hash = core::sha256({kLabel, std::string_view("\0", 1), officeId, secretHash.view(), key});
  const auto& all = core::codeWords();
  std::string words;
  for (std::size_t i = 0; i < kEnrolWords; ++i) {
    std::uint32_t number = 0;
    for (const char byte : hash.view().substr(i * kBytesOfWord, kBytesOfWord))
      number = number << 8U | static_cast<unsigned char>(byte);
    if (i > 0) words += ' ';
    words += all[number % all.size()];
  }
  return words;
}

std::string writeEnrolWaits() {
  core::JsonWriter writer;
  return writer.beginObject().member("v", 1).member("waits", true).endObject().take();
}

bool isEnrolWaits(std::string_view text) {
  const auto document = core::JsonDocument::parse(text);
  return document && document->root()["v"].integerOr(0) == 1 && document->root()["waits"].boolean().value_or(false);
}

}  // namespace jemput::sync
