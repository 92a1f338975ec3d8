// One tablet and one office in a few integers, so that a round can be played thousands of times: an entry
// is a number, a log is a list of them, and a hash is the list itself.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <stdexcept>
#include <vector>

#include "sync/SyncRound.h"

namespace round_office {

using jemput::sync::LocalState;
using jemput::sync::ReplyMeaning;
using jemput::sync::RoundAction;
using jemput::sync::RoundReply;
using jemput::sync::RoundRequest;
using jemput::sync::SyncRound;

using Log = std::vector<int>;

inline Log upTo(const Log& log, std::uint64_t seq) {
  return {log.begin(), log.begin() + static_cast<std::ptrdiff_t>(seq)};
}

/// What of a request and a reply matters to a round.
struct Sent {
  RoundRequest round;
  std::uint32_t generation = 1;
  Log before;  // the log up to from - 1: its hash
  Log entries;
  bool asksForPage = false;
  int epoch = 0;
  std::uint64_t cursor = 0;
};

struct Answer {
  bool isUnknown = false;
  std::uint32_t generation = 1;
  Log held;  // receipt: seq and hash in one
  int epoch = 0;
  std::uint64_t revision = 0;
  bool hasPage = false, isLast = false, isNewEpoch = false;
  std::uint64_t to = 0, common = 0;
  Log returned;
};

struct Office {
  int epoch = 1;
  std::uint64_t revision = 0;
  std::uint64_t common = 0;         // with any other epoch
  std::uint64_t pageSize = 1000;    // revisions one page moves the cursor on
  std::uint64_t returnSize = 1000;  // own entries one page gives back
  bool knowsDevice = true, takesCertificate = true;
  bool forgetsEntries = false;  // answers as if all were well, and stores nothing
  bool givesPages = true;
  std::map<std::uint32_t, Log> logs;

  Answer handle(const Sent& sent) {
    Answer answer;
    if (!knowsDevice && sent.round.withCertificate) knowsDevice = takesCertificate;
    if (!knowsDevice) {
      answer.isUnknown = true;
      return answer;
    }
    append(sent);
    const Log& log = logs[sent.generation];
    answer.generation = sent.generation;
    answer.held = log;
    answer.epoch = epoch;
    answer.revision = revision;
    if (!sent.asksForPage || !givesPages) return answer;
    answer.hasPage = true;
    answer.isNewEpoch = sent.epoch != 0 && sent.epoch != epoch;
    answer.common = std::min(sent.cursor, common);
    const std::uint64_t from = answer.isNewEpoch ? answer.common : sent.cursor;
    answer.to = sent.round.wantsOwnBack ? from : std::min(revision, from + pageSize);
    answer.isLast = !sent.round.wantsOwnBack && answer.to == revision;
    if (sent.round.wantsOwnBack)
      for (std::uint64_t seq = sent.round.from; seq <= log.size() && answer.returned.size() < returnSize; ++seq)
        answer.returned.push_back(log[seq - 1]);
    return answer;
  }

 private:
  /// As the office's SyncService: nothing after a gap, nothing over a fork, nothing twice.
  void append(const Sent& sent) {
    Log& log = logs[sent.generation];
    const std::uint64_t from = sent.round.from;
    if (from - 1 > log.size() || upTo(log, from - 1) != sent.before || forgetsEntries) return;
    for (std::size_t i = 0; i < sent.entries.size(); ++i) {
      const std::uint64_t seq = from + i;
      if (seq <= log.size()) {
        if (log[seq - 1] != sent.entries[i]) return;
        continue;
      }
      log.push_back(sent.entries[i]);
      ++revision;
    }
  }
};

struct Tablet {
  std::uint32_t generation = 1;
  std::map<std::uint32_t, Log> logs;
  std::map<std::uint32_t, std::uint64_t> receipted;
  int epoch = 0;
  std::uint64_t cursor = 0;

  void writes(int count) {
    static int next = 1;
    for (int i = 0; i < count; ++i) logs[generation].push_back(next++);
  }
  LocalState local() { return {generation, logs[generation].size(), receipted[generation]}; }

  Sent build(const RoundRequest& request, std::size_t batch) {
    Sent sent{request, generation, {}, {}, false, epoch, cursor};
    const Log& log = logs[generation];
    sent.before = upTo(log, std::min<std::uint64_t>(request.from - 1, log.size()));
    if (!request.wantsOwnBack)
      for (std::uint64_t seq = request.from; seq <= log.size() && sent.entries.size() < batch; ++seq)
        sent.entries.push_back(log[seq - 1]);
    const std::uint64_t last = request.from - 1 + sent.entries.size();
    sent.asksForPage = request.wantsPage || (request.pageIfLast && last == log.size());
    return sent;
  }

