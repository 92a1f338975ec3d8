// Trains data/wire.dict from the synthetic population and the protocol's own lines; never from anything
// that was measured or that belongs to a person.
//   train_dictionary OUT_FILE
#include <zdict.h>

#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "core/crypto/Random.h"
#include "core/model/Entry.h"
#include "core/rules/RegistrationJson.h"
#include "office/population/Population.h"
#include "office/population/SampleDay.h"
#include "sync/Messages.h"

using namespace jemput;

namespace {

constexpr std::size_t kDictionaryBytes = 32 * 1024;
constexpr std::size_t kSamples = 6000;

std::int64_t instantOf(std::size_t i) { return 1738886400000 + static_cast<std::int64_t>(i) * 93457; }

core::Hash someHash() { return *core::Hash::fromBytes(core::randomBytes(32)); }

std::string entryOf(const core::Resident& resident, std::size_t i, const core::Uuid& visit) {
  const core::Visit where{core::Date(2025, 2, 7), resident.person.village, "desa", "Kantor desa"};
  core::EntryHead head;
  head.id = core::newUuid(instantOf(i));
  head.kind = core::kind::kRegistered;
  head.officer = "P00" + std::to_string(i % 9 + 1);
  head.visit = visit;
  head.rules = 1;
  head.time = {instantOf(i), static_cast<std::int64_t>(i) * 93, core::newUuid(instantOf(i)).text().substr(28, 8), 0};
  return core::writeEntry(head,
                          core::fieldsOf(office::sampleRegistration(resident, where, core::RuleBook::shipped(), i)));
}

std::string correctionOf(std::size_t i) {
  core::EntryHead head;
  head.id = core::newUuid(instantOf(i));
  head.kind = core::kind::kCorrected;
  head.record = core::newUuid(instantOf(i) - 86400000);
  head.base = "r" + std::to_string(i);
  head.officer = "P001";
  head.rules = 1;
  head.time = {instantOf(i), static_cast<std::int64_t>(i), "3fa2c19e", 0};
  return core::writeEntry(head, R"({"note":"berkas lengkap","services":[{"code":"KIA-02","papers":[]}]})");
}

std::string requestOf(std::size_t i) {
  sync::SyncRequest request;
  request.device = core::newUuid(instantOf(i));
  request.epoch = "9f3c2a7be01d4c58";
  request.from = i + 1;
  request.previous = someHash();
  request.scope = 1;
  request.cursor = i;
  request.receipt = i;
  return sync::writeRequest(request);
}

std::string replyOf(std::size_t i) {
  core::Receipt receipt{core::newUuid(instantOf(i)),
                        1,
                        i,
                        core::randomBytes(32),
                        "9f3c2a7be01d4c58",
                        i * 3,
                        core::randomBytes(32),
                        0,
                        0,
                        instantOf(i),
                        {}};
  sync::Page page;
  page.epoch = receipt.epoch;
  page.from = i;
  page.to = i * 3;
  page.scope = 1;
  page.digest = someHash();
  if (i % 2 == 1) page.own.push_back({i, i + 99, i * 3 - 99});
  sync::SyncReply reply;
  reply.receipt = core::writeReceipt(receipt);
  reply.receiptSignature = core::randomBytes(64);
  reply.page = sync::writePage(page);
  reply.pageSignature = core::randomBytes(64);
  return sync::writeReply(reply);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  core::startCrypto();
  const office::Population population = office::generate({});
  std::string samples;
  std::vector<std::size_t> sizes;
  const auto add = [&](const std::string& text) {
    samples += text;
    sizes.push_back(text.size());
  };
  core::Uuid visit;
  for (std::size_t i = 0; i < kSamples; ++i) {
    if (i % 100 == 0) visit = core::newUuid(instantOf(i));
    add(entryOf(population.residents[i * population.residents.size() / kSamples], i, visit) + "\n");
    if (i % 12 == 0) add(requestOf(i));
    if (i % 12 == 3) add(replyOf(i));
    if (i % 12 == 6) add(correctionOf(i) + "\n");
  }
  std::string dictionary(kDictionaryBytes, '\0');
  const std::size_t size = ZDICT_trainFromBuffer(dictionary.data(), dictionary.size(), samples.data(), sizes.data(),
                                                 static_cast<unsigned>(sizes.size()));
  if (ZDICT_isError(size) != 0) {
    std::fprintf(stderr, "%s\n", ZDICT_getErrorName(size));
    return 1;
  }
  std::ofstream(argv[1], std::ios::binary).write(dictionary.data(), static_cast<std::streamsize>(size));
  std::printf("%zu samples, %zu bytes\n", sizes.size(), size);
  return 0;
}
