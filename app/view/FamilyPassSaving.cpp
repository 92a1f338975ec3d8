#include <algorithm>

#include "app/view/FamilyPass.h"
#include "app/view/Guarded.h"
#include "app/view/TabletText.h"
#include "core/rules/RegistrationRules.h"
#include "core/rules/Sentences.h"

namespace jemput::app {

std::vector<FamilyMember*> FamilyPass::chosen() const {
  std::vector<FamilyMember*> members;
  std::ranges::copy_if(m_members, std::back_inserter(members),
                       [](const FamilyMember* one) { return one->asked() > 0 && !one->isRegistered(); });
  return members;
}

void FamilyPass::say(const QString& trouble) {
  m_trouble = trouble;
  Q_EMIT changed();
}

bool FamilyPass::isHeldBack(const std::vector<FamilyMember*>& members) {
  bool isHeld = false;
  for (FamilyMember* member : members) isHeld |= member->mustDecide();
  if (isHeld) say(tr("Belum tersimpan: putuskan dulu siapa orangnya."));
  return isHeld;
}

/// Says at each member what stands in the way; a warning is asked about when nothing else does.
bool FamilyPass::isRefused(const std::vector<FamilyMember*>& members,
                           const std::vector<core::RegisterResult>& results) {
  QString first;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const core::Issues open = core::blocking(results[i].issues, members[i]->toSave().registration);
    if (open.empty()) continue;
    const auto error = std::ranges::find(open, core::IssueLevel::Error, &core::Issue::level);
    const core::Issue& issue = error == open.end() ? open.front() : *error;
    const QString sentence = words(core::sentence(issue, m_desk->language, m_desk->rules.services));
    members[i]->blame(sentence);
    if (error != open.end() && first.isEmpty()) first = tr("%1: %2").arg(members[i]->name(), sentence);
    if (m_asking != nullptr || error != open.end()) continue;
    m_asking = members[i];
    m_asked = issue;
  }
  if (!first.isEmpty()) {
    m_asking = nullptr;
    say(tr("Belum ada yang tersimpan. %1").arg(first));
  } else if (m_asking != nullptr) {
    m_question = tr("%1: %2").arg(m_asking->name(), m_asking->trouble());
    Q_EMIT changed();
  }
  return !first.isEmpty() || m_asking != nullptr;
}

void FamilyPass::save() {
  if (!active()) return;
  m_asking = nullptr;
  m_question.clear();
  Q_EMIT changed();  // the same question may be asked again
  const std::vector<FamilyMember*> members = chosen();
  if (members.empty()) return say(tr("Belum ada layanan yang dipilih. Pilih paling sedikit satu."));
  guarded(m_desk, [&] {
    if (isHeldBack(members)) return;
    m_desk->reserve.requireRoomToSeal();
    std::vector<core::FamilyMember> family;
    for (const FamilyMember* member : members) family.push_back(member->toSave());
    const auto results = m_desk->registry.registerTogether(family);
    if (isRefused(members, results)) {
      keep();
      return;
    }
    std::vector<core::Uuid> records;
    for (const core::RegisterResult& result : results)
      if (result.saved) records.push_back(result.saved->id);
    // Somebody new for whom nothing was asked stays as a draft.
    for (FamilyMember* member : m_members)
      if (member->asked() > 0 || !member->isNew()) member->forgetDraft();
    for (const core::Uuid& record : records) m_desk->search.addRegistration(record);
    m_desk->family.clear();
    drop();
    Q_EMIT opened();
    Q_EMIT changed();
    Q_EMIT draftsChanged();
    Q_EMIT saved(records);
  });
}

void FamilyPass::giveReason(const QString& reason) {
  if (m_asking == nullptr) return;
  m_asking->override(m_asked, utf8(reason));
  save();
}

}  // namespace jemput::app
