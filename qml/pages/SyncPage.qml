import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// Sinkron: what the office has under a receipt, what is only here, what comes next. The rows add up to the
// number in the header and in the pill.
Item {
    id: page
    required property Tablet tablet
    readonly property SyncModel sync: tablet.sync
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.s4
        spacing: Theme.s4
        Card {
            Layout.fillWidth: true
            implicitHeight: head.implicitHeight + 2 * Theme.s4
            RowLayout {
                id: head
                anchors.fill: parent
                anchors.margins: Theme.s4
                spacing: Theme.s5
                ColumnLayout {
                    spacing: Theme.s2
                    T {
                        text: page.sync.headline
                        font.pixelSize: Theme.title
                        font.weight: Font.Bold
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                    }
                    ProgressTrack {
                        Layout.fillWidth: true
                        value: page.sync.progress
                        fill: page.sync.unsent === 0 ? Theme.ok : Theme.primary
                        label: page.sync.headline
                    }
                    NumText {
                        text: page.sync.sentence
                        color: Theme.text2
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                    }
                    NumText {
                        visible: text !== ""
                        text: page.sync.keptByOffice
                        color: Theme.text2; wrapMode: Text.Wrap; Layout.fillWidth: true
                    }
                }
                AppButton {
                    kind: AppButton.Primary
                    iconName: "sync"
                    text: qsTr("Coba kini")
                    enabled: !page.sync.running
                    onClicked: page.sync.tryNow()
                }
            }
        }
        Repeater {
            model: page.sync.remarks
            delegate: Banner {
                required property string modelData
                Layout.fillWidth: true
                text: modelData
            }
        }
        RowLayout {
            spacing: Theme.s4
            ColumnLayout {
                spacing: Theme.s4
                Item {
                    Layout.fillWidth: true
                    Layout.fillHeight: !photos.visible
                    Layout.preferredHeight: photos.visible ? Math.min(villages.contentHeight, page.height / 3) : -1
                    EmptyState {
                        visible: page.sync.count === 0
                        anchors.centerIn: parent
                        width: Math.min(460, parent.width)
                        iconName: "cloud_done"
                        title: qsTr("Belum ada pendaftaran di tablet ini.")
                    }
                    FollowingList {
                        id: villages
                        passive: true
                        anchors.fill: parent
                        model: page.sync
                        delegate: BatchRow {
                            required meta
                            required line
                            required value
                            width: ListView.view.width
                        }
                    }
                }
                SyncPhotos {
                    id: photos
                    photos: page.sync.photos
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                }
            }
            ScrollArea {
                Layout.preferredWidth: 340
                Layout.maximumWidth: 340
                Layout.fillHeight: true
                contentHeight: side.implicitHeight
                ColumnLayout {
                    id: side
                    width: 340
                    spacing: Theme.s4
                    UsbPanel {
                        Layout.fillWidth: true
                        usb: page.sync.usb
                        busyElsewhere: page.sync.running
                    }
                    Card {
                        Layout.fillWidth: true
                        implicitHeight: past.implicitHeight + 2 * Theme.s4
                        ColumnLayout {
                            id: past
                            anchors.fill: parent
                            anchors.margins: Theme.s4
                            spacing: Theme.s2
                            T { text: qsTr("Riwayat"); font.pixelSize: Theme.section; font.weight: Font.Bold }
                            T {
                                visible: page.sync.history.length === 0
                                text: qsTr("Tablet ini belum pernah tersambung ke kantor.")
                                color: Theme.text2
                                wrapMode: Text.Wrap
                                Layout.fillWidth: true
                            }
                            Repeater {
                                model: page.sync.history
                                delegate: NumText {
                                    required property string modelData
                                    text: modelData
                                    font.pixelSize: Theme.label
                                    wrapMode: Text.Wrap
                                    Layout.fillWidth: true
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
