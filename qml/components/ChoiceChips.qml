import QtQuick
import QtQuick.Controls.Basic
import Jemput

// One or several of a list, all in sight. A second tap lets go.
Column {
    id: root
    required property string label
    property string error: ""
    property bool optional: false
    property bool several: false
    property list<string> options
    property list<int> chosen
    signal tapped(int option)
    spacing: Theme.s1
    T {
        text: root.optional ? qsTr("%1 (boleh kosong)").arg(root.label) : root.label
        font.pixelSize: Theme.label
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        width: root.width
    }
    Flow {
        width: root.width
        spacing: Theme.s2
        Repeater {
            model: root.options
            delegate: AbstractButton {
                id: chip
                required property string modelData
                required property int index
                readonly property bool on: root.chosen.includes(chip.index)
                readonly property color ink: on ? Theme.primaryInk : Theme.text
                width: Math.min(implicitWidth, root.width)
                implicitHeight: Math.max(Theme.target, implicitContentHeight + 2 * Theme.s2)
                leftPadding: Theme.s3
                rightPadding: Theme.s3
                text: chip.modelData
                focusPolicy: Qt.StrongFocus
                Accessible.role: root.several ? Accessible.CheckBox : Accessible.RadioButton
                Accessible.name: root.label + ": " + chip.text
                Accessible.checked: chip.on
                Keys.onReturnPressed: chip.clicked()
                Keys.onEnterPressed: chip.clicked()
                onClicked: root.tapped(chip.index)
                background: Rectangle {
                    radius: Theme.radius
                    color: chip.on ? Theme.primary : chip.pressed ? Theme.surfaceAlt : Theme.surface
                    border.width: chip.on ? 0 : 2
                    border.color: Theme.outline
                    FocusRing { shown: chip.visualFocus }
                }
                contentItem: Row {
                    spacing: Theme.s2
                    Icon {
                        name: root.several ? (chip.on ? "check_box" : "check_box_outline_blank")
                            : chip.on ? "radio_button_checked" : "radio_button_unchecked"
                        size: 24
                        color: chip.ink
                        anchors.verticalCenter: parent.verticalCenter
                    }
                    T {
                        text: chip.text
                        color: chip.ink
                        font.weight: Font.DemiBold
                        anchors.verticalCenter: parent.verticalCenter
                    }
                }
            }
        }
    }
    Note { width: root.width; error: root.error }
}
