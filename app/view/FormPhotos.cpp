#include "app/view/FormPhotos.h"

#include <algorithm>
#include <utility>

#include "app/view/Guarded.h"
#include "app/view/PhotoView.h"
#include "app/view/TabletText.h"
#include "core/rules/Papers.h"
#include "core/storage/DraftStore.h"
#include "tablet/PhotoSlots.h"

namespace jemput::app {

namespace {

constexpr std::size_t kPictureSide = 1024;  // pixels: large enough to read a number on the card

/// Codes of the papers that are asked of this person, each once, then the person.
std::vector<std::string> askedSlots(const core::Registration& form, const core::ServiceCatalogue& catalogue) {
  std::vector<std::string> found;
  for (const core::ServiceRequest& request : form.services) {
    const core::Service* service = catalogue.find(request.code);
    if (service == nullptr) continue;
    for (const core::Paper* paper : core::requiredPapers(*service, form.person, form.visit.date, request.answers))
      if (std::find(found.begin(), found.end(), paper->code) == found.end()) found.push_back(paper->code);
  }
  found.emplace_back(tablet::kPersonSlot);
  return found;
}

}  // namespace

FormPhotos::FormPhotos(QObject* parent) : RefilledListModel(parent) {
  m_pool.setMaxThreadCount(1);  // the other core draws the page
}

FormPhotos::~FormPhotos() {
  m_pool.clear();
  m_pool.waitForDone();
}

void FormPhotos::setDesk(TabletDesk* desk) {
  m_desk = desk;
  m_files.setDesk(desk);
  open({}, std::nullopt);
}

void FormPhotos::open(const core::Uuid& draft, const std::optional<core::Uuid>& record) {
  m_draft = draft;
  m_record = record;
  m_asked.clear();
  m_preparing.clear();
  m_troubles.clear();
  m_trouble.clear();
  m_pictures.clear();
  m_removed.reset();
  redraw();
}

void FormPhotos::show(const core::Registration& form) {
  auto asked = askedSlots(form, m_desk->rules.services);
  if (asked == m_asked) return;
  m_asked = std::move(asked);
  redraw();
}

std::vector<core::AttachmentRef> FormPhotos::news() const {
  return core::TabletPhotos(m_desk->store.database()).ofDraft(m_draft);
}

void FormPhotos::collect(std::vector<Row>& rows) const {
  const auto rowOf = [&rows](const std::string& slot) -> Row& {
    const auto found = std::find_if(rows.begin(), rows.end(), [&slot](const Row& row) { return row.slot == slot; });
    return found != rows.end() ? *found : rows.emplace_back(Row{slot, {}, false, core::PhotoState::Waiting});
  };
  for (const std::string& slot : m_asked) rowOf(slot);
  // A photo stays in sight also when its paper is asked for no more: it goes along unless somebody removes it.
  const core::TabletPhotos photos(m_desk->store.database());
  if (m_record)
    for (const core::ListedPhoto& sent : photos.ofRecord(*m_record))
      rowOf(sent.slot) = {sent.slot, sent.sha256, false, sent.state};
  for (const core::AttachmentRef& fresh : photos.ofDraft(m_draft))
    rowOf(fresh.slot) = {fresh.slot, fresh.sha256, true, core::PhotoState::Waiting};
}

void FormPhotos::redraw() {
  std::vector<Row> rows;
  if (m_desk != nullptr && !m_asked.empty()) guarded(m_desk, [&] { collect(rows); });
  const bool isSame = hasSameRows(rows, m_rows, &Row::slot);
  refill(isSame, [&] { m_rows = std::move(rows); });
  wantPictures();
  Q_EMIT changed();
}

/// Decodes what is on disk and not in sight yet.
void FormPhotos::wantPictures() {
  for (const Row& row : m_rows) {
    if (row.sha256.empty() || !m_pictures.try_emplace(row.sha256).second) continue;
    std::optional<std::string> jpeg;
    guarded(m_desk, [&] { jpeg = core::TabletPhotos(m_desk->store.database()).read(row.sha256); });
    if (!jpeg) continue;  // no longer on this tablet: its tile says so without a picture
    m_pool.start([this, sha256 = row.sha256, bytes = std::move(*jpeg)] {
      const auto picture = tablet::pictureOf(bytes, kPictureSide);
      if (!picture) return;
      QMetaObject::invokeMethod(this, [this, sha256, image = imageOf(*picture)] {
        const auto wanted = m_pictures.find(sha256);
        if (wanted == m_pictures.end()) return;  // another form is open by now
        wanted->second = image;
        redraw();
      });
    });
  }
}

void FormPhotos::add(int row, const QString& file) {
  if (m_desk == nullptr || row < 0 || row >= rowCount()) return;
  const std::string slot = m_rows[static_cast<std::size_t>(row)].slot;
  if (!m_preparing.insert(slot).second) return;  // a double tap
  m_troubles.erase(slot);
  m_removed.reset();
  Q_EMIT draftNeeded();
  const tablet::PhotoKind kind = tablet::photoKind(slot, m_desk->rules.services);
  m_pool.start([this, draft = m_draft, slot, kind, path = utf8(file)] {
    tablet::PreparedPhoto prepared = tablet::PhotoTrouble::Unreadable;
    try {
      prepared = tablet::preparePhotoFile(path, kind);
    } catch (const std::exception& problem) {
      qWarning("%s", problem.what());  // no child could be made: no name is in it
    }
    QMetaObject::invokeMethod(this,
                              [this, draft, slot, prepared = std::move(prepared)] { take(draft, slot, prepared); });
  });
  redraw();
}

void FormPhotos::take(const core::Uuid& draft, const std::string& slot, const tablet::PreparedPhoto& prepared) {
  if (m_desk == nullptr) return;
  const bool isOpen = draft == m_draft;
  if (isOpen) m_preparing.erase(slot);
  const auto* trouble = std::get_if<tablet::PhotoTrouble>(&prepared);
  if (trouble == nullptr) {
    keepPhoto(draft, slot, std::get<std::string>(prepared));  // also when its form was put away meanwhile
  } else if (isOpen) {
    m_troubles[slot] = words(tablet::photoSentence(*trouble, m_desk->language));
  }
  if (!isOpen) return;
  redraw();
  if (const auto failed = m_troubles.find(slot); failed != m_troubles.end()) m_trouble = failed->second;
  if (m_preparing.empty()) Q_EMIT settled(std::exchange(m_trouble, QString()));
}

void FormPhotos::keepPhoto(const core::Uuid& draft, const std::string& slot, const std::string& jpeg) {
  bool isKept = false;
  guarded(m_desk, [&] {
    m_desk->reserve.requireRoomToSeal();
    core::Database& database = m_desk->store.database();
    if (!core::DraftStore(database).find(draft)) return;
    core::Transaction transaction(database);
    core::TabletPhotos photos(database);
    photos.attachToDraft(draft, photos.put(slot, jpeg));
    transaction.commit();
    isKept = true;
  });
  if (draft != m_draft) return;
  if (isKept) {
    Q_EMIT photographed(slot, true);
  } else {
    m_troubles[slot] = tr("Foto tidak tersimpan. Isian lain aman. Coba lagi.");
  }
}

void FormPhotos::remove(int row) {
  if (m_desk == nullptr || row < 0 || row >= rowCount()) return;
  const Row gone = m_rows[static_cast<std::size_t>(row)];
  if (!gone.isNew) return;
  const bool isGone = guarded(m_desk, [&] {
    core::Database& database = m_desk->store.database();
    core::TabletPhotos photos(database);
    auto bytes = photos.read(gone.sha256);
    core::Transaction transaction(database);
    photos.removeFromDraft(m_draft, gone.slot);
    transaction.commit();
    m_removed.reset();
    if (bytes) m_removed = {gone.slot, std::move(*bytes)};
  });
  if (!isGone) return;
  m_troubles.erase(gone.slot);
  Q_EMIT photographed(gone.slot, false);
  redraw();
}

void FormPhotos::bringBack() {
  if (m_desk == nullptr || !m_removed) return;
  const auto [slot, jpeg] = *std::exchange(m_removed, std::nullopt);
  Q_EMIT draftNeeded();
  keepPhoto(m_draft, slot, jpeg);
  redraw();
}

QString FormPhotos::removed() const {
  if (!m_removed || m_desk == nullptr) return {};
  return tr("%1: foto dihapus.").arg(slotName(m_removed->first, m_desk->rules, m_desk->language));
}

FormPhotos::State FormPhotos::stateOf(const Row& row) const {
  if (m_preparing.contains(row.slot)) return Preparing;
  if (m_troubles.contains(row.slot) || row.sent == core::PhotoState::MustBeRetaken) return Wrong;
  return row.sha256.empty() ? Empty : Kept;
}

QString FormPhotos::note(const Row& row) const {
  if (m_preparing.contains(row.slot)) return tr("Menyiapkan …");
  if (const auto trouble = m_troubles.find(row.slot); trouble != m_troubles.end()) return trouble->second;
  if (row.sha256.empty()) return tr("Foto dari berkas");
  if (row.isNew) return tr("Tersimpan di draf");
  if (row.sent == core::PhotoState::MustBeRetaken) return tr("Berkas rusak. Ambil ulang.");
  return row.sent == core::PhotoState::Received ? tr("Diterima kantor") : tr("Siap dikirim");
}

int FormPhotos::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FormPhotos::data(const QModelIndex& index, int role) const {
  const Row& row = m_rows.at(static_cast<std::size_t>(index.row()));
  switch (role) {
    case Title:
      return slotName(row.slot, m_desk->rules, m_desk->language);
    case Picture: {
      const auto picture = m_pictures.find(row.sha256);
      return picture == m_pictures.end() ? QImage() : picture->second;
    }
    case Note:
      return note(row);
    case TileState:
      return stateOf(row);
    case Removable:
      return row.isNew;
    default:
      return {};
  }
}

QHash<int, QByteArray> FormPhotos::roleNames() const {
  return {{Title, "title"}, {Picture, "picture"}, {Note, "note"}, {TileState, "tileState"}, {Removable, "removable"}};
}

}  // namespace jemput::app
