import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Jemput

// One of a few: a row of words, exactly one of them chosen. The owner moves current.
Rectangle {
    id: group
    required property list<string> options
    property int current: 0
    property string label: "" // spoken with each option
    signal chosen(int index)
    implicitHeight: Theme.targetMin + 2 * Theme.s1
    implicitWidth: row.implicitWidth + 2 * Theme.s1
    radius: Theme.radius
    color: Theme.surface
    border.width: 2
    border.color: Theme.outline
    RowLayout {
        id: row
        anchors.fill: parent
        anchors.margins: Theme.s1
        spacing: Theme.s2
        Repeater {
            model: group.options
            delegate: AbstractButton {
                id: segment
                required property string modelData
                required property int index
                readonly property bool on: segment.index === group.current
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.minimumWidth: implicitWidth
                Layout.fillHeight: true
                leftPadding: Theme.s2
                rightPadding: Theme.s2
                text: segment.modelData
                focusPolicy: Qt.StrongFocus
                Accessible.role: Accessible.RadioButton
                Accessible.name: group.label !== "" ? group.label + ": " + segment.text : segment.text
                Accessible.checked: segment.on
                Keys.onReturnPressed: segment.clicked()
                Keys.onEnterPressed: segment.clicked()
                onClicked: group.chosen(segment.index)
                background: Rectangle {
                    radius: Theme.radius - 3
                    color: segment.on ? Theme.primary : segment.pressed ? Theme.neutralSoft : "transparent"
                    FocusRing { shown: segment.visualFocus; gap: 0 }
                }
                contentItem: T {
                    text: segment.text
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    font.pixelSize: Theme.label
                    font.weight: Font.DemiBold
                    color: segment.on ? Theme.primaryInk : Theme.text
                }
            }
        }
    }
}
