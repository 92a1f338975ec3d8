import QtQuick
import Jemput

GallerySection {
    title: "Lale Ratna Sari"
    LockOverlay { id: lock; who: "Hendra W." }
    Component.onCompleted: lock.open()
}
