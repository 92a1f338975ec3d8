#include "core/storage/DraftStore.h"
#include "core/storage/SyncRuns.h"
#include "tests/core/storage/LogTablet.h"

using namespace jemput;
using namespace jemput::test;

TEST_CASE("a draft is kept as typed, its newest state in place of the older one, on disk at once") {
  LogTablet tablet;
  core::DraftStore drafts(tablet.database);
  const std::int64_t number = drafts.put({numbered(1), 100, "sri", "LALE", "", "", R"({"name":"LALE","focus":"nik"})"});
  drafts.put({numbered(2), 200, "sri", "AMAQ", "", "", "{}"});
  drafts.put({numbered(3), 900, "hendra", "INAQ", "", "", "{}"});
  CHECK(drafts.put({numbered(1), 300, "sri", "LALE RATNA", "5208", "", R"({"focus":"kk"})"}) == number);

  core::Database other(tablet.folder.path() / "tablet.db", core::Secret(std::string(32, 'k')), core::bestCipher(),
                       core::SchemaKind::Tablet);
  const core::DraftStore seen(other);
  REQUIRE(seen.find(numbered(1)));
  CHECK(seen.find(numbered(1))->name == "LALE RATNA");
  CHECK(seen.find(numbered(1))->content == R"({"focus":"kk"})");
  CHECK(seen.byNumber(number)->nik == "5208");
  CHECK(seen.newestOf("sri")->id == numbered(1));
  CHECK_FALSE(seen.newestOf("nobody"));
  REQUIRE(seen.all().size() == 3);
  CHECK(seen.all()[0].officer == "hendra");
  CHECK(seen.all()[2].id == numbered(2));
  CHECK(seen.allOf("hendra").size() == 1);
  CHECK(seen.allOf("nobody").empty());
  drafts.put({numbered(2), 400, "sri", "AMAQ", "", "", "{}"});
  CHECK(seen.newestOf("sri")->id == numbered(2));
}

TEST_CASE("a draft that was saved or thrown away is gone, once") {
  LogTablet tablet;
  core::DraftStore drafts(tablet.database);
  drafts.put({numbered(1), 100, "sri", "LALE", "", "", "{}"});
  CHECK(drafts.remove(numbered(1)));
  CHECK_FALSE(drafts.remove(numbered(1)));
  CHECK(drafts.all().empty());
}

TEST_CASE("drafts are nothing of the log: a rebuild keeps them") {
  LogTablet tablet;
  core::DraftStore drafts(tablet.database);
  drafts.put({numbered(1), 100, "sri", "LALE", "", "", "{}"});
  tablet.registers(5, "AMAQ");
  tablet.rebuild();
  CHECK(drafts.find(numbered(1)));
}

TEST_CASE("the journal of sync runs shows the newest first and keeps a thousand") {
  LogTablet tablet;
  core::SyncRuns runs(tablet.database);
  core::Transaction transaction(tablet.database);
  for (int i = 1; i <= 1005; ++i) {
    core::SyncRun run;
    run.started = i;
    run.ended = i + 1;
    run.outcome = "done";
    run.sent = 7;
    run.receipted = 7;
    run.bytesUp = 1000;
    runs.add(run);
  }
  transaction.commit();
  const auto newest = runs.newest(5000);
  REQUIRE(newest.size() == 1000);
  CHECK(newest.front().started == 1005);
  CHECK(newest.front().bytesUp == 1000);
  CHECK(newest.back().started == 6);
  CHECK(runs.newest(2).size() == 2);
}

TEST_CASE("a week of knocking in vain is one line of the journal, and what was delivered before stays in it") {
  LogTablet tablet;
  core::SyncRuns runs(tablet.database);
  core::Transaction transaction(tablet.database);
  core::SyncRun delivered;
  delivered.outcome = "done";
  delivered.receipted = 12;
  runs.add(delivered);
  core::SyncRun quiet;
  quiet.outcome = "done";
  runs.add(quiet);
  for (int i = 1; i <= 3000; ++i) {
    core::SyncRun knock;
    knock.ended = i;
    knock.outcome = "interrupted";
    runs.add(knock);
  }
  core::SyncRun half;
  half.outcome = "interrupted";
  half.receipted = 3;
  runs.add(half);
  transaction.commit();
  const auto newest = runs.newest(10);
  REQUIRE(newest.size() == 4);
  CHECK(newest[0].receipted == 3);
  CHECK(newest[1].ended == 3000);
  CHECK(newest[2].outcome == "done");
  CHECK(newest[3].receipted == 12);
}
