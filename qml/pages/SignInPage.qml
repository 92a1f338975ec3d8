import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// Masuk: whose tablet it is today. Works without any network.
FocusScope {
    id: page
    focus: true
    required property Tablet tablet
    property int officer: tablet.lastOfficer
    onOfficerChanged: tablet.pins.look(officer)
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PracticeBanner { visible: page.tablet.practice; Layout.fillWidth: true }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: Theme.s6
            spacing: Theme.s6
            ScrollArea {
                Layout.fillWidth: true
                Layout.fillHeight: true
                contentHeight: names.implicitHeight
                ColumnLayout {
                    id: names
                    width: parent.width - Theme.s4
                    spacing: Theme.s3
                    T {
                        text: qsTr("Siapa yang bertugas?")
                        font.pixelSize: Theme.title
                        font.weight: Font.Bold
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                    }
                    Banner {
                        visible: page.tablet.officerNews !== ""
                        tone: Tone.Info
                        text: page.tablet.officerNews
                        Layout.fillWidth: true
                    }
                    T { text: page.tablet.day; color: Theme.text2; wrapMode: Text.Wrap; Layout.fillWidth: true }
                    Repeater {
                        model: page.tablet.officers
                        delegate: ChoiceTile {
                            required property string modelData
                            required property int index
                            Layout.fillWidth: true
                            implicitHeight: Theme.row
                            iconName: "person"
                            text: modelData
                            on: page.officer === index
                            focus: page.officer < 0 && index === 0
                            onClicked: {
                                page.officer = index
                                pad.forceActiveFocus()
                            }
                        }
                    }
                }
            }
            ColumnLayout {
                Layout.fillWidth: false
                Layout.preferredWidth: 400
                spacing: Theme.s4
                T {
                    text: page.officer < 0 ? qsTr("Pilih nama Anda, lalu ketik PIN.") : qsTr("Ketik PIN Anda.")
                    font.pixelSize: Theme.strong
                    font.weight: Font.DemiBold
                    horizontalAlignment: Text.AlignHCenter
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                PinPad {
                    id: pad
                    Layout.alignment: Qt.AlignHCenter
                    focus: page.officer >= 0
                    enabled: page.officer >= 0
                    busy: page.tablet.busy
                    waiting: page.tablet.pins.wait
                    note: page.tablet.pinNote
                    onCompleted: pin => page.tablet.enterPin(page.officer, pin)
                }
                AppButton {
                    Layout.alignment: Qt.AlignHCenter
                    iconName: "key"
                    text: qsTr("Lupa PIN")
                    enabled: page.officer >= 0
                    onClicked: page.tablet.pins.askLeader(page.officer)
                }
            }
        }
    }
}
