import QtQuick
import QtQuick.Layouts
import Jemput

// The sentence below a control: an error with its icon, or a hint.
RowLayout {
    id: note
    property string hint: ""
    property string error: ""
    visible: hint !== "" || error !== ""
    spacing: Theme.s1
    Icon { visible: note.error !== ""; name: "error_outline"; size: 20; color: Theme.danger }
    T {
        text: note.error !== "" ? note.error : note.hint
        color: note.error !== "" ? Theme.danger : Theme.text2
        font.pixelSize: Theme.small
        font.weight: Font.Medium
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}
