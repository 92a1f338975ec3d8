import QtQuick
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
            delegate: ChoiceChip {
                required property string modelData
                required property int index
                label: root.label
                several: root.several
                text: modelData
                on: root.chosen.includes(index)
                widest: root.width
                onClicked: root.tapped(index)
            }
        }
    }
    Note { width: root.width; error: root.error }
}
