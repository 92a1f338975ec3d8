#include "core/storage/RecordPath.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string_view>

#include "core/model/Entry.h"
#include "core/model/Place.h"
#include "core/storage/OwnPlaces.h"
#include "core/storage/SyncRuns.h"

namespace jemput::core {

namespace {

constexpr std::uint64_t kNotInLedger = std::numeric_limits<std::uint64_t>::max();

/// One entry of the record, written here or pulled.
struct Written {
  std::uint64_t revision = kNotInLedger;
  std::optional<Place> own;
  bool isOffice = false;
  std::string bytes;  // empty for a stub
};

/// A receipt that was the first to speak of some of the log.
struct Arrival {
  std::int64_t received = 0;             // when it came
  std::optional<std::int64_t> backedUp;  // when one said that a backup has it
};

std::vector<Written> writtenOf(Database& database, const Uuid& record) {
  std::vector<Written> all;
  const OwnPlaces places(database);
  {
    Query query = database.query(
        "SELECT place, bytes FROM log WHERE id=?1 UNION ALL SELECT place, bytes FROM log WHERE record=?1 ORDER BY 1");
    query.bind(record);
    while (query.step()) {
      const Place place = placeOf(query.integer(0));
      const std::uint64_t revision = places.revisionOf(place);
      all.push_back({revision == 0 ? kNotInLedger : revision, place, false,
                     query.isNull(1) ? std::string() : std::string(query.blob(1))});
    }
  }
  const Uuid office;
  Query query = database.query("SELECT revision, device, bytes FROM pulled WHERE record=? AND accepted=1");
  query.bind(record);
  while (query.step())
    all.push_back({query.unsignedInteger(0), std::nullopt, query.uuid(1) == office, std::string(query.blob(2))});
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.revision < b.revision; });
  return all;
}

PathEvent eventOf(std::string_view kind) {
  if (kind == kind::kRegistered) return PathEvent::Registered;
  if (kind == kind::kCorrected) return PathEvent::Corrected;
  if (kind == kind::kWithdrawn) return PathEvent::TakenBack;
  if (kind == kind::kJudged) return PathEvent::Judged;
  if (kind == kind::kStatus) return PathEvent::Decided;
  return kind == kind::kDecided ? PathEvent::Settled : PathEvent::Other;
}

PathStep stepOf(const Written& written) {
  PathStep step;
  step.isOwn = written.own.has_value();
  const auto entry = Entry::read(written.bytes);
  if (!entry) return step;
  const JsonView fields = entry->fields();
  step.event = eventOf(entry->head().kind);
  step.time = entry->head().time.wall;
  if (written.isOffice) {
    step.service = fields["service"].stringOr();
    step.status = step.event == PathEvent::Judged ? fields["verdict"].stringOr() : fields["status"].stringOr();
    step.note = step.event == PathEvent::Judged ? fields["reason"].stringOr() : fields["note"].stringOr();
  } else {
    step.officer = entry->head().officer;
  }
  return step;
}

std::optional<Arrival> arrivalOf(Database& database, Place place) {
  if (place.seq > OwnPlaces(database).receiptedSeq(place.generation)) return std::nullopt;
  std::optional<Arrival> arrival;
  Query query = database.query("SELECT bytes, arrived FROM receipt WHERE generation=? AND seq>=? ORDER BY number");
  query.bind(std::int64_t{place.generation}).bind(place.seq);
  while (query.step()) {
    if (!arrival) arrival = Arrival{query.integer(1), std::nullopt};
    const auto receipt = readReceipt(query.string(0));
    if (!receipt || receipt->backedUp < place.seq) continue;
    arrival->backedUp = query.integer(1);
    break;
  }
  return arrival;
}

/// The first copy to a stick between saving and arriving.
std::optional<std::int64_t> copied(const std::vector<SyncRun>& runs, std::int64_t saved, std::int64_t arrived) {
  for (auto run = runs.rbegin(); run != runs.rend(); ++run)
    if (run->outcome == kCopiedToUsb && run->ended >= saved && run->ended <= arrived) return run->ended;
  return std::nullopt;
}

/// What followed an own entry by itself: a stick, the receipt, a backup, a refusal to accept it.
void followOwn(Database& database, const std::vector<SyncRun>& runs, Place place, std::vector<PathStep>& steps) {
  const auto add = [&steps](PathEvent event, std::int64_t time) -> PathStep& {
    // Several entries that one receipt or one stick took along are one step.
    std::erase_if(steps, [&](const PathStep& step) { return step.event == event && step.time == time; });
    return steps.emplace_back(PathStep{event, time, true, {}, {}, {}, {}});
  };
  const std::int64_t saved = steps.back().time;
  const auto arrival = arrivalOf(database, place);
  if (const auto stick = copied(runs, saved, arrival ? arrival->received : std::numeric_limits<std::int64_t>::max()))
    add(PathEvent::CopiedToUsb, *stick);
  if (!arrival) return;
  add(PathEvent::Received, arrival->received);
  if (const auto reason = OwnPlaces(database).quarantineReason(place))
    add(PathEvent::Kept, arrival->received).note = *reason;
}

}  // namespace

std::vector<PathStep> RecordPath::of(const Uuid& record) const {
  constexpr std::size_t kAllRuns = 1000;
  const std::vector<SyncRun> runs = SyncRuns(m_database).newest(kAllRuns);
  std::vector<PathStep> steps;
  std::optional<Place> lastOwn;
  for (const Written& written : writtenOf(m_database, record)) {
    steps.push_back(stepOf(written));
    if (!written.own) continue;
    lastOwn = written.own;
    followOwn(m_database, runs, *written.own, steps);
  }
  // Of the last one alone, and at the end: that all of it is in a backup is what lets it go from here.
  if (const auto arrival = lastOwn ? arrivalOf(m_database, *lastOwn) : std::nullopt; arrival && arrival->backedUp)
    steps.push_back({PathEvent::BackedUp, *arrival->backedUp, true, {}, {}, {}, {}});
  return steps;
}

}  // namespace jemput::core
