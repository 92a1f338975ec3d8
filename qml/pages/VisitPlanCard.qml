import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// What the day is for: who waits in the village, the letter of assignment, how many are expected.
Column {
    id: root
    required property VisitPlan plan
    readonly property real cell: (width - Theme.s3) / 2 - 1
    spacing: Theme.s3
    Flow {
        width: root.width
        spacing: Theme.s3
        Field {
            width: root.cell
            label: qsTr("Nomor surat tugas")
            optional: true
            maximumLength: 60
            value: root.plan.letter
            onEdited: text => root.plan.letter = text
        }
        Field {
            width: root.cell
            label: qsTr("Sasaran (orang)")
            optional: true
            digits: true
            maximumLength: 4
            value: root.plan.target
            onEdited: text => root.plan.target = text
        }
    }
    T { text: qsTr("Siapa yang menunggu"); font.weight: Font.DemiBold; font.pixelSize: Theme.label }
    Repeater {
        model: root.plan.needs
        delegate: RowLayout {
            id: row
            required property string modelData
            width: root.width
            spacing: Theme.s3
            Icon { name: "groups"; size: 26; color: Theme.text2 }
            NumText { text: row.modelData; wrapMode: Text.Wrap; Layout.fillWidth: true }
        }
    }
}
