import QtQuick
import QtQuick.Layouts
import Jemput

// One step of a registration's path: what happened, when and by whom, and what was said about it.
RowLayout {
    id: step
    required property string title
    required property string meta
    required property string note
    required property int tone
    required property string iconName
    spacing: Theme.s3
    Accessible.role: Accessible.StaticText
    Accessible.name: title + ". " + meta + ". " + note
    Icon {
        name: step.iconName
        size: 28
        color: Theme.strongs[step.tone]
        Layout.alignment: Qt.AlignTop
    }
    ColumnLayout {
        spacing: 3
        T { text: step.title; font.weight: Font.DemiBold; wrapMode: Text.Wrap; Layout.fillWidth: true }
        NumText {
            visible: text !== ""
            text: step.meta
            color: Theme.text2
            font.pixelSize: Theme.label
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        T {
            visible: text !== ""
            text: step.note
            font.pixelSize: Theme.label
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
}
