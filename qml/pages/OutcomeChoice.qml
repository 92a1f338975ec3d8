import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// What came of somebody who is not served: one tap, saved at once; undone like any save.
ColumnLayout {
    id: root
    required property FormServices services
    spacing: Theme.s2
    T {
        text: qsTr("Tidak dilayani karena")
        font.pixelSize: Theme.section
        font.weight: Font.Bold
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.s2
        Repeater {
            model: root.services.outcomes
            delegate: ChoiceChip {
                required property string modelData
                required property int index
                label: qsTr("Tidak dilayani karena")
                text: modelData
                on: root.services.outcome === index
                widest: root.width
                onClicked: root.services.chooseOutcome(index)
            }
        }
    }
}
