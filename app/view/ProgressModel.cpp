#include "app/view/ProgressModel.h"

#include <algorithm>

#include "app/view/Guarded.h"
#include "app/view/TabletText.h"
#include "core/rules/Sentences.h"
#include "core/storage/RegistrationList.h"
#include "core/storage/SnapshotStore.h"
#include "tablet/DepartureCheck.h"

namespace jemput::app {

namespace {

constexpr double kHundred = 100;

}  // namespace

void ProgressModel::setDesk(TabletDesk* desk) {
  m_desk = desk;
  refresh();
}

void ProgressModel::setWatched(bool watched) {
  if (watched == m_isWatched) return;
  m_isWatched = watched;
  Q_EMIT watchedChanged();
  if (m_isWatched && m_isStale) refresh();
}

void ProgressModel::refresh() {
  m_isStale = !m_isWatched;
  if (m_isStale) return;
  std::vector<core::ProgressRow> rows;
  m_sum = {};
  m_waiting.clear();
  if (m_desk != nullptr)
    guarded(m_desk, [&] {
      core::Database& database = m_desk->store.database();
      const auto snapshot = core::SnapshotStore(database).get("targets");
      const auto targets = snapshot ? core::readTargets(snapshot->content) : std::nullopt;
      const core::Indicator& chosen = core::shippedIndicators().at(static_cast<std::size_t>(m_indicator));
      const core::PurgedRecords purged(database);
      rows = core::makeProgress(database, m_desk->store.syncState().villages, {chosen},
                                targets.value_or(core::TargetTable{}), m_desk->visit.date.year(), &purged);
      m_waiting = core::RegistrationList(database).waitingPeople(chosen.services);
      m_sum = core::sumOf(rows, chosen.code);
      std::stable_sort(rows.begin(), rows.end(),
                       [](const auto& a, const auto& b) { return a.gap().value_or(0) > b.gap().value_or(0); });
    });
  const bool isSame = hasSameRows(rows, m_rows, &core::ProgressRow::village);
  refill(isSame, [&] { m_rows = std::move(rows); });
  Q_EMIT changed();
}

QStringList ProgressModel::indicators() const {
  QStringList names;
  for (const core::Indicator& indicator : core::shippedIndicators()) {
    names << words(indicator.name.in(m_desk == nullptr ? core::Language::Indonesian : m_desk->language));
  }
  return names;
}

void ProgressModel::setIndicator(int indicator) {
  m_indicator = std::clamp(indicator, 0, static_cast<int>(core::shippedIndicators().size()) - 1);
  refresh();
}

QString ProgressModel::gapOf(const core::ProgressRow& row) const {
  const auto left = row.gap();
  if (!left) return tr("Belum ada data");
  return *left <= 0 ? tr("Tercapai") : tr("%1 orang").arg(countInWords(*left, m_desk->language));
}

std::int64_t ProgressModel::waitingIn(const std::string& village) const {
  const auto found = m_waiting.find(village);
  return found == m_waiting.end() ? 0 : static_cast<std::int64_t>(found->second);
}

QString ProgressModel::received() const {
  if (m_desk == nullptr) return {};
  std::int64_t people = m_sum.applied;
  for (const core::ProgressRow& row : m_rows) people -= waitingIn(row.village);
  return countInWords(std::max<std::int64_t>(0, people), m_desk->language);
}

QString ProgressModel::waiting() const {
  if (m_desk == nullptr) return {};
  std::int64_t people = 0;
  for (const core::ProgressRow& row : m_rows) people += waitingIn(row.village);
  return countInWords(people, m_desk->language);
}

QString ProgressModel::age() const {
  if (m_desk == nullptr || !m_sum.baseline) return {};
  const QString base = tr("Data awal per %1").arg(words(core::dateInWords(m_sum.baseline->date, m_desk->language)));
  const auto heard = tablet::lastContact(m_desk->store);
  if (!heard) return base + tr(" · kantor belum pernah dihubungi");
  return base + tr(" · kabar terakhir dari kantor %1, %2")
                    .arg(dayInWords(core::Date::inWita(core::fromMilliseconds(*heard)), m_desk->language),
                         clockInWords(*heard, m_desk->language));
}

QString ProgressModel::percent() const {
  const auto value = m_sum.percent();
  return value ? percentInWords(*value, m_desk->language) : QStringLiteral("–");
}
QString ProgressModel::gap() const { return m_desk == nullptr ? QString() : gapOf(m_sum); }

int ProgressModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ProgressModel::data(const QModelIndex& index, int role) const {
  const core::ProgressRow& row = m_rows.at(static_cast<std::size_t>(index.row()));
  const auto percent = row.percent();
  switch (role) {
    case Name:
      return words(m_desk->rules.areas.name(row.village));
    case Meta: {
      const std::int64_t waits = waitingIn(row.village);
      return tr("%1 diterima · %2 di tablet")
          .arg(countInWords(std::max<std::int64_t>(0, row.applied - waits), m_desk->language),
               countInWords(waits, m_desk->language));
    }
    case Complete:
      return row.gap().value_or(1) <= 0;
    case Known:
      return row.baseline.has_value();
    case Coverage:
      return percent.value_or(0) / kHundred;
    case VillageTarget:
      return row.villageTarget.value_or(0) / kHundred;
    case NationalTarget:
      return row.nationalTarget.value_or(0) / kHundred;
    case Percent:
      return percent ? percentInWords(*percent, m_desk->language) : QStringLiteral("–");
    case Gap:
      return gapOf(row);
    case Met: {
      const auto target = row.villageTarget ? row.villageTarget : row.nationalTarget;
      return percent && target && *percent >= *target;
    }
    default:
      return {};
  }
}

QHash<int, QByteArray> ProgressModel::roleNames() const {
  return {{Name, "name"},
          {Meta, "meta"},
          {Known, "known"},
          {Complete, "complete"},
          {Coverage, "coverage"},
          {VillageTarget, "villageTarget"},
          {NationalTarget, "nationalTarget"},
          {Percent, "percent"},
          {Gap, "gap"},
          {Met, "met"}};
}

}  // namespace jemput::app
