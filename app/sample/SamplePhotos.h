// Photos of papers that nobody has, in a folder of their own.
#pragma once

#include <QTemporaryDir>

namespace jemput::app {

class SamplePhotos {
 public:
  SamplePhotos();
  QString folder() const { return m_place.path(); }
  QString familyCard() const { return m_place.filePath(QStringLiteral("kartu-keluarga.png")); }
  QString certificate() const { return m_place.filePath(QStringLiteral("kutipan-akta.png")); }
  /// A file with a photo's name and something else inside.
  QString broken() const { return m_place.filePath(QStringLiteral("rusak.jpg")); }

 private:
  QTemporaryDir m_place;
};

}  // namespace jemput::app
