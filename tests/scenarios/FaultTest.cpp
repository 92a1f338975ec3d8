#include <sqlite3.h>

#include <atomic>

#include "tests/support/FieldDay.h"
#include "tests/support/catch.h"

using namespace jemput;
using test::FieldDay;

namespace {

/// Makes the n-th commit of a database fail, as a full disk does: SQLite then rolls it back.
class FailingCommit {
 public:
  FailingCommit(core::Database& database, std::uint64_t which)
      : m_handle(database.handle().getHandle()), m_which(which) {
    sqlite3_commit_hook(
        m_handle, [](void* self) { return static_cast<FailingCommit*>(self)->decide(); }, this);
  }
  FailingCommit(const FailingCommit&) = delete;
  FailingCommit& operator=(const FailingCommit&) = delete;
  ~FailingCommit() { sqlite3_commit_hook(m_handle, nullptr, nullptr); }
  bool hasFired() const { return m_seen >= m_which; }

 private:
  int decide() { return ++m_seen == m_which ? 1 : 0; }
  sqlite3* m_handle;
  std::atomic<std::uint64_t> m_seen{0};
  std::uint64_t m_which;
};

tablet::SyncSettings smallBatches() {
  tablet::SyncSettings settings;
  settings.batchBytes = 800;
  return settings;
}

}  // namespace

TEST_CASE(
    "the office's n-th commit fails, for every n: the tablet is told to come again, and nothing is lost or doubled") {
  for (std::uint64_t which = 1;; ++which) {
    FieldDay day(1);
    day.tablet(0).registers(30);
    bool fired = false;
    {
      FailingCommit failing(day.office().database(), which);
      const auto summary = day.tablet(0).syncs({}, smallBatches());
      fired = failing.hasFired();
      if (fired) CHECK(summary.outcome == tablet::SyncOutcome::OfficeBusy);
    }
    day.everyoneSyncs();
    REQUIRE(day.allAgree());
    REQUIRE(day.office().revision() == 32);
    if (!fired) break;
  }
}

TEST_CASE("the tablet's n-th commit fails, for every n: no receipt counts that is not on disk") {
  for (std::uint64_t which = 1;; ++which) {
    FieldDay day(1);
    day.tablet(0).registers(30);
    bool fired = false;
    {
      FailingCommit failing(day.tablet(0).store().database(), which);
      try {
        day.tablet(0).syncs({}, smallBatches());
      } catch (const SQLite::Exception&) {  // broken surroundings are exceptions, caught at the program's door
      }
      fired = failing.hasFired();
    }
    day.tablet(0).restarts();
    day.everyoneSyncs();
    REQUIRE(day.allAgree());
    REQUIRE(day.office().revision() == 32);
    if (!fired) break;
  }
}

TEST_CASE(
    "the tablet's n-th commit fails while it pulls, for every n: a page and its cursor are there together or not") {
  for (std::uint64_t which = 1;; ++which) {
    FieldDay day(2);
    day.tablet(0).registers(3);
    day.tablet(0).syncs();
    bool fired = false;
    {
      FailingCommit failing(day.tablet(1).store().database(), which);
      try {
        day.tablet(1).syncs();
      } catch (const SQLite::Exception&) {  // broken surroundings are exceptions, caught at the program's door
      }
      fired = failing.hasFired();
    }
    day.tablet(1).restarts();
    CAPTURE(which);
    CHECK((day.tablet(1).store().syncState().cursor == 0) == (day.tablet(1).store().entries().pulledCount() == 0));
    day.everyoneSyncs();
    REQUIRE(day.allAgree());
    if (!fired) break;
  }
}

TEST_CASE("a full disk while registering: a clear failure before sealing, what exists stays, sending still works") {
  FieldDay day(1);
  day.tablet(0).registers(3);
  const std::uint64_t before = day.tablet(0).store().log().count();
  {
    FailingCommit failing(day.tablet(0).store().database(), 1);
    CHECK_THROWS(day.tablet(0).registers(1));
  }
  CHECK(day.tablet(0).store().log().count() == before);
  day.everyoneSyncs();
  CHECK(day.allAgree());
}

TEST_CASE("the road breaks at every exchange, before and after the office has worked, and nothing is lost or doubled") {
  for (const bool after : {false, true}) {
    for (std::uint64_t broken = 1;; ++broken) {
      FieldDay day(1);
      day.tablet(0).registers(30);
      bool fired = false;
      sync::LoopbackCarrier::Fault fault;
      const auto breakHere = [&](std::uint64_t exchange) {
        if (exchange != broken) return;
        fired = true;
        throw sync::RoadBroken(sync::RoadTrouble::NoNetwork, "broken by the test");
      };
      if (after) {
        fault.after = [&](std::uint64_t exchange, sync::HttpReply&) { breakHere(exchange); };
      } else {
        fault.before = [&](std::uint64_t exchange, sync::LoopbackRequest&) { breakHere(exchange); };
      }
      tablet::SyncSettings settings;
      settings.batchBytes = 800;
      const auto summary = day.tablet(0).syncs(fault, settings);
      if (fired) CHECK(summary.outcome == tablet::SyncOutcome::RoadBroken);
      day.everyoneSyncs();
      REQUIRE(day.allAgree());
      REQUIRE(day.office().revision() == 32);  // thirty people, their visit, the enrolment
      if (!fired) break;
    }
  }
}

TEST_CASE("a garbled reply changes nothing on the tablet") {
  for (std::uint64_t garbled = 1; garbled <= 4; ++garbled) {
    FieldDay day(1);
    day.tablet(0).registers(20);
    sync::LoopbackCarrier::Fault fault;
    fault.after = [&](std::uint64_t exchange, sync::HttpReply& reply) {
      if (exchange == garbled)
        reply.body[reply.body.size() / 2] = static_cast<char>(reply.body[reply.body.size() / 2] ^ 1);
    };
    tablet::SyncSettings settings;
    settings.batchBytes = 800;
    day.tablet(0).syncs(fault, settings);
    day.everyoneSyncs();
    REQUIRE(day.allAgree());
  }
}
