#include "app/view/TabletSettings.h"

#include <QSettings>
#include <QUrl>
#include <algorithm>
#include <array>

#include "app/view/Guarded.h"
#include "app/view/TabletText.h"

namespace jemput::app {

namespace {

constexpr std::array<double, 3> kScales = {1.0, 1.15, 1.30};

}  // namespace

TabletSettings::TabletSettings(const std::filesystem::path& folder, LanguageSwitch& languages, QObject* parent)
    : QObject(parent), m_file(QString::fromStdString((folder / "screen.ini").string())), m_languages(languages) {
  const QSettings kept(m_file, QSettings::IniFormat);
  m_dark = kept.value("dark", false).toBool();
  m_calm = kept.value("calm", false).toBool();
  m_lastOfficer = utf8(kept.value("officer").toString());
  m_textSize = std::clamp(kept.value("textSize", 0).toInt(), 0, 2);
  m_slip = std::clamp(kept.value("slip", 0).toInt(), 0, 2);
  m_languages.choose(kept.value("english", false).toBool() ? Language::English : Language::Indonesian, nullptr);
}

void TabletSettings::setEngine(QQmlEngine* engine) {
  m_engine = engine;
  m_languages.choose(m_languages.language(), engine);
}

void TabletSettings::setDesk(TabletDesk* desk) {
  m_desk = desk;
  m_officeError.clear();
  Q_EMIT changed();
}

void TabletSettings::store(const QString& key, const QVariant& value) {
  QSettings(m_file, QSettings::IniFormat).setValue(key, value);
  Q_EMIT changed();
}

core::Language TabletSettings::wordsLanguage() const {
  return m_languages.language() == Language::English ? core::Language::English : core::Language::Indonesian;
}

void TabletSettings::setLanguage(int language) {
  m_languages.choose(language == 1 ? Language::English : Language::Indonesian, m_engine);
  store("english", language == 1);
  Q_EMIT languageChanged();
}

void TabletSettings::setDark(bool dark) {
  m_dark = dark;
  store("dark", dark);
}

void TabletSettings::setCalm(bool calm) {
  m_calm = calm;
  store("calm", calm);
}

void TabletSettings::setTextSize(int index) {
  m_textSize = std::clamp(index, 0, static_cast<int>(kScales.size()) - 1);
  store("textSize", m_textSize);
}

void TabletSettings::setSlip(int slip) {
  m_slip = std::clamp(slip, 0, 2);
  store("slip", m_slip);
}

void TabletSettings::setLastOfficer(const std::string& officer) {
  m_lastOfficer = officer;
  store("officer", words(officer));
}

double TabletSettings::scale() const { return kScales.at(static_cast<std::size_t>(m_textSize)); }

QString TabletSettings::office() const {
  QStringList addresses;
  if (m_desk != nullptr) {
    for (const std::string& url : m_desk->store.syncState().urls) addresses << words(url);
  }
  return addresses.join(' ');
}

void TabletSettings::setOffice(const QString& addresses) {
  if (m_desk == nullptr) return;
  std::vector<std::string> urls;
  for (const QString& address : addresses.split(' ', Qt::SkipEmptyParts)) {
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https" || url.host().isEmpty()) {
      m_officeError = tr("Alamat kantor dimulai dengan https://. Contoh: https://192.168.1.10:8443");
      Q_EMIT changed();
      return;
    }
    urls.push_back(utf8(address));
  }
  m_officeError = urls.empty() ? tr("Isi alamat kantor. Contoh: https://192.168.1.10:8443") : QString();
  if (!urls.empty())
    guarded(m_desk, [&] {
      core::Transaction transaction(m_desk->store.database());
      core::SyncState state = m_desk->store.syncState();
      state.urls = urls;
      m_desk->store.setSyncState(state);
      transaction.commit();
    });
  Q_EMIT changed();
}

QString TabletSettings::about() const {
  if (m_desk == nullptr) return {};
  QStringList villages;
  for (const std::string& village : m_desk->store.syncState().villages) {
    villages << words(m_desk->rules.areas.name(village));
  }
  const int version = m_desk->rules.services.rulesVersion();
  const QString rules = m_desk->heldRules.isShipped() ? tr("Aturan versi %1, bawaan program").arg(version)
                                                      : tr("Aturan versi %1, dari kantor").arg(version);
  return tr("Tablet %1 · Desa %2").arg(words(m_desk->store.identity().prefix), villages.join(", ")) +
         QStringLiteral("\n") + rules;
}

}  // namespace jemput::app
