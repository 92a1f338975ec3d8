#include "app/view/VisitCheckModel.h"

#include <cstdlib>

#include "app/view/Guarded.h"
#include "app/view/StateLook.h"
#include "app/view/TabletText.h"

namespace jemput::app {

namespace {

constexpr double kGigabyte = 1e9;
constexpr std::int64_t kDaySeconds = 24 * 60 * 60;  // ux section 3: from here on the clock is a strip
constexpr std::chrono::minutes kLookAgain{1};

}  // namespace

VisitCheckModel::VisitCheckModel(QObject* parent) : RefilledListModel(parent) {
  m_again.setInterval(kLookAgain);
  connect(&m_again, &QTimer::timeout, this, &VisitCheckModel::refresh);
}

void VisitCheckModel::setDesk(TabletDesk* desk, const tablet::TabletFolder& folder) {
  m_desk = desk;
  m_plan.setDesk(desk);
  m_folder = folder;
  refresh();
  if (desk != nullptr) {
    m_again.start();
  } else {
    m_again.stop();
  }
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
  m_alerts.clear();
  if (m_desk != nullptr)
    guarded(m_desk, [&] {
      const tablet::DepartureCheck check = tablet::checkDeparture(m_desk->store, m_folder.path());
      rows = rowsOf(check);
      if (!check.hasRoom()) m_alerts << roomLine(check);
      if (check.officeAhead && std::abs(*check.officeAhead) > kDaySeconds) m_alerts << clockLine(check);
    });
  refill(rows.size() == m_rows.size(), [&] { m_rows = std::move(rows); });
  Q_EMIT checked();
}

QString VisitCheckModel::roomLine(const tablet::DepartureCheck& check) const {
  const QString room = decimalInWords(static_cast<double>(check.freeBytes) / kGigabyte, m_desk->language);
  return check.hasRoom() ? tr("Ruang kosong %1 GB").arg(room)
                         : tr("Ruang tinggal %1 GB. Kirim dulu ke kantor.").arg(room);
}

std::vector<VisitCheckModel::Row> VisitCheckModel::rowsOf(const tablet::DepartureCheck& check) const {
  std::vector<Row> rows = {{contactLine(check), check.isFresh(m_desk->clock.now()), "sync"},
                           {clockLine(check), check.officeAhead && check.isClockRight(), "schedule"},
                           {roomLine(check), check.hasRoom(), "sd_storage"}};
  if (check.batteryPercent) {
    const QString line =
        check.hasCharge() ? tr("Baterai %1 %") : tr("Baterai tinggal %1 %. Isi dulu, atau bawa bank daya.");
    rows.push_back({line.arg(*check.batteryPercent), check.hasCharge(), "battery_full"});
  }
  return rows;
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
