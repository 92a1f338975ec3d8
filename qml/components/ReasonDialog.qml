import QtQuick
import QtQuick.Layouts
import Jemput

// A warning may be overridden, but not without a reason that the office can read: one of the usual ones,
// or a sentence.
Sheet {
    id: dialog
    property string title: ""
    property string text: "" // what the warning said
    property list<string> reasons: []
    property string confirm: qsTr("Tetap simpan")
    property string question: qsTr("Mengapa tetap benar?")
    property string reason: ""
    readonly property string written: reasons.includes(reason) ? "" : reason
    property string look: "" // shows what the warning is about instead
    signal given(string reason)
    signal looked
    onAboutToShow: reason = ""
    contentItem: SheetBody {
        title: dialog.title
        Banner { Layout.fillWidth: true; text: dialog.text }
        T { text: dialog.question; font.weight: Font.DemiBold; Layout.fillWidth: true }
        GridLayout {
            Layout.fillWidth: true
            columns: 2
            rowSpacing: Theme.s2
            columnSpacing: Theme.s2
            Repeater {
                model: dialog.reasons
                delegate: ChoiceTile {
                    required property string modelData
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.fillHeight: true
                    text: modelData
                    on: dialog.reason === text
                    onClicked: dialog.reason = text
                }
            }
        }
        Field {
            Layout.fillWidth: true
            label: qsTr("Alasan lain")
            value: dialog.written
            onEdited: text => dialog.reason = text
        }
        RowLayout {
            spacing: Theme.s3
            AppButton {
                visible: text !== ""
                implicitHeight: Theme.targetPrimary
                text: dialog.look
                onClicked: {
                    dialog.close()
                    dialog.looked()
                }
            }
            Item { Layout.fillWidth: true }
            AppButton { text: qsTr("Batal"); implicitHeight: Theme.targetPrimary; onClicked: dialog.close() }
            AppButton {
                kind: AppButton.Primary
                text: dialog.confirm
                enabled: dialog.reason.trim() !== ""
                onClicked: {
                    dialog.close()
                    dialog.given(dialog.reason.trim())
                }
            }
        }
    }
}
