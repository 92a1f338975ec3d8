import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// The way out without a network: which stick, copy to it, take from it, what came of it. A copy is no delivery.
Card {
    id: panel
    required property UsbModel usb
    property bool busyElsewhere: false
    implicitHeight: parts.implicitHeight + 2 * Theme.s4
    Column {
        id: parts
        x: Theme.s4
        y: Theme.s4
        width: panel.width - 2 * Theme.s4
        spacing: Theme.s3
        RowLayout {
            width: parent.width
            spacing: Theme.s2
            Icon { name: "usb"; color: Theme.text }
            T {
                text: qsTr("Tanpa jaringan")
                font.pixelSize: Theme.section
                font.weight: Font.Bold
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            IconButton { iconName: "refresh"; text: qsTr("Cari USB lagi"); onClicked: panel.usb.look() }
        }
        T {
            visible: panel.usb.drives.length === 0
            width: parent.width
            text: qsTr("Tidak ada USB. Pasang USB, atau tulis foldernya.")
            color: Theme.text2
            wrapMode: Text.Wrap
        }
        Repeater {
            model: panel.usb.drives
            delegate: AppButton {
                required property string modelData
                width: parts.width
                kind: modelData === panel.usb.folder ? AppButton.Tonal : AppButton.Outline
                iconName: modelData === panel.usb.folder ? "done" : "usb"
                text: modelData.slice(modelData.lastIndexOf("/") + 1)
                enabled: !panel.usb.running
                onClicked: panel.usb.folder = modelData
            }
        }
        Field {
            width: parent.width
            label: qsTr("Folder USB")
            value: panel.usb.folder
            onEdited: text => panel.usb.folder = text
        }
        AppButton {
            width: parent.width
            iconName: "arrow_upward"
            text: qsTr("Salin ke USB")
            enabled: !panel.usb.running && !panel.busyElsewhere
            onClicked: panel.usb.copy()
        }
        AppButton {
            width: parent.width
            iconName: "download"
            text: qsTr("Ambil dari USB")
            enabled: !panel.usb.running && !panel.busyElsewhere
            onClicked: panel.usb.take()
        }
        ProgressTrack {
            visible: panel.usb.running
            width: parent.width
            value: panel.usb.progress
            fill: Theme.primary
            label: qsTr("Menyalin …")
        }
        Banner {
            visible: text !== ""
            width: parent.width
            text: panel.usb.result
            tone: panel.usb.wentWrong ? Tone.Warn : Tone.Info
        }
        NumText {
            width: parent.width
            text: panel.usb.lastCopy
            color: Theme.text2
            font.pixelSize: Theme.label
            wrapMode: Text.Wrap
        }
    }
}
