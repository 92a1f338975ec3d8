// tus at the office: reliability G2, G6, G10 and rows 22, 24, 41 to 46 of its fault matrix.
#include "core/crypto/Encoding.h"
#include "core/storage/Devices.h"
#include "core/storage/Uploads.h"
#include "office/files/FileArrival.h"
#include "tests/office/files/FilesOffice.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::test;

namespace {

struct OneTablet : FilesOffice {
  explicit OneTablet(std::size_t size = 100'000, office::FileLimits limits = {})
      : FilesOffice(limits), content(photo(size)), tablet(enrols('a')) {
    names(tablet, {content});
    const HttpAnswer made = create(tablet, content);
    REQUIRE(made.status == 201);
    url = made.header("Location");
  }
  std::string content, url;
  Tablet tablet;
};

std::string sha1Of(std::string_view bytes) {
  office::Digest digest(office::Digest::Kind::Sha1);
  digest.add(bytes);
  return "sha1 " + padded(digest.value());
}

}  // namespace

TEST_CASE("a file that has come whole and hashes right is confirmed to its tablet, and not before") {
  OneTablet office;
  CHECK(office.offset(office.tablet, office.url) == 0u);
  const HttpAnswer half = office.patch(office.tablet, office.url, 0, office.content.substr(0, 50'000));
  CHECK(half.status == 204);
  CHECK(half.header("Upload-Offset") == "50000");
  CHECK(half.header("Tus-Resumable") == "1.0.0");
  CHECK_FALSE(half.header("Upload-Expires").empty());
  CHECK(office.confirmed(office.tablet, {office.content}).empty());
  CHECK(office.patch(office.tablet, office.url, 50'000, office.content.substr(50'000)).status == 204);
  CHECK(office.confirmed(office.tablet, {"other", office.content}) == std::vector<std::string>{hashOf(office.content)});
  CHECK(office.offset(office.tablet, office.url) == office.content.size());
}

TEST_CASE("no byte of a photo and no hash of it is readable in any file, half way and at the end") {
  OneTablet office;
  const std::string marker = office.content.substr(1'000, 24);
  office.patch(office.tablet, office.url, 0, office.content.substr(0, 60'000));
  CHECK_FALSE(office.isAnywhere(marker));
  office.patch(office.tablet, office.url, 60'000, office.content.substr(60'000));
  REQUIRE(office.confirmed(office.tablet, {office.content}).size() == 1);
  CHECK_FALSE(office.isAnywhere(marker));
  CHECK_FALSE(office.isAnywhere(hashOf(office.content)));
  CHECK_FALSE(office.isAnywhere(core::sha256(office.content).view()));
}

TEST_CASE("OPTIONS says what the office can, without a token; another version is told which one it speaks") {
  FilesOffice office;
  HttpClient client(office.port());
  client.send("OPTIONS /v1/files HTTP/1.1\r\nHost: j\r\n\r\n");
  const HttpAnswer options = client.answer();
  CHECK(options.status == 204);
  CHECK(options.header("Tus-Version") == "1.0.0");
  CHECK(options.header("Tus-Max-Size") == std::to_string(office::kMaxFileBytes));
  CHECK(options.header("Tus-Extension") == "creation,creation-with-upload,checksum,expiration,termination");
  CHECK(options.header("Tus-Checksum-Algorithm") == "sha1,sha256");
  client.send("HEAD /v1/files/AAAAAAAAAAAAAAAAAAAAAA HTTP/1.1\r\nHost: j\r\nTus-Resumable: 1.0.0\r\n\r\n");
  CHECK(client.answer().status == 401);
  HttpClient other(office.port());
  const auto tablet = office.enrols('a');
  std::string request = office.request(tablet, "POST", "/v1/files", {});
  request.replace(request.find("1.0.0"), 5, "0.2.2");
  other.send(request);
  const HttpAnswer refused = other.answer();
  CHECK(refused.status == 412);
  CHECK(refused.header("Tus-Version") == "1.0.0");
}

TEST_CASE("only what an entry of this device names is taken, also from a revoked device") {
  FilesOffice office;
  auto tablet = office.enrols('a'), other = office.enrols('b');
  const std::string content = photo(5'000), stranger = photo(5'000, 2);
  office.names(tablet, {content});
  CHECK(office.create(tablet, stranger).status == 403);
  CHECK(office.create(other, content).status == 403);
  CHECK(office
            .ask(tablet, "POST", "/v1/files",
                 {{"Upload-Length", "4999"}, {"Upload-Metadata", "sha256 " + padded(hashOf(content))}})
            .status == 403);
  core::Transaction transaction(office.database());
  core::Devices devices(office.database());
  devices.revoke(devices.find(tablet.id)->number, 1);
  transaction.commit();
  CHECK(office.create(tablet, content, content).status == 201);
  CHECK(office.confirmed(tablet, {content}).size() == 1);
}

TEST_CASE("creation refuses sizes and hashes that are none, each with one word") {
  FilesOffice office;
  const auto tablet = office.enrols('a');
  const std::string good = "sha256 " + padded(hashOf("x"));
  const auto creates = [&](const std::string& length, const std::string& metadata) {
    return office.ask(tablet, "POST", "/v1/files", {{"Upload-Length", length}, {"Upload-Metadata", metadata}});
  };
  for (const char* length : {"0", "-1", "+5", "1.5", "abc", "5 ", "99999999999999999999", "0x10"}) {
    INFO(length);
    // A space behind a value belongs to HTTP.
    CHECK(creates(length, good).status == (std::string(length) == "5 " ? 403 : 400));
  }
  CHECK(creates("8388609", good).status == 413);
  for (const std::string& metadata :
       {std::string(), std::string("sha256"), std::string("filename Zm90bw=="), "sha256 " + hashOf("x"),
        "sha256 " + padded("short"), "sha256 " + padded(std::string(64, 'A'))}) {
    INFO(metadata);
    const HttpAnswer refused = creates("5", metadata);
    CHECK(refused.status == 400);
    CHECK(refused.body == "sha256");
  }
  CHECK(office.ask(tablet, "POST", "/v1/files", {{"Upload-Defer-Length", "1"}, {"Upload-Metadata", good}}).status ==
        400);
  CHECK(office.ask(tablet, "GET", "/v1/files", {}).status == 405);
  CHECK(office.ask(tablet, "GET", "/v1/files/AAAAAAAAAAAAAAAAAAAAAA", {}).status == 405);
  CHECK(office.ask(tablet, "HEAD", "/v1/files/../../office.db", {}).status == 404);
}

TEST_CASE("PATCH at a wrong offset, overlong, empty, negative or of another type changes nothing") {
  OneTablet office;
  const std::string& content = office.content;
  REQUIRE(office.patch(office.tablet, office.url, 0, content.substr(0, 1'000)).status == 204);
  CHECK(office.patch(office.tablet, office.url, 0, content.substr(0, 1'000)).status == 409);
  CHECK(office.patch(office.tablet, office.url, 1'001, content.substr(1'001)).status == 409);
  CHECK(office.patch(office.tablet, office.url, 1'000, content.substr(1'000) + "x").status == 413);
  CHECK(office.patch(office.tablet, office.url, 1'000, "").status == 400);
  for (const char* offset : {"-1", "", "ten", "1e3", "18446744073709551616"}) {
    INFO(offset);
    CHECK(office
              .ask(office.tablet, "PATCH", office.url,
                   {{"Upload-Offset", offset}, {"Content-Type", "application/offset+octet-stream"}}, "x")
              .status == 400);
  }
  CHECK(office.ask(office.tablet, "PATCH", office.url, {{"Upload-Offset", "1000"}}, "x").status == 415);
  CHECK(office.offset(office.tablet, office.url) == 1'000u);
  CHECK(office.patch(office.tablet, office.url, 1'000, content.substr(1'000)).status == 204);
  CHECK(office.confirmed(office.tablet, {content}).size() == 1);
  CHECK(office.patch(office.tablet, office.url, content.size(), "x").status == 409);
}

TEST_CASE("a wrong checksum costs its own bytes and no others; an unknown algorithm is refused") {
  OneTablet office;
  const std::string first = office.content.substr(0, 40'000), rest = office.content.substr(40'000);
  CHECK(office.patch(office.tablet, office.url, 0, first, {{"Upload-Checksum", sha1Of("else")}}).status == 460);
  CHECK(office.offset(office.tablet, office.url) == 0u);
  CHECK(office.patch(office.tablet, office.url, 0, first, {{"Upload-Checksum", sha1Of(first)}}).status == 204);
  CHECK(office.patch(office.tablet, office.url, 40'000, rest, {{"Upload-Checksum", "md5 AAAA"}}).status == 400);
  CHECK(office.patch(office.tablet, office.url, 40'000, rest, {{"Upload-Checksum", "sha1 AAAA"}}).status == 400);
  CHECK(office.patch(office.tablet, office.url, 40'000, rest, {{"Upload-Checksum", sha1Of("x")}}).status == 460);
  CHECK(office.offset(office.tablet, office.url) == 40'000u);
  const std::string sha256 = "sha256 " + padded(core::sha256(rest).view());
  CHECK(office.patch(office.tablet, office.url, 40'000, rest, {{"Upload-Checksum", sha256}}).status == 204);
  CHECK(office.confirmed(office.tablet, {office.content}).size() == 1);
}

TEST_CASE("all bytes there but another hash: not complete, the part is gone, and it can begin again") {
  OneTablet office;
  std::string other = office.content;
  other[70'000] = static_cast<char>(other[70'000] ^ 1);
  CHECK(office.patch(office.tablet, office.url, 0, other).status == 460);
  CHECK(office.offset(office.tablet, office.url) == 0u);
  CHECK(office.confirmed(office.tablet, {office.content}).empty());
  CHECK(office.fileCount() == 0);
  CHECK(office.patch(office.tablet, office.url, 0, office.content).status == 204);
  CHECK(office.confirmed(office.tablet, {office.content}).size() == 1);
  CHECK(office.fileCount() == 1);
}

TEST_CASE("the same photo of two tablets is one file, and each is confirmed only for its own bytes") {
  OneTablet office;
  auto other = office.enrols('b');
  office.names(other, {office.content, office.content});
  REQUIRE(office.patch(office.tablet, office.url, 0, office.content).status == 204);
  CHECK(office.confirmed(other, {office.content}).empty());
  const HttpAnswer made = office.create(other, office.content);
  CHECK(made.header("Upload-Offset") == "0");
  std::string wrong = office.content;
  wrong.back() = static_cast<char>(wrong.back() ^ 1);
  CHECK(office.patch(other, made.header("Location"), 0, wrong).status == 460);
  CHECK(office.confirmed(other, {office.content}).empty());
  CHECK(office.patch(other, made.header("Location"), 0, office.content).status == 204);
  CHECK(office.confirmed(other, {office.content}).size() == 1);
  CHECK(office.fileCount() == 1);
}

TEST_CASE("creating again gives the same upload with its offset, and a verified file at once as complete") {
  OneTablet office;
  office.patch(office.tablet, office.url, 0, office.content.substr(0, 30'000));
  const HttpAnswer again = office.create(office.tablet, office.content);
  CHECK(again.status == 201);
  CHECK(again.header("Location") == office.url);
  CHECK(again.header("Upload-Offset") == "30000");
  // With the whole file in the creation: what is there already is passed over.
  CHECK(office.create(office.tablet, office.content, office.content).header("Upload-Offset") == "100000");
  const HttpAnswer complete = office.create(office.tablet, office.content);
  CHECK(complete.status == 201);
  CHECK(complete.header("Upload-Offset") == "100000");
  CHECK(office.offset(office.tablet, complete.header("Location")) == 100'000u);
  CHECK(office.confirmed(office.tablet, {office.content}).size() == 1);
}

TEST_CASE("another tablet's upload is as good as none") {
  OneTablet office;
  auto other = office.enrols('b');
  office.names(other, {office.content});
  CHECK_FALSE(office.offset(other, office.url));
  CHECK(office.patch(other, office.url, 0, office.content).status == 404);
  CHECK(office.ask(other, "DELETE", office.url, {}).status == 404);
  CHECK(office.offset(office.tablet, office.url) == 0u);
}

TEST_CASE("a terminated upload is gone with its bytes; methods may come in a header") {
  OneTablet office;
  office.patch(office.tablet, office.url, 0, office.content.substr(0, 30'000));
  CHECK(office.fileCount() == 1);
  CHECK(office.ask(office.tablet, "POST", office.url, {{"X-HTTP-Method-Override", "DELETE"}}).status == 204);
  CHECK_FALSE(office.offset(office.tablet, office.url));
  CHECK(office.fileCount() == 0);
  const std::string url = office.create(office.tablet, office.content).header("Location");
  CHECK(url != office.url);
  CHECK(office
            .ask(office.tablet, "POST", url,
                 {{"X-HTTP-Method-Override", "PATCH"},
                  {"Upload-Offset", "0"},
                  {"Content-Type", "application/offset+octet-stream"}},
                 office.content)
            .status == 204);
  CHECK(office.confirmed(office.tablet, {office.content}).size() == 1);
  CHECK(office.ask(office.tablet, "DELETE", url, {}).status == 409);
}

TEST_CASE("an upload to which nothing came for 30 days is gone with its bytes, and can be made again") {
  OneTablet office;
  office.patch(office.tablet, office.url, 0, office.content.substr(0, 30'000));
  office.clock.advance(std::chrono::hours(24 * 30 + 1));
  CHECK_FALSE(office.offset(office.tablet, office.url));
  office.restarts();
  CHECK(office.create(office.tablet, office.content).status == 201);
  CHECK(office.fileCount() == 0);
  CHECK(office.create(office.tablet, office.content, office.content).status == 201);
  CHECK(office.confirmed(office.tablet, {office.content}).size() == 1);
}

TEST_CASE("a device has so many uploads open and so many bytes a day, then it is told when to come again") {
  office::FileLimits limits;
  limits.openUploads = 1;
  limits.bytesADay = 150'000;
  OneTablet office(100'000, limits);
  const std::string second = photo(90'000, 2);
  office.names(office.tablet, {second});
  const HttpAnswer tooMany = office.create(office.tablet, second);
  CHECK(tooMany.status == 429);
  CHECK(tooMany.header("Retry-After") == "3601");
  REQUIRE(office.patch(office.tablet, office.url, 0, office.content).status == 204);
  const HttpAnswer dayFull = office.create(office.tablet, second, second);
  CHECK(dayFull.status == 429);
  CHECK(dayFull.body == "day-full");
  CHECK(std::stol(dayFull.header("Retry-After")) <= 24 * 3600);
  auto other = office.enrols('b');
  office.names(other, {second});
  CHECK(office.create(other, second, second).status == 201);
  office.clock.advance(std::chrono::hours(24));
  CHECK(office.create(office.tablet, second, second).status == 201);
}

TEST_CASE("a file that comes by another road is checked, stored and linked by the same rules") {
  OneTablet office;
  auto& database = office.database();
  const office::FileFolder files(office.folder().path(), office.folder().keys().databaseKey);
  const auto gives = [&](const FilesOffice::Tablet& from, const std::string& bytes, const std::string& named) {
    return office::receiveFile(database, files, from.id, core::sha256(named), bytes, 7);
  };
  using Arrival = office::FileArrival;
  auto other = office.enrols('b');
  CHECK(gives(office.tablet, "else", office.content) == Arrival::WrongHash);
  CHECK(gives(other, office.content, office.content) == Arrival::NotNamed);
  office.patch(office.tablet, office.url, 0, office.content.substr(0, 30'000));
  CHECK(gives(office.tablet, office.content, office.content) == Arrival::Verified);
  CHECK(gives(office.tablet, office.content, office.content) == Arrival::AlreadyThere);
  CHECK(office.confirmed(office.tablet, {office.content}).size() == 1);
  // The tablet that goes on over the network hears that all is there.
  CHECK(office.offset(office.tablet, office.url) == office.content.size());
  office.names(other, {office.content});
  CHECK(gives(other, office.content, office.content) == Arrival::Verified);
  CHECK(files.isSound(*core::OfficeFiles(database).find(core::sha256(office.content))));
  // The part of the interrupted upload is a leftover, and goes an hour later at the next start.
  office.clock.advance(std::chrono::hours(2));
  office.restarts();
  CHECK(office.offset(office.tablet, office.url) == office.content.size());
  CHECK(office.fileCount() == 1);
}
