#include "app/view/FixListModel.h"

#include "app/view/Guarded.h"
#include "app/view/TabletText.h"
#include "core/rules/QuarantineReasons.h"
#include "core/rules/Sentences.h"
#include "core/storage/Visits.h"

namespace jemput::app {

void FixListModel::setDesk(TabletDesk* desk) {
  m_desk = desk;
  refresh();
}

void FixListModel::refresh() {
  std::vector<core::QuarantinedRegistration> quarantined;
  std::vector<core::ListedRegistration> returned;
  if (m_desk != nullptr)
    guarded(m_desk, [&] {
      const core::RegistrationList list(m_desk->store.database());
      quarantined = list.quarantined();
      returned = list.needingFix();
    });
  const bool isSame = hasSameRows(quarantined, m_quarantined, &core::QuarantinedRegistration::record) &&
                      hasSameRows(returned, m_returned, &core::ListedRegistration::record);
  refill(isSame, [&] {
    m_quarantined = std::move(quarantined);
    m_returned = std::move(returned);
  });
  Q_EMIT counted();
}

int FixListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QString FixListModel::metaOf(const core::QuarantinedRegistration& quarantined) const {
  if (!quarantined.visit) return {};
  const auto visit = core::Visits(m_desk->store.database()).find(*quarantined.visit);
  if (!visit) return {};
  return tr("Desa %1").arg(words(m_desk->rules.areas.name(visit->visit.village))) + QStringLiteral(" · ") +
         words(core::dateInWords(visit->visit.date, m_desk->language));
}

QVariant FixListModel::data(const QModelIndex& index, int role) const {
  const auto row = static_cast<std::size_t>(index.row());
  const bool isKept = row < m_quarantined.size();
  const core::QuarantinedRegistration* kept = isKept ? &m_quarantined[row] : nullptr;
  const core::ListedRegistration* returned = isKept ? nullptr : &m_returned.at(row - m_quarantined.size());
  switch (role) {
    case Name:
      return words(kept ? kept->name : returned->name);
    case Meta:
      return kept ? metaOf(*kept)
                  : serviceNames(returned->requests, m_desk->rules, m_desk->language).join(QStringLiteral(" · "));
    case StateText:
      return kept ? tr("Disimpan kantor, belum diterima")
                  : words(core::stateName(core::RegistrationState::NeedsFixing, m_desk->language));
    case Reason:
      return words(core::quarantineReasonInWords(kept ? kept->reason : returned->reason, m_desk->language));
    default:
      return {};
  }
}

QHash<int, QByteArray> FixListModel::roleNames() const {
  return {{Name, "name"}, {Meta, "meta"}, {StateText, "stateText"}, {Reason, "reason"}};
}

void FixListModel::mend(int row) {
  if (row < 0 || row >= count()) return;
  const auto at = static_cast<std::size_t>(row);
  if (at < m_quarantined.size()) {
    Q_EMIT registeringAnew(core::QuarantinedRegistration(m_quarantined[at]));  // the list may change meanwhile
  } else {
    Q_EMIT correcting(core::Uuid(m_returned[at - m_quarantined.size()].record));
  }
}

}  // namespace jemput::app
