#include "office/HttpRequestReader.h"
#include "tests/office/HttpServerFixture.h"
#include "tests/support/catch.h"

using namespace jemput;
using namespace jemput::tests;

namespace {

/// What a server says to these bytes when it closes the connection afterwards.
std::string statusOf(const TestOffice& office, std::string_view bytes) {
  RawClient client(office.server->port());
  client.send(bytes);
  const auto said = client.readToEnd();
  if (!said) return "not closed";
  return said->substr(0, said->find("\r\n"));
}

}  // namespace

TEST_CASE("a request that two parsers could read differently gets 400 and the connection ends") {
  TestOffice office(false);
  const std::string line = "POST /v1/sync HTTP/1.1\r\nHost: j\r\n";
  for (const std::string& bytes : {
           line + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
           line + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
           line + "Transfer-Encoding: identity\r\n\r\n",
           line + "Transfer-Encoding : chunked\r\n\r\n",
           line + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
           line + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
           line + "Content-Length: 5, 5\r\n\r\nhello",
           line + "Content-Length: +5\r\n\r\nhello",
           line + "Content-Length: -5\r\n\r\nhello",
           line + "Content-Length: 0x5\r\n\r\nhello",
           line + "Content-Length: 5 5\r\n\r\nhello",
           line + "Content-Length:\r\n\r\n",
           line + "Content-Length : 5\r\n\r\nhello",
           line + "Content-Length: 99999999999999999999\r\n\r\n",
           line + "X: a\r\n b\r\n\r\n",
           line + "X: a\r\n\tb\r\n\r\n",
           line + " X: a\r\n\r\n",
           line + "X a\r\n\r\n",
           line + ": a\r\n\r\n",
           line + "X: a\nContent-Length: 5\r\n\r\nhello",
           line + "X: a\rContent-Length: 5\r\n\r\nhello",
           line + std::string("X: a\0b\r\n\r\n", 10),
           line + "X\x01: a\r\n\r\n",
           line + "Host: k\r\n\r\n",
           std::string("POST /v1/sync HTTP/1.1\nHost: j\n\n"),
           std::string("POST /v1/sync HTTP/1.1\r\nHost: j\n\r\n"),
           std::string("POST /v1/sync HTTP/1.1\r\n\r\n"),
           std::string("POST /v1/sync HTTP/1.0\r\nHost: j\r\n\r\n"),
           std::string("POST /v1/sync\r\nHost: j\r\n\r\n"),
           std::string("POST  /v1/sync HTTP/1.1\r\nHost: j\r\n\r\n"),
           std::string("POST /v1/sync  HTTP/1.1\r\nHost: j\r\n\r\n"),
           std::string("POST /v1 /sync HTTP/1.1\r\nHost: j\r\n\r\n"),
           std::string("PO ST /v1/sync HTTP/1.1\r\nHost: j\r\n\r\n"),
           std::string("\r\nGET / HTTP/1.1\r\nHost: j\r\n\r\n"),
           std::string("GET / HTTP/1.1 \r\nHost: j\r\n\r\n"),
           std::string("\x16\x03\x01\x02\x00\r\n\r\n", 9),
       }) {
    INFO(bytes);
    CHECK(statusOf(office, bytes) == "HTTP/1.1 400 Bad Request");
  }
}

TEST_CASE("a header of 64 KB and a body over the limit are refused before they have arrived") {
  office::HttpSettings settings;
  settings.maxBody = 1'000;
  TestOffice office(false, settings);
  const std::string line = "POST /v1/sync HTTP/1.1\r\nHost: j\r\n";
  CHECK(statusOf(office, line + "X: " + std::string(64 * 1024, 'x')) == "HTTP/1.1 431 Request Header Fields Too Large");
  CHECK(statusOf(office, line + "Content-Length: 1001\r\n\r\n") == "HTTP/1.1 413 Payload Too Large");
  CHECK(statusOf(office, line + "Connection: close\r\nContent-Length: 1000\r\n\r\n" + std::string(1'000, 'x')) ==
        "HTTP/1.1 200 OK");
}

TEST_CASE("a refused body of many megabytes does not lose the refusal") {
  TestOffice office(false);
  CHECK(statusOf(office, "POST / HTTP/1.1\r\nHost: j\r\nContent-Length: 900000\r\n\r\n" + std::string(900'000, 'x')) ==
        "HTTP/1.1 413 Payload Too Large");
}

TEST_CASE("what follows a refused request is never answered") {
  TestOffice office(false);
  RawClient client(office.server->port());
  client.send("GET /a HTTP/1.1\r\nHost: j\r\n\r\nGET /b HTTP/1.1\nHost: j\r\n\r\nGET /c HTTP/1.1\r\nHost: j\r\n\r\n");
  const auto said = client.readToEnd();
  REQUIRE(said);
  CHECK(*said ==
        "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nGET /a "
        "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
}

TEST_CASE("a request comes out whole however its bytes arrive") {
  const std::string bytes =
      "PATCH /v1/files/a HTTP/1.1\r\nHost: j\r\nUpload-Offset:  7 \r\nContent-Length: 5\r\n\r\nhello";
  office::HttpRequestReader reader(100);
  for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
    REQUIRE(reader.feed({&bytes[i], 1}) == office::HttpRequestReader::Result::NeedMore);
  }
  REQUIRE(reader.feed({&bytes.back(), 1}) == office::HttpRequestReader::Result::Ready);
  const office::Request request = reader.take();
  CHECK(request.method == "PATCH");
  CHECK(request.target == "/v1/files/a");
  CHECK(request.header("upload-offset") == "7");
  CHECK(request.header("nothing").empty());
  CHECK(request.body == "hello");
  CHECK(reader.isIdle());
}

TEST_CASE("HEAD, 204 and an expected 100 are answered as HTTP says") {
  TestOffice office(false);
  RawClient client(office.server->port());
  client.send("HEAD /a HTTP/1.1\r\nHost: j\r\n\r\n");
  const std::string head = "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n";
  CHECK(client.read(head.size()) == head);
  client.send("POST /a HTTP/1.1\r\nHost: j\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
  const std::string goOn = "HTTP/1.1 100 Continue\r\n\r\n";
  CHECK(client.read(goOn.size()) == goOn);
  client.send("ok");
  const std::string reply = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nPOST /a ok";
  CHECK(client.read(reply.size()) == reply);
  client.send("GET /a HTTP/1.1\r\nHost: j\r\nConnection: close\r\n\r\n");
  CHECK(client.readToEnd() == "HTTP/1.1 200 OK\r\nContent-Length: 7\r\nConnection: close\r\n\r\nGET /a ");
}
