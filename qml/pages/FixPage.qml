import QtQuick
import Jemput
import Jemput.Tablet

// Perbaiki: what came back from the office, why, and the way to mend it. Nothing here is lost.
Item {
    id: page
    required property Tablet tablet
    readonly property FixListModel toFix: tablet.toFix
    signal opening
    EmptyState {
        visible: page.toFix.count === 0
        anchors.centerIn: parent
        width: Math.min(460, parent.width - 2 * Theme.s5)
        iconName: "task_alt"
        title: qsTr("Tidak ada yang perlu diperbaiki.")
        text: qsTr("Yang dikembalikan kantor muncul di sini, dengan alasannya.")
    }
    FollowingList {
        anchors.fill: parent
        anchors.margins: Theme.s4
        model: page.toFix
        delegate: RecordCard {
            id: card
            required property int index
            required name
            required meta
            required stateText
            required reason
            width: ListView.view.width
            stateTone: Tone.Warn
            stateIcon: "edit_note"
            AppButton {
                kind: AppButton.Tonal
                iconName: "edit"
                text: qsTr("Perbaiki")
                Accessible.name: qsTr("Perbaiki %1").arg(card.name)
                onClicked: {
                    page.toFix.mend(card.index)
                    page.opening()
                }
            }
        }
    }
}