  RoundReply apply(const Answer& answer) {
    if (answer.isUnknown) return {ReplyMeaning::WantsCertificate, false, false};
    if (answer.generation != generation) return {ReplyMeaning::OfficeBehind, false, false};
    Log& log = logs[generation];
    const std::uint64_t seq = answer.held.size();
    ReplyMeaning meaning = ReplyMeaning::Normal;
    if (seq > log.size())
      meaning = ReplyMeaning::OfficeAhead;
    else if (upTo(log, seq) != answer.held)
      meaning = ReplyMeaning::Forked;
    else if (epoch != 0 && answer.epoch != epoch)
      meaning = ReplyMeaning::NewEpoch;
    else if (seq < receipted[generation])
      meaning = ReplyMeaning::OfficeBehind;
    if (meaning == ReplyMeaning::NewEpoch && answer.hasPage && answer.isNewEpoch) {
      meaning = ReplyMeaning::OfficeBehind;
      epoch = answer.epoch;
      cursor = std::min(cursor, answer.common);
    }
    if (meaning == ReplyMeaning::Forked) fork(seq);
    if (meaning == ReplyMeaning::OfficeBehind) receipted[generation] = std::min(receipted[generation], seq);
    const bool sound = meaning == ReplyMeaning::Normal || meaning == ReplyMeaning::OfficeBehind ||
                       (meaning == ReplyMeaning::OfficeAhead && !answer.returned.empty());
    RoundReply reply{meaning, false, false};
    if (!sound) return reply;
    if (epoch == 0) epoch = answer.epoch;
    log.insert(log.end(), answer.returned.begin(), answer.returned.end());
    if (answer.hasPage && (meaning != ReplyMeaning::OfficeBehind || answer.isNewEpoch)) {
      cursor = answer.to;
      reply = {meaning, true, answer.isLast};
    }
    if (seq <= log.size() && upTo(log, seq) == answer.held)
      receipted[generation] = std::max(receipted[generation], seq);
    return reply;
  }

 private:
  void fork(std::uint64_t officeSeq) {
    const std::uint64_t last = officeSeq > receipted[generation] ? receipted[generation] : 0;
    Log& log = logs[generation];
    const Log again(log.begin() + static_cast<std::ptrdiff_t>(last), log.end());
    log.resize(last);
    logs[++generation] = again;
    cursor = 0;
  }
};

struct ReplyLost : std::runtime_error {
  ReplyLost() : std::runtime_error("lost") {}
};

/// How a round went.
struct Played {
  RoundAction end = RoundAction::Done;
  std::size_t exchanges = 0, sentEntries = 0, mostInFlight = 0;
  bool sentReceipted = false;  // an entry went out although a receipt covered it
};

/// What breaks: a request that never arrives, or a reply that never comes back. Counted from 1; 0: nothing.
struct Losses {
  std::size_t request = 0, reply = 0;
};

/// Plays one round to its end. Throws ReplyLost when the road breaks; the round is over then.
inline Played play(Tablet& tablet, Office& office, std::size_t window, std::size_t batch, Losses losses = {},
                   std::size_t writesMeanwhile = 0) {
  SyncRound round(window);
  Played played;
  std::deque<std::optional<Answer>> underway;
  std::size_t replies = 0;
  while (true) {
    if (played.exchanges > 2000) throw std::logic_error("the round does not end");
    switch (played.end = round.next(tablet.local())) {
      case RoundAction::Send: {
        const Sent sent = tablet.build(round.request(), batch);
        played.sentReceipted |= !sent.entries.empty() && round.request().from <= tablet.local().receiptedSeq;
        const bool isLost = ++played.exchanges == losses.request;
        const bool nobodyHears = isLost || (!underway.empty() && !underway.back());
        underway.push_back(nobodyHears ? std::nullopt : std::optional(office.handle(sent)));
        round.sent(round.request().from - 1 + sent.entries.size(), sent.asksForPage);
        played.sentEntries += sent.entries.size();
        played.mostInFlight = std::max(played.mostInFlight, round.inFlight());
        break;
      }
      case RoundAction::Receive: {
        const auto answer = underway.front();
        underway.pop_front();
        if (!answer || ++replies == losses.reply) throw ReplyLost();
        round.received(tablet.apply(*answer));
        if (writesMeanwhile > 0) tablet.writes(1);
        if (writesMeanwhile > 0) --writesMeanwhile;
        break;
      }
      case RoundAction::Done:
      case RoundAction::GiveUp:
        return played;
    }
  }
}

}  // namespace round_office
