// Requests out of the bytes of one connection. Beast parses; what Beast tolerates and two parsers could
// read differently (request smuggling) is refused before it sees it.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "office/Connection.h"

namespace jemput::office {

class HttpRequestReader {
 public:
  /// Bodies of requests for `streamedPath` and what is below it are not collected and have no limit here.
  explicit HttpRequestReader(std::size_t maxBody, std::string streamedPath = {});
  ~HttpRequestReader();

  enum class Result {
    NeedMore,
    Ready,    // take() has a request
    Streams,  // takeHead() has one whose body is to be taken as it comes
    Refused,  // status() says why; the connection has to end
  };
  /// Takes bytes and says whether a whole request is there.
  Result feed(std::string_view bytes);
  /// The request; what was sent after it stays for the next feed().
  Request take();
  /// The request without its body; then the body, until bodyLeft() is 0.
  Request takeHead();
  std::uint64_t bodyLeft() const { return m_bodyLeft; }
  /// Bytes of the body that came together with the header.
  std::string takeBodySoFar();
  /// Those of `bytes` that belong to the body; what is behind them stays for the next feed().
  std::string_view takeBody(std::string_view bytes);

  int status() const { return m_status; }
  /// Nothing of a next request has arrived.
  bool isIdle() const { return m_unparsed.empty() && !m_parser; }
  bool hasHeader() const { return m_parser != nullptr; }
  /// Of the request that was taken last.
  bool keepsAlive() const { return m_keepsAlive; }
  bool isHead() const { return m_isHead; }
  /// The sender waits for a "100 Continue"; says so once.
  bool takeContinue() { return std::exchange(m_wantsContinue, false); }

 private:
  struct Parser;
  Result refuse(int status);
  Result readHeader();
  Result readBody();
  Request release();
  bool isStreamed(std::string_view header) const;

  std::size_t m_maxBody;
  std::string m_streamedPath;
  std::uint64_t m_bodyLeft = 0;
  bool m_streams = false;
  std::unique_ptr<Parser> m_parser;  // from the end of a header to the end of its body
  std::string m_unparsed;
  int m_status = 400;
  bool m_keepsAlive = true;
  bool m_isHead = false;
  bool m_wantsContinue = false;
};

/// Whether a header block (with its empty line) can be read in one way only: CRLF line ends and no
/// other control characters, no folded lines, no space before a colon, HTTP/1.1, one Host, at most one
/// Content-Length of digits, no Transfer-Encoding.
bool isUnambiguous(std::string_view header);

}  // namespace jemput::office
