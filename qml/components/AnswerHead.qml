import QtQuick
import QtQuick.Layouts
import Jemput

// The head of a block of questions, and how many of it are still open.
RowLayout {
    id: root
    property string title: ""
    property string note: ""
    spacing: Theme.s3
    T { text: root.title; font.pixelSize: Theme.section; font.weight: Font.Bold; wrapMode: Text.Wrap; Layout.fillWidth: true }
    Badge { visible: root.note !== ""; tone: Tone.Warn; iconName: "edit_note"; text: root.note }
}
