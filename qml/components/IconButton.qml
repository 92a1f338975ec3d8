import QtQuick
import QtQuick.Controls.Basic
import Jemput

// A button with a picture only; text is the name that is spoken.
AbstractButton {
    id: button
    required property string iconName
    property int iconSize: 30
    property bool filled: false
    property bool touchOnly: false // beside a field that offers the same by key: no tab stop
    implicitWidth: Theme.target
    implicitHeight: Theme.target
    focusPolicy: touchOnly ? Qt.NoFocus : Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()
    background: Rectangle {
        radius: Theme.radius
        color: button.pressed ? Theme.neutralSoft : button.filled ? Theme.primarySoft : "transparent"
        FocusRing { shown: button.visualFocus }
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: button.iconName
            size: button.iconSize
            color: button.filled ? Theme.primarySoftInk : Theme.text2
        }
    }
}
