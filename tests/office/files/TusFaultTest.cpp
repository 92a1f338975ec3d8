// Uploads that are cut, stalled, torn, without room or very many: reliability G2 and G10, rows 13, 16, 24, 25, 36,
// 41, 44.
#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <thread>

#include "core/crypto/Encoding.h"
#include "core/storage/Uploads.h"
#include "office/files/FileFolder.h"
#include "tests/office/files/FilesOffice.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::test;

namespace {

/// From here on the process gets so many bytes more of the system and no others; a sanitizer's own would not fit.
class LessMemory {
 public:
  explicit LessMemory(rlim_t bytes) {
    std::ifstream status("/proc/self/status");
    rlim_t held = 0;
    for (std::string word; status >> word;)
      if (word == "VmData:") status >> held;
    REQUIRE(held > 0);
    REQUIRE(getrlimit(RLIMIT_DATA, &m_before) == 0);
    rlimit less = m_before;
    less.rlim_cur = held * 1024 + bytes;
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    REQUIRE(setrlimit(RLIMIT_DATA, &less) == 0);
#endif
  }
  LessMemory(const LessMemory&) = delete;
  LessMemory& operator=(const LessMemory&) = delete;
  ~LessMemory() { setrlimit(RLIMIT_DATA, &m_before); }

