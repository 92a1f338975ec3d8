#include "core/storage/Enrolments.h"

namespace jemput::core {

namespace {

std::optional<EnrolmentRow> readRow(Query& query) {
  if (!query.step()) return std::nullopt;
  return EnrolmentRow{query.integer(0), query.hash(1), std::string(query.blob(2)), query.integer(3), !query.isNull(4)};
}

}  // namespace

std::optional<EnrolmentRow> Enrolments::ask(const Hash& secretHash, std::string_view publicKey, std::int64_t now) {
  {
    Query query = m_database.query(
        "SELECT number, secret_hash, public_key, asked, refused FROM enrolment WHERE secret_hash=? AND public_key=?");
    query.bind(secretHash).bindBlob(publicKey);
    if (auto row = readRow(query)) return row;
  }
  {
    Query query = m_database.query("SELECT count(*) FROM enrolment WHERE secret_hash=?");
    query.bind(secretHash);
    query.step();
    if (query.integer(0) >= static_cast<std::int64_t>(kMostOfATicket)) return std::nullopt;
  }
  m_database.query("INSERT INTO enrolment(secret_hash, public_key, asked) VALUES(?, ?, ?)")
      .bind(secretHash)
      .bindBlob(publicKey)
      .bind(now)
      .run();
  return find(m_database.lastInsertRowid());
}

std::optional<EnrolmentRow> Enrolments::find(std::int64_t number) const {
  Query query =
      m_database.query("SELECT number, secret_hash, public_key, asked, refused FROM enrolment WHERE number=?");
  query.bind(number);
  return readRow(query);
}

std::vector<EnrolmentRow> Enrolments::waiting(std::int64_t now) const {
  std::vector<EnrolmentRow> rows;
  Query query = m_database.query(
      "SELECT enrolment.number, enrolment.secret_hash, enrolment.public_key, enrolment.asked, enrolment.refused "
      "FROM enrolment JOIN ticket ON ticket.secret_hash=enrolment.secret_hash "
      "WHERE enrolment.refused IS NULL AND ticket.device IS NULL AND ticket.expires>=? ORDER BY enrolment.number");
  query.bind(now);
  while (auto row = readRow(query)) rows.push_back(std::move(*row));
  return rows;
}

void Enrolments::refuse(std::int64_t number, std::int64_t now) {
  m_database.query("UPDATE enrolment SET refused=? WHERE number=?").bind(now).bind(number).run();
}

void Enrolments::forgetTicket(const Hash& secretHash) {
  m_database.query("DELETE FROM enrolment WHERE secret_hash=?").bind(secretHash).run();
}

}  // namespace jemput::core
