#include "app/view/RecordPathModel.h"

#include "app/view/PaperFiles.h"

#include "app/view/Guarded.h"
#include "app/view/PhotoListModel.h"
#include "app/view/StateLook.h"
#include "app/view/TabletText.h"
#include "core/rules/QuarantineReasons.h"
#include "core/rules/Workflow.h"
#include "core/storage/RegistrationList.h"

namespace jemput::app {

namespace {

using core::PathEvent;

StateLook lookOf(const core::PathStep& step) {
  switch (step.event) {
    case PathEvent::Registered:
      return {kNeutralTone, "how_to_reg"};
    case PathEvent::Corrected:
      return {kNeutralTone, "edit"};
    case PathEvent::TakenBack:
      return {kNeutralTone, "undo"};
    case PathEvent::CopiedToUsb:
      return {kNeutralTone, "usb"};
    case PathEvent::Received:
      return {kOkTone, "done_all"};
    case PathEvent::BackedUp:
      return {kOkTone, "cloud_done"};
    case PathEvent::Kept:
      return {kWarnTone, "edit_note"};
    case PathEvent::Judged:
      return step.status == "accepted" ? StateLook{kOkTone, "verified"} : StateLook{kWarnTone, "edit_note"};
    case PathEvent::Decided: {
      const auto status = core::requestStatusFromCode(step.status);
      const bool isBack = status && core::needsReason(*status);
      return isBack ? StateLook{kWarnTone, "edit_note"} : StateLook{kInfoTone, "verified"};
    }
    case PathEvent::Settled:
    case PathEvent::Other:
      break;
  }
  return {kInfoTone, "info"};
}

}  // namespace

void RecordPathModel::choose(TabletDesk* desk, const std::optional<core::Uuid>& record) {
  m_desk = desk;
  m_record = record;
}

void RecordPathModel::saveSlip(int paper) {
  if (m_desk == nullptr || !m_record) return;
  guarded(m_desk, [this, paper] {
    const QString sentence = app::saveSlip(*m_desk, *m_record, paper == 0 ? SlipPaper::Strip : SlipPaper::A6);
    if (!sentence.isEmpty()) Q_EMIT informed(sentence);
  });
}

void RecordPathModel::load() {
  std::vector<Row> rows;
  m_name.clear();
  m_documents.clear();
  if (m_desk != nullptr && m_record)
    guarded(m_desk, [&] {
      core::Database& database = m_desk->store.database();
      if (const auto listed = core::RegistrationList(database).find(*m_record)) m_name = words(listed->name);
      const core::PhotoCounts counts = core::countPhotos(core::TabletPhotos(database).ofRecord(*m_record));
      if (counts.named > 0) m_documents = PhotoListModel::progressOf(counts);
      const auto steps = core::RecordPath(database).of(*m_record);
      for (const core::PathStep& step : steps) rows.push_back(rowOf(step));
      if (isWaiting(steps))
        rows.push_back({tr("Belum diterima kantor"),
                        {},
                        tr("Aman di tablet ini. Dikirim sendiri begitu kantor terhubung, atau lewat USB."),
                        kNeutralTone,
                        "schedule"});
    });
  refill(false, [&] { m_rows = std::move(rows); });
  Q_EMIT read();
}

/// The last thing written here has no receipt yet.
bool RecordPathModel::isWaiting(const std::vector<core::PathStep>& steps) {
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    if (step->event == PathEvent::Received) return false;
    if (step->isOwn && step->event != PathEvent::CopiedToUsb) return true;
  }
  return false;
}

RecordPathModel::Row RecordPathModel::rowOf(const core::PathStep& step) const {
  const StateLook look = lookOf(step);
  const QString note = step.event == PathEvent::Kept ? words(core::quarantineReasonInWords(step.note, m_desk->language))
                                                     : words(step.note);
  return {titleOf(step), metaOf(step), note, look.tone, look.icon};
}

QString RecordPathModel::titleOf(const core::PathStep& step) const {
  switch (step.event) {
    case PathEvent::Registered:
      return step.isOwn ? tr("Disimpan di tablet ini") : tr("Didaftarkan di tablet lain");
    case PathEvent::Corrected:
      return step.isOwn ? tr("Diubah di tablet ini") : tr("Diubah di tablet lain");
    case PathEvent::TakenBack:
      return step.isOwn ? tr("Ditarik kembali di tablet ini") : tr("Ditarik kembali di tablet lain");
    case PathEvent::CopiedToUsb:
      return tr("Disalin ke USB; belum diterima kantor");
    case PathEvent::Received:
      return tr("Diterima kantor");
    case PathEvent::BackedUp:
      return tr("Ada dalam cadangan kantor");
    case PathEvent::Kept:
      return tr("Disimpan kantor, tetapi perlu diperbaiki");
    case PathEvent::Judged:
      return step.status == "accepted" ? tr("Sekarang diterima sebagai benar oleh kantor")
                                       : tr("Kantor meminta perbaikan");
    case PathEvent::Decided: {
      const core::Service* service = m_desk->rules.services.find(step.service);
      const auto status = core::requestStatusFromCode(step.status);
      return QStringLiteral("%1: %2").arg(
          service == nullptr ? words(step.service) : words(service->shortName.in(m_desk->language)),
          status ? words(core::requestStatusName(*status, m_desk->language)) : words(step.status));
    }
    case PathEvent::Settled:
      return tr("Kantor memilih satu dari dua isian yang berbeda");
    case PathEvent::Other:
      break;
  }
  return tr("Dicatat oleh Jemput yang lebih baru, atau isinya sudah dipindahkan ke kantor");
}

QString RecordPathModel::metaOf(const core::PathStep& step) const {
  QStringList parts;
  if (step.time > 0) {
    parts << dayInWords(core::Date::inWita(core::fromMilliseconds(step.time)), m_desk->language)
          << clockInWords(step.time, m_desk->language);
  }
  if (!step.officer.empty()) {
    const std::string name = m_desk->header.officerName(step.officer);
    parts << words(name.empty() ? step.officer : name);  // of another tablet: as its entries name them
  }
  return parts.join(QStringLiteral(" · "));
}

int RecordPathModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RecordPathModel::data(const QModelIndex& index, int role) const {
  const Row& row = m_rows.at(static_cast<std::size_t>(index.row()));
  switch (role) {
    case Title:
      return row.title;
    case Meta:
      return row.meta;
    case Note:
      return row.note;
    case Tone:
      return row.tone;
    case IconName:
      return QString::fromLatin1(row.icon);
    default:
      return {};
  }
}

QHash<int, QByteArray> RecordPathModel::roleNames() const {
  return {{Title, "title"}, {Meta, "meta"}, {Note, "note"}, {Tone, "tone"}, {IconName, "iconName"}};
}

}  // namespace jemput::app
