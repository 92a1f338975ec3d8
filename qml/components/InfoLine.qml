import QtQuick
import QtQuick.Layouts
import Jemput

// Icon, label, value at the right.
RowLayout {
    id: line
    required property string label
    property string value: ""
    property string iconName: ""
    property int tone: Tone.Neutral
    spacing: Theme.s3
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + value
    Icon { visible: name !== ""; name: line.iconName; color: Theme.strongs[line.tone] }
    T { text: line.label; wrapMode: Text.Wrap; Layout.fillWidth: true }
    NumText { text: line.value; font.weight: Font.Bold; horizontalAlignment: Text.AlignRight }
}
