import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// Mulai kunjungan: village and place; one tap on a normal day.
PadHost {
    id: page
    required property Tablet tablet
    property int village: tablet.village
    property int kind: 0
    property string place: ""
    readonly property VisitPlan plan: tablet.checks.plan
    Component.onCompleted: plan.look(village)
    onVillageChanged: plan.look(village)
    PracticeBanner { id: practice; visible: page.tablet.practice; width: parent.width }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.s5
        anchors.topMargin: Theme.s5 + (practice.visible ? practice.height : 0)
        spacing: Theme.s4
        RowLayout {
            spacing: Theme.s4
            ColumnLayout {
                spacing: 0
                T {
                    text: qsTr("Mulai kunjungan")
                    font.pixelSize: Theme.title
                    font.weight: Font.Bold
                    Layout.fillWidth: true
                }
                T { text: page.tablet.day; color: Theme.text2; Layout.fillWidth: true }
            }
            AppButton { iconName: "logout"; text: qsTr("Keluar"); onClicked: page.tablet.signOut() }
        }
        ScrollArea {
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: column.implicitHeight
            ColumnLayout {
                id: column
                width: parent.width - Theme.s4
                spacing: Theme.s3
                T { text: qsTr("Desa"); font.weight: Font.DemiBold; font.pixelSize: Theme.label }
                GridLayout {
                    Layout.fillWidth: true
                    columns: 3
                    rowSpacing: Theme.s2
                    columnSpacing: Theme.s2
                    Repeater {
                        model: page.tablet.villages
                        delegate: ChoiceTile {
                            required property string modelData
                            required property int index
                            Layout.fillWidth: true
                            Layout.preferredWidth: 1
                            text: modelData
                            note: page.tablet.rosters[index] ?? ""
                            on: page.village === index
                            onClicked: page.village = index
                        }
                    }
                }
                T { text: qsTr("Jenis tempat"); font.weight: Font.DemiBold; font.pixelSize: Theme.label }
                GridLayout {
                    Layout.fillWidth: true
                    columns: 3
                    rowSpacing: Theme.s2
                    columnSpacing: Theme.s2
                    Repeater {
                        model: page.tablet.placeKinds
                        delegate: ChoiceTile {
                            required property string modelData
                            required property int index
                            Layout.fillWidth: true
                            Layout.preferredWidth: 1
                            text: modelData
                            on: page.kind === index
                            onClicked: page.kind = index
                        }
                    }
                }
                Field {
                    Layout.fillWidth: true
                    label: qsTr("Nama tempat")
                    optional: true
                    value: page.place
                    onEdited: text => page.place = text
                }
                VisitPlanCard { Layout.fillWidth: true; plan: page.plan }
                Banner {
                    visible: page.tablet.sync.overdue !== ""
                    Layout.fillWidth: true
                    text: page.tablet.sync.overdue
                }
                T { text: qsTr("Sebelum mulai"); font.weight: Font.DemiBold; font.pixelSize: Theme.label }
                Repeater {
                    model: page.tablet.checks
                    delegate: CheckedLine {
                        required line
                        required tone
                        required iconName
                        Layout.fillWidth: true
                    }
                }
                CheckedLine {
                    Layout.fillWidth: true
                    iconName: "cloud_upload"
                    tone: page.tablet.sync.unsent > 0 ? Tone.Warn : Tone.Ok
                    line: page.tablet.sync.unsent > 0
                        ? qsTr("%n pendaftaran belum di kantor. Aman di tablet; dikirim sendiri saat ada jaringan.", "", page.tablet.sync.unsent)
                        : qsTr("Tidak ada pendaftaran yang menunggu dikirim.")
                }
            }
        }
        AppButton {
            Layout.alignment: Qt.AlignRight
            kind: AppButton.Primary
            iconAfter: "arrow_forward"
            text: qsTr("Mulai")
            focus: true
            enabled: page.village >= 0
            onClicked: {
                page.plan.keep()
                page.tablet.startVisit(page.village, page.kind, page.place)
            }
        }
    }
}
