#include "app/view/PersonListModel.h"

#include <algorithm>
#include <utility>

#include "app/view/Guarded.h"
#include "app/view/StateLook.h"
#include "app/view/TabletText.h"
#include "core/rules/ContactOutcomes.h"
#include "core/search/NameKey.h"
#include "core/storage/Residents.h"
#include "core/storage/Reveals.h"

namespace jemput::app {

namespace {

constexpr std::size_t kFound = 50, kUrgent = 20, kTailDigits = 4;
constexpr std::chrono::seconds kNikInSight{5};  // ux section 4.4

bool isSamePerson(const tablet::FoundPerson& a, const tablet::FoundPerson& b) {
  return a.source == b.source && a.resident == b.resident && a.registration == b.registration && a.draft == b.draft;
}

}  // namespace

PersonListModel::PersonListModel(QObject* parent) : RefilledListModel(parent) {
  m_hideNik.setSingleShot(true);
  m_hideNik.setInterval(kNikInSight);
  connect(&m_hideNik, &QTimer::timeout, this, &PersonListModel::hideNik);
}

void PersonListModel::setDesk(TabletDesk* desk) {
  m_desk = desk;
  m_query.clear();
  m_family.setDesk(desk);
  Q_EMIT queryChanged();
  refresh();
}

void PersonListModel::setQuery(const QString& query) {
  if (query != m_query) {
    find(query);
  }
}

void PersonListModel::find(const QString& query) {
  m_query = query;
  Q_EMIT queryChanged();
  refresh();
}

void PersonListModel::refresh() {
  hideNik();
  std::vector<tablet::FoundPerson> people;
  m_total = 0;
  m_typed = false;
  if (m_desk != nullptr)
    guarded(m_desk, [&] {
      tablet::FoundPeople result = m_desk->search.search(utf8(m_query), m_desk->visit.date, kFound);
      m_typed = !result.tooShort;
      m_total = result.total;
      people = m_typed ? std::move(result.people)
                       : m_desk->search.mostUrgent(m_desk->visit.village, m_desk->visit.date, kUrgent);
    });
  m_relatives = m_family.sizeOf(m_query);
  const bool isSame = std::equal(people.begin(), people.end(), m_people.begin(), m_people.end(), isSamePerson);
  refill(isSame, [&] { m_people = std::move(people); });
  if (!isSame) setSelected(-1);
  Q_EMIT found();
}

int PersonListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant PersonListModel::data(const QModelIndex& index, int role) const {
  const tablet::FoundPerson& found = m_people.at(static_cast<std::size_t>(index.row()));
  switch (role) {
    case Name:
      return words(found.person.name);
    case NameMarked:
      return found.matched.empty() ? QString() : markedName(found.person.name, found.matched);
    case Meta:
      return personMeta(found.person, m_desk->visit.date);
    case Tail:
      return words(found.person.nik).right(static_cast<qsizetype>(kTailDigits));
    case Need:
      return needOf(found);
    case NeedTone:
      return needToneOf(found);
    case FullNik:
      return index.row() == m_revealed ? words(found.person.nik) : QString();
    case NeedIcon:
      return !found.owed.empty()  ? "priority_high"
             : found.registration ? "check"
             : found.draft        ? "edit"
                                  : "priority_high";
    default:
      return {};
  }
}

QString PersonListModel::needOf(const tablet::FoundPerson& person) const {
  if (person.draft) {
    return tr("Draf");
  }
  QStringList needs;
  for (const std::string& code : person.needs) {
    if (const core::Service* service = m_desk->rules.services.find(code)) {
      needs << words(m_desk->rules.services.familyName(service->family, m_desk->language));
    }
  }
  needs.removeDuplicates();
  if (!person.owed.empty()) return tr("Kurang berkas");
  if (!person.outcome.empty()) return capitalised(words(core::contactOutcomeName(person.outcome, m_desk->language)));
  if (needs.isEmpty() && person.registration) {
    return tr("Terdaftar");
  }
  return needs.join(QStringLiteral(", "));
}

int PersonListModel::needToneOf(const tablet::FoundPerson& person) const {
  if (person.draft) {
    return kNeutralTone;
  }
  return person.needs.empty() && person.owed.empty() ? kOkTone : kWarnTone;
}

QHash<int, QByteArray> PersonListModel::roleNames() const {
  return {{Name, "name"}, {NameMarked, "nameMarked"}, {Meta, "meta"},         {Tail, "tail"},
          {Need, "need"}, {NeedTone, "needTone"},     {NeedIcon, "needIcon"}, {FullNik, "fullNik"}};
}

QString PersonListModel::summary() const {
  if (m_desk == nullptr) {
    return {};
  }
  if (m_people.empty() && core::Residents(m_desk->store.database()).countIn(m_desk->visit.village) == 0) {
    return tr("Daftar warga desa ini belum ada. Anda tetap bisa mendaftar warga baru.");
  }
  if (m_typed && m_people.empty()) {
    return tr("Tidak ada yang cocok. Daftarkan sebagai warga baru.");
  }
  if (!m_typed) {
    return tr("%n warga yang paling perlu dibantu", "", count());
  }
  return tr("%1 cocok dari %2")
      .arg(countInWords(static_cast<std::int64_t>(m_total), m_desk->language),
           countInWords(static_cast<std::int64_t>(m_desk->search.size()), m_desk->language));
}

void PersonListModel::setSelected(int row) {
  if (row == m_selected) {
    return;
  }
  m_selected = row;
  Q_EMIT selectedChanged();
}

void PersonListModel::move(int rows) {
  if (!m_people.empty()) {
    setSelected(std::clamp(m_selected + rows, 0, count() - 1));
  }
}

void PersonListModel::openSelected() {
  if (m_relatives > 1 && m_selected < 0)
    m_family.open(m_query);
  else if (!m_people.empty())
    open(std::max(0, m_selected));
}

void PersonListModel::open(int row) {
  if (row >= 0 && row < count()) {
    setSelected(row);
    Q_EMIT opened(tablet::FoundPerson(m_people[static_cast<std::size_t>(row)]));  // the list may change meanwhile
  }
}

int PersonListModel::rowOfNik(const std::string& nik) const {
  const auto found =
      std::find_if(m_people.begin(), m_people.end(), [&nik](const auto& one) { return one.person.nik == nik; });
  return found == m_people.end() ? -1 : static_cast<int>(found - m_people.begin());
}

void PersonListModel::revealNik(int row) {
  hideNik();
  if (row < 0 || row >= count()) return;
  const core::Person& person = m_people[static_cast<std::size_t>(row)].person;
  if (person.nik.empty()) return;
  const bool isOnRecord = guarded(m_desk, [&] {
    core::Reveals(m_desk->store.database())
        .add({core::toMilliseconds(m_desk->clock.now()), m_desk->session.officer,
              core::personKey(person.nik, person.name, person.birthDate, person.mother)});
  });
  if (!isOnRecord) return;
  m_revealed = row;
  m_hideNik.start();
  Q_EMIT dataChanged(index(row), index(row));
}

void PersonListModel::hideNik() {
  m_hideNik.stop();
  const int row = std::exchange(m_revealed, -1);
  if (row >= 0 && row < count()) Q_EMIT dataChanged(index(row), index(row));
}

}  // namespace jemput::app
