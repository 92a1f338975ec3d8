import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// What has become of one registration, step by step; at the end what it waits for.
Sheet {
    id: sheet
    required property RecordPathModel path
    onAboutToShow: path.load()
    contentItem: SheetBody {
        title: sheet.path.name !== "" ? sheet.path.name : qsTr("Perjalanan pendaftaran")
        T {
            visible: sheet.path.documents !== ""
            text: sheet.path.documents
            color: Theme.text2
            font.pixelSize: Theme.label
            Layout.fillWidth: true
        }
        Repeater {
            model: sheet.path
            delegate: RowLayout {
                id: step
                required property string title
                required property string meta
                required property string note
                required property int tone
                required property string iconName
                Layout.fillWidth: true
                spacing: Theme.s3
                Accessible.role: Accessible.StaticText
                Accessible.name: [title, meta, note].join(". ")
                Icon {
                    name: step.iconName
                    size: 28
                    color: Theme.strongs[step.tone]
                    Layout.alignment: Qt.AlignTop
                }
                ColumnLayout {
                    spacing: 3
                    T { text: step.title; font.weight: Font.DemiBold; wrapMode: Text.Wrap; Layout.fillWidth: true }
                    NumText {
                        visible: text !== ""
                        text: step.meta
                        color: Theme.text2
                        font.pixelSize: Theme.label
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                    }
                    T {
                        visible: text !== ""
                        text: step.note
                        font.pixelSize: Theme.label
                        wrapMode: Text.Wrap
                        Layout.fillWidth: true
                    }
                }
            }
        }
        RowLayout {
            Item { Layout.fillWidth: true }
            AppButton { kind: AppButton.Primary; text: qsTr("Tutup"); onClicked: sheet.close() }
        }
    }
}
