import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// One person's form: who, which services, which papers, how to reach them. Identity and action bar stay.
Item {
    id: root
    required property FormModel form
    property real keyboardInset: 0
    property bool person: form.kind === FormModel.OfNewPerson // the personal data are in sight
    readonly property int columns: width >= 640 ? 2 : 1
    signal closed
    Connections {
        target: root.form
        function onOpened(): void { root.person = root.form.kind === FormModel.OfNewPerson }
        function onIncomplete(): void {
            root.person = true
            area.contentY = 0
        }
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.s4
        anchors.bottomMargin: Theme.s4 + root.keyboardInset
        spacing: Theme.s3
        RowLayout {
            spacing: Theme.s3
            ColumnLayout {
                spacing: 2
                T {
                    text: root.form.title !== "" ? root.form.title : qsTr("Warga baru")
                    font.pixelSize: Theme.person
                    font.weight: Font.Bold
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                NumText { text: root.form.meta; color: Theme.text2; font.pixelSize: Theme.label; wrapMode: Text.Wrap; Layout.fillWidth: true }
            }
            Badge {
                iconName: root.form.kind === FormModel.OfNewPerson ? "person_add" : root.form.kind === FormModel.OfRegistered ? "check" : "list_alt"
                tone: Tone.Info
                text: root.form.kind === FormModel.OfNewPerson ? qsTr("Warga baru")
                    : root.form.kind === FormModel.OfRegistered ? qsTr("Sudah terdaftar") : qsTr("Dari daftar desa")
            }
        }
        ScrollArea {
            id: area
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: column.implicitHeight
            ColumnLayout {
                id: column
                width: parent.width - Theme.s4
                spacing: Theme.s4
                Banner {
                    visible: root.form.missing !== ""
                    Layout.fillWidth: true
                    tone: Tone.Danger
                    title: qsTr("Belum lengkap; isian disimpan sebagai draf")
                    text: root.form.missing
                }
                Repeater {
                    model: root.form.warnings
                    delegate: Banner {
                        required property string modelData
                        Layout.fillWidth: true
                        text: modelData
                    }
                }
                AppButton {
                    visible: root.form.kind !== FormModel.OfNewPerson
                    iconName: "edit"
                    iconAfter: root.person ? "expand_less" : "expand_more"
                    text: root.person ? qsTr("Tutup data orang") : qsTr("Lihat atau ubah data orang")
                    onClicked: root.person = !root.person
                }
                PersonFields {
                    visible: root.person
                    Layout.fillWidth: true
                    form: root.form
                    columns: root.columns
                }
                T { text: qsTr("Layanan"); font.pixelSize: Theme.section; font.weight: Font.Bold }
                Note { Layout.fillWidth: true; error: root.form.servicesError }
                GridLayout {
                    Layout.fillWidth: true
                    columns: Math.max(2, Math.floor((column.width + Theme.s2) / (9 * Theme.body + Theme.s2)))
                    rowSpacing: Theme.s2
                    columnSpacing: Theme.s2
                    Repeater {
                        model: root.form.services
                        delegate: ServiceTile {
                            id: tile
                            required property int index
                            required property string title
                            required iconName
                            required note
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            Layout.preferredWidth: 1
                            text: title
                            onClicked: root.form.services.toggle(tile.index)
                        }
                    }
                }
                T { visible: root.form.papers.count > 0; text: qsTr("Berkas yang ditunjukkan"); font.pixelSize: Theme.section; font.weight: Font.Bold }
                Repeater {
                    model: root.form.papers
                    delegate: CheckLine {
                        id: line
                        required property int index
                        required property string paperText
                        required sptjmAllowed
                        Layout.fillWidth: true
                        text: paperText
                        onChosen: paper => root.form.papers.choose(line.index, paper)
                    }
                }
                TextOf { Layout.fillWidth: true; label: qsTr("Nomor HP"); model: root.form.texts.phone; digits: true; optional: true }
            }
        }
        RowLayout {
            spacing: Theme.s3
            NumText { text: root.form.stored; color: Theme.text2; font.pixelSize: Theme.label; wrapMode: Text.Wrap; Layout.fillWidth: true }
            AppButton {
                text: qsTr("Tutup")
                implicitHeight: Theme.targetPrimary
                onClicked: {
                    root.closed()
                    root.form.close()
                }
            }
            AppButton {
                kind: AppButton.Primary
                iconAfter: "arrow_forward"
                text: root.form.kind === FormModel.OfRegistered ? qsTr("Simpan perubahan") : qsTr("Simpan, berikutnya")
                hint: qsTr("Ctrl+Enter")
                onClicked: root.form.save()
            }
        }
    }
}
