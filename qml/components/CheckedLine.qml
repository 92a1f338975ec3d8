import QtQuick
import QtQuick.Layouts
import Jemput

// One line of a checklist: in order, or something to see to. The tick or the sign says it besides the colour.
RowLayout {
    id: root
    required property string line
    required property int tone
    property string iconName: ""
    spacing: Theme.s3
    Icon {
        name: root.tone === Tone.Ok ? "check_circle" : "warning"
        size: 28
        color: Theme.strongs[root.tone]
    }
    Icon { visible: name !== ""; name: root.iconName; size: 26; color: Theme.text2 }
    NumText { text: root.line; wrapMode: Text.Wrap; Layout.fillWidth: true }
}
