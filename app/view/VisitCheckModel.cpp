#include "app/view/VisitCheckModel.h"

#include "app/view/StateLook.h"
#include "app/view/TabletText.h"

namespace jemput::app {

namespace {

constexpr double kGigabyte = 1e9;

}  // namespace

void VisitCheckModel::setDesk(TabletDesk* desk, const tablet::TabletFolder& folder) {
  m_desk = desk;
  m_folder = folder;
  refresh();
}

QString VisitCheckModel::contactLine(const tablet::DepartureCheck& check) const {
  if (!check.lastContact)
    return tr("Kantor belum pernah dihubungi. Sinkron dulu di kantor supaya daftar warga lengkap.");
  const QString day = dayInWords(core::Date::inWita(core::fromMilliseconds(*check.lastContact)), m_desk->language);
  return check.isFresh(m_desk->clock.now())
             ? tr("Kabar terakhir dari kantor: %1").arg(day)
             : tr("Kabar terakhir dari kantor: %1. Sinkron dulu di kantor; daftar warga mungkin berubah.").arg(day);
}

QString VisitCheckModel::clockLine(const tablet::DepartureCheck& check) const {
  constexpr std::int64_t kMinute = 60;
  if (!check.officeAhead) return tr("Jam tablet belum dicocokkan dengan kantor. Cek tanggal di atas.");
  if (check.isClockRight()) return tr("Jam tablet cocok dengan jam kantor");
  const std::int64_t minutes = std::abs(*check.officeAhead) / kMinute;
  return tr("Jam tablet meleset %1 menit dari kantor. Cek tanggal dan jamnya.")
      .arg(countInWords(minutes, m_desk->language));
}

void VisitCheckModel::refresh() {
  std::vector<Row> rows;
  if (m_desk != nullptr) {
    const tablet::DepartureCheck check = tablet::checkDeparture(m_desk->store, m_folder.path());
    rows.push_back({contactLine(check), check.isFresh(m_desk->clock.now()), "sync"});
    rows.push_back({clockLine(check), check.officeAhead && check.isClockRight(), "schedule"});
    const QString room = decimalInWords(static_cast<double>(check.freeBytes) / kGigabyte, m_desk->language);
    rows.push_back({check.hasRoom() ? tr("Ruang kosong %1 GB").arg(room)
                                    : tr("Ruang tinggal %1 GB. Kirim dulu ke kantor.").arg(room),
                    check.hasRoom(), "sd_storage"});
    if (check.batteryPercent) {
      rows.push_back({check.hasCharge()
                          ? tr("Baterai %1 %").arg(*check.batteryPercent)
                          : tr("Baterai tinggal %1 %. Isi dulu, atau bawa bank daya.").arg(*check.batteryPercent),
                      check.hasCharge(), "battery_full"});
    }
  }
  refill(rows.size() == m_rows.size(), [&] { m_rows = std::move(rows); });
}

int VisitCheckModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant VisitCheckModel::data(const QModelIndex& index, int role) const {
  const Row& row = m_rows.at(static_cast<std::size_t>(index.row()));
  switch (role) {
    case Line:
      return row.line;
    case ToneOf:
      return row.isFine ? kOkTone : kWarnTone;
    case IconName:
      return row.icon;
    default:
      return {};
  }
}

QHash<int, QByteArray> VisitCheckModel::roleNames() const {
  return {{Line, "line"}, {ToneOf, "tone"}, {IconName, "iconName"}};
}

}  // namespace jemput::app
