import QtQuick
import Jemput
import Jemput.Tablet

// The screen of a machine that is no tablet yet.
Item {
    id: root
    required property EnrolDesk desk
    property bool dark: false
    property real textScale: 1
    Binding { target: Theme; property: "dark"; value: root.dark }
    Binding { target: Theme; property: "scale"; value: root.textScale }
    Rectangle { anchors.fill: parent; color: Theme.bg }
    EnrolPage {
        anchors.fill: parent
        focus: true
        desk: root.desk
    }
}
