#include "app/view/FamilyPass.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/view/FormModel.h"
#include "app/view/Guarded.h"
#include "app/view/TabletText.h"
#include "core/rules/Digits.h"
#include "core/storage/RegistrationQueries.h"

namespace jemput::app {

namespace {

constexpr std::chrono::milliseconds kKeepAfter{400};  // ux section 4.13: on disk within half a second

struct Begun {
  core::Draft draft;
  std::string about;
};

/// What this officer has begun and not saved. A draft whose registration stands was saved, and the power went before it
/// could go.
std::vector<Begun> begunForms(TabletDesk& desk) {
  std::vector<Begun> begun;
  core::DraftStore drafts(desk.store.database());
  for (core::Draft& draft : drafts.allOf(desk.session.officer)) {
    const auto read = FormDraft::read(draft.content);
    if (core::RegistrationQueries(desk.store.database()).isStanding(draft.id))
      drafts.remove(draft.id);
    else if (read && read->kind != FormModel::OfRegistered)
      begun.push_back({std::move(draft), read->about});
  }
  return begun;
}

/// With one of these people: by the draft itself, or by whom it is about. A draft about somebody else of them is
/// theirs.
std::optional<core::Draft> draftOf(const std::vector<Begun>& begun, const tablet::FoundPerson& who) {
  const std::string key = FamilyMember::keyOf(who.person);
  const auto found = std::ranges::find_if(
      begun, [&](const Begun& one) { return who.draft ? one.draft.id == *who.draft : one.about == key; });
  return found == begun.end() ? std::nullopt : std::optional(found->draft);
}

/// A row that is a form begun about another row.
bool isOfAnother(const std::vector<Begun>& begun, const tablet::FoundPerson& who,
                 const std::vector<tablet::FoundPerson>& all) {
  if (!who.draft) return false;
  const auto own = std::ranges::find_if(begun, [&](const Begun& one) { return one.draft.id == *who.draft; });
  if (own == begun.end()) return true;  // saved already, or another's
  return std::ranges::any_of(all, [&](const tablet::FoundPerson& other) {
    return !other.draft && FamilyMember::keyOf(other.person) == own->about;
  });
}

}  // namespace

FamilyPass::FamilyPass(QObject* parent) : RefilledListModel(parent) {
  m_keepSoon.setSingleShot(true);
  m_keepSoon.setInterval(kKeepAfter);
  connect(&m_keepSoon, &QTimer::timeout, this, &FamilyPass::keep);
  connect(&m_papers, &PaperListModel::chosen, this, &FamilyPass::choosePaper);
  for (FieldModel* field : {&m_hamlet, &m_rt, &m_rw, &m_mother, &m_father, &m_phone})
    connect(field, &FieldModel::edited, this, &FamilyPass::moveAll);
}

void FamilyPass::setDesk(TabletDesk* desk) {
  m_keepSoon.stop();
  m_desk = desk;
  drop();
  Q_EMIT opened();
  Q_EMIT changed();
}

void FamilyPass::drop() {
  beginResetModel();
  for (FamilyMember* member : std::exchange(m_members, {})) member->deleteLater();
  endResetModel();
  m_asking = nullptr;
}

int FamilyPass::sizeOf(const QString& kk) const {
  const std::string digits = core::normaliseNumber(utf8(kk)).digits;
  if (m_desk == nullptr || digits.size() != core::kNikDigits) return 0;
  std::size_t size = 0;
  guarded(m_desk, [&] { size = m_desk->search.household(digits, m_desk->visit.date).size(); });
  return static_cast<int>(size);
}

bool FamilyPass::open(const QString& kk) {
  if (sizeOf(kk) == 0) return false;
  keep();
  m_desk->family = core::normaliseNumber(utf8(kk)).digits;
  m_phone.set({});
  m_trouble.clear();
  fill();
  Q_EMIT opened();
  return true;
}

void FamilyPass::fill() {
  guarded(m_desk, [this] {
    drop();
    std::vector<FamilyMember*> members;
    const auto begun = begunForms(*m_desk);
    const auto household = m_desk->search.household(m_desk->family, m_desk->visit.date);
    for (const tablet::FoundPerson& who : household)
      if (!isOfAnother(begun, who, household))
        members.push_back(new FamilyMember(*m_desk, who, draftOf(begun, who), this));
    // Whom something is to be done for first.
    std::ranges::stable_partition(members, [](const FamilyMember* one) { return one->asked() > 0 || one->isNew(); });
    beginResetModel();
    m_members = std::move(members);
    endResetModel();
    for (FamilyMember* member : m_members) watch(*member);
    showHousehold();
    showPapers();
  });
  Q_EMIT changed();
}

void FamilyPass::watch(FamilyMember& member) {
  member.judge();
  connect(&member, &FamilyMember::edited, this, [this] {
    m_trouble.clear();
    showPapers();
    m_keepSoon.start();
    Q_EMIT changed();
  });
}

void FamilyPass::showHousehold() {
  std::vector<core::Person> people;
  for (const FamilyMember* member : m_members) people.push_back(member->person());
  m_household = core::householdOf(people, m_desk->visit.date);
  m_hamlet.set(words(m_household.hamlet));
  m_rt.set(words(m_household.rt));
  m_rw.set(words(m_household.rw));
  m_mother.set(words(m_household.mother));
  m_father.set(words(m_household.father));
}

void FamilyPass::moveAll() {
  if (!active()) return;
  core::Household after = m_household;
  after.hamlet = utf8(m_hamlet.value().trimmed());
  after.rt = utf8(m_rt.value().trimmed());
  after.rw = utf8(m_rw.value().trimmed());
  after.mother = utf8(m_mother.value().trimmed());
  after.father = utf8(m_father.value().trimmed());
  const core::Household before = std::exchange(m_household, after);
  for (FamilyMember* member : m_members)
    if (!member->isRegistered()) member->move(before, after, utf8(m_phone.value().trimmed()));
  m_keepSoon.start();
  Q_EMIT changed();
}

void FamilyPass::showPapers() {
  std::vector<PaperLineRow> rows;
  for (FamilyMember* member : m_members) {
    for (PaperLineRow& row : member->services()->familyPapers(*m_desk)) {
      const auto known = std::ranges::find(rows, row.code, &PaperLineRow::code);
      if (known == rows.end())
        rows.push_back(std::move(row));
      else
        known->paper = std::max(known->paper, row.paper);
    }
  }
  m_papers.put(std::move(rows));
}

void FamilyPass::choosePaper(const std::string& code, int paper) {
  const std::string chosen = code;  // the row that it lies in is written anew with the first member
  for (FamilyMember* member : m_members) member->services()->choosePaper(chosen, paper);
}

int FamilyPass::served() const {
  return static_cast<int>(std::ranges::count_if(m_members, [](const FamilyMember* one) { return one->asked() > 0; }));
}

QString FamilyPass::title() const {
  if (m_members.empty()) return {};
  const auto oldest = std::ranges::min_element(
      m_members, {}, [](const FamilyMember* one) { return one->person().birthDate.value_or(core::Date(9999, 1, 1)); });
  return tr("Keluarga %1").arg((*oldest)->name());
}

QString FamilyPass::home() const {
  QStringList parts;
  if (!m_hamlet.value().isEmpty()) parts << m_hamlet.value();
  if (!m_rt.value().isEmpty()) parts << tr("RT %1").arg(m_rt.value());
  if (!m_rw.value().isEmpty()) parts << tr("RW %1").arg(m_rw.value());
  if (!m_mother.value().isEmpty()) parts << tr("ibu %1").arg(m_mother.value());
  if (!m_father.value().isEmpty()) parts << tr("ayah %1").arg(m_father.value());
  return parts.join(QStringLiteral(" · "));
}

void FamilyPass::keep() {
  m_keepSoon.stop();
  if (!active()) return;
  constexpr std::chrono::seconds kTryAgain{5};
  const bool isKept = guarded(m_desk, [this] {
    for (FamilyMember* member : m_members) member->keep();
  });
  if (!isKept) {
    m_keepSoon.start(kTryAgain);
    return;
  }
  m_keepSoon.setInterval(kKeepAfter);
  Q_EMIT draftsChanged();
}

bool FamilyPass::restore() {
  const auto draft = core::DraftStore(m_desk->store.database()).newestOf(m_desk->session.officer);
  const auto read = draft ? FormDraft::read(draft->content) : std::nullopt;
  return read && read->spot.inFamily && open(words(draft->kk));
}

void FamilyPass::close() {
  if (!active()) return;
  keep();
  m_desk->family.clear();
  drop();
  Q_EMIT opened();
  Q_EMIT changed();
}

void FamilyPass::openForm(int row) {
  keep();
  FamilyMember& member = *m_members.at(static_cast<std::size_t>(row));
  tablet::FoundPerson who = member.who();
  if (member.keep()) who.draft = member.draftId();
  Q_EMIT formAsked(who);
}

void FamilyPass::addMember() {
  keep();
  Q_EMIT newcomerAsked();
}

void FamilyPass::comeBack() {
  if (active()) fill();
}

void FamilyPass::refresh() {
  for (FamilyMember* member : m_members) member->judge();
  if (active()) showPapers();
  Q_EMIT changed();
}

int FamilyPass::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : people(); }

QVariant FamilyPass::data(const QModelIndex& index, int role) const {
  if (role != Member) return {};
  return QVariant::fromValue(m_members.at(static_cast<std::size_t>(index.row())));
}

QHash<int, QByteArray> FamilyPass::roleNames() const { return {{Member, "member"}}; }

}  // namespace jemput::app
