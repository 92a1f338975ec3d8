import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// The photos of Sinkron: how many have arrived, what is left, and one row a photo.
ColumnLayout {
    id: root
    required property PhotoListModel photos
    visible: photos.count > 0
    spacing: Theme.s2
    T {
        text: root.photos.headline
        font.pixelSize: Theme.section
        font.weight: Font.Bold
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    NumText {
        text: root.photos.sentence
        color: Theme.text2
        font.pixelSize: Theme.label
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    FollowingList {
        passive: true
        Layout.fillWidth: true
        Layout.fillHeight: true
        model: root.photos
        delegate: BatchRow {
            required meta
            required line
            required value
            width: ListView.view.width
        }
    }
}
