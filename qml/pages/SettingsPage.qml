import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// Setelan: language, look, text size, the office's address, lock and sign-out.
PadHost {
    id: page
    required property Tablet tablet
    readonly property TabletSettings settings: tablet.settings
    property string office: settings.office
    ScrollArea {
        anchors.fill: parent
        anchors.margins: Theme.s4
        contentHeight: column.implicitHeight
        ColumnLayout {
            id: column
            width: Math.min(760, parent.width - Theme.s4)
            spacing: Theme.s3
            T { text: qsTr("Bahasa"); font.weight: Font.DemiBold; font.pixelSize: Theme.label }
            Segmented {
                Layout.fillWidth: true
                label: qsTr("Bahasa")
                options: ["Bahasa Indonesia", "English"]
                current: page.settings.language
                onChosen: index => page.settings.language = index
            }
            T { text: qsTr("Tampilan"); font.weight: Font.DemiBold; font.pixelSize: Theme.label }
            Segmented {
                Layout.fillWidth: true
                label: qsTr("Tampilan")
                options: [qsTr("Luar ruang"), qsTr("Malam")]
                current: page.settings.dark ? 1 : 0
                onChosen: index => page.settings.dark = index === 1
            }
            T { text: qsTr("Ukuran huruf"); font.weight: Font.DemiBold; font.pixelSize: Theme.label }
            Segmented {
                Layout.fillWidth: true
                label: qsTr("Ukuran huruf")
                options: ["100 %", "115 %", "130 %"]
                current: page.settings.textSize
                onChosen: index => page.settings.textSize = index
            }
            T { text: qsTr("Tanda terima setelah simpan"); font.weight: Font.DemiBold; font.pixelSize: Theme.label }
            Segmented {
                Layout.fillWidth: true
                label: qsTr("Tanda terima setelah simpan")
                options: [qsTr("Tidak"), qsTr("Struk 80 mm"), "A6"]
                current: page.settings.slip
                onChosen: index => page.settings.slip = index
            }
            T { text: qsTr("Gerak"); font.weight: Font.DemiBold; font.pixelSize: Theme.label }
            Segmented {
                Layout.fillWidth: true
                label: qsTr("Gerak")
                options: [qsTr("Biasa"), qsTr("Kurangi gerak")]
                current: page.settings.calm ? 1 : 0
                onChosen: index => page.settings.calm = index === 1
            }
            Field {
                Layout.fillWidth: true
                label: qsTr("Alamat kantor")
                value: page.office
                error: page.settings.officeError
                hint: qsTr("Contoh: https://192.168.1.10:8443. Beberapa alamat dipisah spasi.")
                onEdited: text => page.office = text
                onAccepted: page.settings.setOffice(page.office)
            }
            AppButton {
                iconName: "save"
                text: qsTr("Simpan alamat")
                enabled: page.office !== page.settings.office
                onClicked: page.settings.setOffice(page.office)
            }
            T { text: qsTr("Petugas tablet ini"); font.weight: Font.DemiBold; font.pixelSize: Theme.label }
            Flow {
                Layout.fillWidth: true
                spacing: Theme.s3
                Repeater {
                    model: page.tablet.officers
                    delegate: T {
                        required property string modelData
                        text: modelData
                    }
                }
            }
            T {
                visible: text !== ""
                text: page.tablet.officerNews
                color: Theme.text2
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            T { text: page.settings.about; color: Theme.text2; wrapMode: Text.Wrap; Layout.fillWidth: true }
            RowLayout {
                spacing: Theme.s3
                AppButton {
                    iconName: "place"
                    text: qsTr("Ganti kunjungan")
                    implicitHeight: Theme.targetPrimary
                    onClicked: page.tablet.changeVisit()
                }
                AppButton {
                    iconName: "key"
                    text: qsTr("Ganti PIN")
                    implicitHeight: Theme.targetPrimary
                    onClicked: page.tablet.pins.changeOwn()
                }
                AppButton {
                    iconName: "lock"
                    text: qsTr("Kunci")
                    hint: qsTr("Ctrl+L")
                    implicitHeight: Theme.targetPrimary
                    onClicked: page.tablet.lock()
                }
                AppButton {
                    iconName: "logout"
                    text: qsTr("Keluar")
                    implicitHeight: Theme.targetPrimary
                    onClicked: page.tablet.signOut()
                }
                Item { Layout.fillWidth: true }
            }
        }
    }
}
