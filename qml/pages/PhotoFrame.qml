import QtQuick
import Jemput
import Jemput.Tablet

// A small picture, or the sign for what is there instead.
Rectangle {
    id: frame
    required property string iconName
    required property var picture
    implicitHeight: 5.5 * Theme.body
    radius: 8
    color: Theme.surfaceAlt
    Icon { visible: view.empty; anchors.centerIn: parent; name: frame.iconName; size: 40; color: Theme.text2 }
    PhotoView { id: view; anchors.fill: parent; picture: frame.picture; filling: true }
}