 private:
  rlimit m_before{};
};

struct OneUpload : FilesOffice {
  explicit OneUpload(std::size_t size = 200'000, office::FileLimits limits = {})
      : FilesOffice(limits), content(photo(size)), tablet(enrols('a')) {
    names(tablet, {content});
    url = create(tablet, content).header("Location");
  }
  /// A PATCH of everything from `offset` on, of which only `bytes` are sent.
  std::unique_ptr<HttpClient> begins(std::size_t offset, std::size_t bytes, const Headers& more = {}) {
    Headers headers = {{"Upload-Offset", std::to_string(offset)}, {"Content-Type", "application/offset+octet-stream"}};
    headers.insert(headers.end(), more.begin(), more.end());
    auto client = std::make_unique<HttpClient>(port());
    client->send(request(tablet, "PATCH", url, headers, content.substr(offset, bytes), content.size() - offset));
    return client;
  }
  core::UploadRow row() { return *core::Uploads(database()).find(*core::fromBase64(url.substr(10))); }
  std::filesystem::path part() const { return std::filesystem::directory_iterator(files())->path(); }
  bool completes() {
    const auto held = offset(tablet, url);
    if (!held) return false;
    patch(tablet, url, *held, content.substr(*held));
    return confirmed(tablet, {content}).size() == 1;
  }
  std::string content, url;
  Tablet tablet;
};

}  // namespace

TEST_CASE("a cut at any byte costs nothing that had arrived, also within one long PATCH") {
  OneUpload office;
  std::size_t held = 0;
  for (const std::size_t bytes : {1u, 15u, 4'096u, 32'768u, 70'001u, 33'000u}) {
    office.begins(held, bytes)->cut();
    held += bytes;
    INFO(held);
    REQUIRE(office.reaches(office.tablet, office.url, held));
  }
  CHECK(office.completes());
}

TEST_CASE("a long PATCH is put on disk every 32 KB while it goes on") {
  office::FileLimits limits;
  limits.durablePause = {};  // the clock of tests stands still
  OneUpload office(200'000, limits);
  const auto client = office.begins(0, 100'000);
  std::uint64_t held = 0;
  for (int tries = 0; tries < 500 && held < 100'000 - 36 * 1024; ++tries) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    held = office.row().offset;
  }
  CHECK(held >= 100'000 - 36 * 1024);
}

TEST_CASE("a newer attempt takes over at once from one that hangs half open, and keeps what it brought") {
  OneUpload office;
  const auto stalled = office.begins(0, 50'000);
  REQUIRE(office.reaches(office.tablet, office.url, 50'000));
  CHECK(stalled->answer().status == 409);
  const auto again = office.begins(50'000, 10'000);
  // A PATCH takes over too: the offset it names is the one that the stalled bytes have made.
  while (office.row().offset < 50'000 ||
         office.patch(office.tablet, office.url, 60'000, office.content.substr(60'000)).status != 204)
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  CHECK(again->answer().body == "taken-over");
  CHECK(office.confirmed(office.tablet, {office.content}).size() == 1);
}

TEST_CASE("a PATCH with a checksum that is cut leaves nothing behind: nobody vouched for its bytes") {
  OneUpload office;
  REQUIRE(office.patch(office.tablet, office.url, 0, office.content.substr(0, 1'000)).status == 204);
  office.begins(1'000, 90'000, {{"Upload-Checksum", "sha1 " + padded(std::string(20, 'x'))}})->cut();
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  CHECK(office.offset(office.tablet, office.url) == 1'000u);
  CHECK(office.completes());
}

TEST_CASE("killed after bytes were appended and before the offset: the part is cut back to the offset") {
  OneUpload office;
  REQUIRE(office.patch(office.tablet, office.url, 0, office.content.substr(0, 40'000)).status == 204);
  const auto kept = std::filesystem::file_size(office.part());
  {
    // What a crash leaves there: a record that nobody noted, and a torn one.
    const office::FileFolder files(office.folder().path(), office.folder().keys().databaseKey);
    const auto file = files.open(office.row().salt);
    REQUIRE(file->resume(40'000, [](std::string_view) {}));
    file->append(photo(5'000, 9));
    std::ofstream(office.part(), std::ios::app | std::ios::binary) << "torn";
  }
  REQUIRE(std::filesystem::file_size(office.part()) > kept);
  office.restarts();
  CHECK(office.offset(office.tablet, office.url) == 40'000u);
  REQUIRE(office.patch(office.tablet, office.url, 40'000, office.content.substr(40'000, 1)).status == 204);
  CHECK(std::filesystem::file_size(office.part()) < kept + 100);
  CHECK(office.completes());
}

TEST_CASE("a part that lost bytes, was edited or is gone is not continued: the upload begins again") {
  const int what = GENERATE(0, 1, 2);
  OneUpload office;
  REQUIRE(office.patch(office.tablet, office.url, 0, office.content.substr(0, 40'000)).status == 204);
  if (what == 0) std::filesystem::resize_file(office.part(), 30'000);
  if (what == 1) std::fstream(office.part(), std::ios::in | std::ios::out | std::ios::binary).seekp(20'000).put('x');
  if (what == 2) std::filesystem::remove(office.part());
  office.restarts();
  const HttpAnswer refused = office.patch(office.tablet, office.url, 40'000, office.content.substr(40'000));
  CHECK(refused.status == 409);
  CHECK(refused.header("Upload-Offset") == "0");
  CHECK(office.completes());
}

TEST_CASE("offsets and confirmations outlive a restart of the office at any time") {
  OneUpload office;
  for (std::size_t held = 0; held < office.content.size(); held += 50'000) {
    REQUIRE(office.patch(office.tablet, office.url, held, office.content.substr(held, 50'000)).status == 204);
    office.restarts();
    REQUIRE(office.offset(office.tablet, office.url) == held + 50'000);
  }
  CHECK(office.confirmed(office.tablet, {office.content}).size() == 1);
}

TEST_CASE("a full disk is said with the honest offset, everything else works on, and the upload goes on after it") {
  OneUpload office(7'000'000);
  auto other = office.enrols('b');
  const std::string small = photo(10'000, 3);
  office.names(other, {small});
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit tight{5'000'000, before.rlim_max};
  REQUIRE(setrlimit(RLIMIT_FSIZE, &tight) == 0);
  const HttpAnswer full = office.patch(office.tablet, office.url, 0, office.content);
  CHECK(full.status == 507);
  const auto held = office.offset(office.tablet, office.url);
  CHECK(full.header("Upload-Offset") == std::to_string(held.value_or(0)));
  CHECK(held > 4'000'000u);
  CHECK(office.create(other, small, small).status == 201);
  CHECK(office.confirmed(other, {small}).size() == 1);
  REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
  CHECK(office.completes());
}

TEST_CASE("row 36: what a proxy strips or rewrites is said, costs no byte, and the method may come in a header") {
  OneUpload office(60'000);
  office.patch(office.tablet, office.url, 0, office.content.substr(0, 20'000));
  const std::string body = office.content.substr(20'000, 30'000);
  const std::string whole =
      office.request(office.tablet, "PATCH", office.url,
                     {{"Upload-Offset", "20000"}, {"Content-Type", "application/offset+octet-stream"}}, body);
  // Each line of the head in turn is one that a proxy does not know and takes away.
  const std::vector<std::pair<std::string, int>> stripped = {{"Tus-Resumable", 412},
                                                             {"Authorization", 401},
                                                             {"Upload-Offset", 400},
                                                             {"Content-Type", 415},
                                                             {"Content-Length", 400}};
  for (const auto& [name, status] : stripped) {
    CAPTURE(name);
    const std::size_t line = whole.find(name + ": ");
    HttpClient proxy(office.port());
    proxy.send(whole.substr(0, line) + whole.substr(whole.find("\r\n", line) + 2));
    CHECK(proxy.answer().status == status);
    CHECK(office.offset(office.tablet, office.url) == 20'000u);
  }
  // Rewritten into methods that proxies let through: refused, or understood with the header.
  for (const char* method : {"POST", "PUT", "GET"}) {
    CAPTURE(method);
    HttpClient proxy(office.port());
    proxy.send(method + whole.substr(5));
    CHECK(proxy.answer().status >= 400);
    CHECK(office.offset(office.tablet, office.url) == 20'000u);
  }
  HttpClient proxy(office.port());
  const std::size_t head = whole.find("\r\n") + 2;
  proxy.send("POST" + whole.substr(5, head - 5) + "X-HTTP-Method-Override: PATCH\r\n" + whole.substr(head));
  CHECK(proxy.answer().status == 204);
  CHECK(office.offset(office.tablet, office.url) == 50'000u);
  CHECK(office.completes());
}

TEST_CASE("32 uploads at once, each in pieces from its own connection, all arrive") {
  FilesOffice office;
  auto tablet = office.enrols('a');
  std::vector<std::string> contents;
  for (unsigned i = 0; i < 32; ++i) contents.push_back(photo(90'000 + i, i));
  office.names(tablet, contents);
  std::vector<std::thread> senders;
  for (const std::string& content : contents)
    senders.emplace_back([&office, &tablet, &content] {
      const std::string url = office.create(tablet, content).header("Location");
      for (std::size_t held = 0; held < content.size(); held += 30'000)
        office.patch(tablet, url, held, content.substr(held, 30'000));
    });
  for (std::thread& sender : senders) sender.join();
  CHECK(office.confirmed(tablet, contents).size() == contents.size());
}

TEST_CASE("row 16: 200 uploads at once fit into 64 MB of memory and all arrive") {
  FilesOffice office;
  auto tablet = office.enrols('a');
  constexpr std::size_t kUploads = 200, kBytes = 150'000, kHalf = kBytes / 2;
  std::vector<std::string> contents, urls;
  for (unsigned i = 0; i < kUploads; ++i) contents.push_back(photo(kBytes, i));
  office.names(tablet, contents);
  for (const std::string& content : contents) urls.push_back(office.create(tablet, content).header("Location"));
  std::vector<std::unique_ptr<HttpClient>> clients;
  for (std::size_t i = 0; i < kUploads; ++i) clients.push_back(std::make_unique<HttpClient>(office.port()));
  const LessMemory limit(64 * 1024 * 1024);
  const Headers headers = {{"Upload-Offset", "0"}, {"Content-Type", "application/offset+octet-stream"}};
  for (std::size_t i = 0; i < kUploads; ++i)
    clients[i]->send(office.request(tablet, "PATCH", urls[i], headers, contents[i].substr(0, kHalf), kBytes));
  for (std::size_t i = 0; i < kUploads; ++i) clients[i]->send(contents[i].substr(kHalf));
  for (std::size_t i = 0; i < kUploads; ++i) CHECK(clients[i]->answer().status == 204);
  std::size_t confirmed = 0;
  for (auto at = contents.begin(); at != contents.end(); at += 50)
    confirmed += office.confirmed(tablet, std::vector(at, at + 50)).size();
  CHECK(confirmed == kUploads);
}
