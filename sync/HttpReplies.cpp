#include "sync/HttpReplies.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "sync/Limits.h"

namespace jemput::sync {

namespace http = boost::beast::http;

struct HttpReplies::Parser {
  http::response_parser<http::string_body> reply;
};

HttpReplies::HttpReplies() = default;
HttpReplies::~HttpReplies() = default;
HttpReplies::HttpReplies(HttpReplies&&) noexcept = default;
HttpReplies& HttpReplies::operator=(HttpReplies&&) noexcept = default;

void HttpReplies::startParser() {
  if (m_expected.empty()) throw RoadBroken(RoadTrouble::Garbled, "a reply without a request");
  m_parser = std::make_unique<Parser>();
  // The header first: what must not be parsed further is refused behind it.
  m_parser->reply.eager(false);
  m_parser->reply.header_limit(static_cast<std::uint32_t>(limits::kMaxHeaderBytes));
  m_parser->reply.body_limit(limits::kMaxReplyBody);
  m_parser->reply.skip(m_expected.front());
}

void HttpReplies::feed(std::string_view bytes) {
  m_unparsed.append(bytes);
  std::size_t used = 0;
  while (used < m_unparsed.size()) {
    if (m_isLast) throw RoadBroken(RoadTrouble::Garbled, "bytes after the last reply");
    if (!m_parser) startParser();
    const std::size_t step = parseSome(std::string_view(m_unparsed).substr(used));
    used += step;
    if (m_parser && m_parser->reply.is_done())
      finishReply();
    else if (step == 0)
      break;
  }
  m_unparsed.erase(0, used);
}

std::size_t HttpReplies::parseSome(std::string_view bytes) {
  boost::system::error_code error;
  const std::size_t used = m_parser->reply.put(boost::asio::buffer(bytes.data(), bytes.size()), error);
  if (error && error != http::error::need_more) throw RoadBroken(RoadTrouble::Garbled, error.message());
  // Our office says a length. Whoever sends chunks is not it, and Beast 1.81 ends the program at some bent ones.
  if (m_parser->reply.is_header_done() && m_parser->reply.chunked())
    throw RoadBroken(RoadTrouble::Garbled, "a reply in chunks");
  return used;
}

void HttpReplies::finishReply() {
  const bool keepsAlive = m_parser->reply.keep_alive();
  auto message = m_parser->reply.release();
  m_parser.reset();
  // 1xx comes before the reply proper.
  if (message.result_int() < 200) return;
  HttpReply reply;
  reply.status = static_cast<int>(message.result_int());
  for (const auto& field : message) {
    reply.headers.push_back({std::string(field.name_string()), std::string(field.value())});
  }
  reply.body = std::move(message.body());
  m_replies.push_back(std::move(reply));
  m_expected.pop_front();
  m_isLast = !keepsAlive;
}

void HttpReplies::end() const {
  // A reply of ours says its length: one that would end with the connection may have been cut.
  if (m_parser || !m_unparsed.empty()) throw RoadBroken(RoadTrouble::NoNetwork, "the connection ended inside a reply");
}

HttpReply HttpReplies::takeReply() {
  HttpReply reply = std::move(m_replies.front());
  m_replies.pop_front();
  return reply;
}

}  // namespace jemput::sync
