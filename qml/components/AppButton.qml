import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Jemput

// The button with words. One Primary a screen, at the bottom right.
Button {
    id: button
    enum Kind { Primary, Tonal, Outline, Danger }

    property int kind: AppButton.Outline
    property string iconName: ""
    property string iconAfter: ""
    property string hint: "" // the key that does the same
    readonly property bool primary: kind === AppButton.Primary
    readonly property color ink: !enabled ? Theme.text2
        : kind === AppButton.Primary ? Theme.primaryInk
        : kind === AppButton.Tonal ? Theme.primarySoftInk
        : kind === AppButton.Danger ? Theme.dangerInk : Theme.text

    implicitHeight: Math.max(primary ? Theme.targetPrimary : Theme.target, implicitContentHeight + 2 * Theme.s2)
    leftPadding: 10 // and as much in the spacers
    rightPadding: 10
    topPadding: 0
    bottomPadding: 0
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: hint
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()

    background: Rectangle {
        radius: Theme.radius
        color: !button.enabled ? Theme.surfaceAlt
            : button.kind === AppButton.Primary ? Theme.primary
            : button.kind === AppButton.Tonal ? Theme.primarySoft
            : button.kind === AppButton.Danger ? Theme.danger : Theme.surface
        border.width: !button.enabled ? 1 : button.kind === AppButton.Outline ? 2 : 0
        border.color: button.enabled ? Theme.outline : Theme.hairline
        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: Theme.pressed
            visible: button.pressed
        }
        FocusRing { shown: button.visualFocus }
    }
    contentItem: RowLayout {
        spacing: 10
        Item { Layout.fillWidth: true }
        Icon { visible: name !== ""; name: button.iconName; color: button.ink }
        ColumnLayout {
            spacing: 0
            T {
                text: button.text
                color: button.ink
                font.weight: Font.DemiBold
                font.pixelSize: button.primary ? Theme.strong : Theme.body
                Layout.fillWidth: true
            }
            T {
                visible: text !== ""
                text: button.hint
                color: button.ink
                font.pixelSize: Theme.small
                Layout.fillWidth: true
            }
        }
        Icon { visible: name !== ""; name: button.iconAfter; color: button.ink }
        Item { Layout.fillWidth: true }
    }
}
