import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// One person's form: which services and papers, how to reach them, who it is. Identity and action bar stay.
Item {
    id: root
    required property FormModel form
    required property FamilyPass family
    readonly property bool ofFamily: family.active && form.kind !== FormModel.OfRegistered // saved with the others
    property real keyboardInset: 0
    property bool unfolded: false // the personal data are in sight
    readonly property alias comparing: compare.visible
    readonly property bool isNew: form.kind === FormModel.OfNewPerson
    signal closed
    Connections {
        target: root.form
        function onIncomplete(ofPerson: bool): void {
            if (ofPerson) root.unfolded = true
            area.contentY = 0
        }
        function onOpened(): void { services.all = false }
    }
    CompareSheet { id: compare; objectName: "compareSheet"; doubles: root.form.doubles }
    Connections { target: root.form.doubles; function onAsked(): void { compare.open() } }
    SpotKeeper {
        form: root.form
        area: area
        unfolded: root.unfolded
        onFound: spot => {
            root.unfolded = spot.unfolded
            if (spot.focus < 0 && root.isNew) fields.begin()
        }
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.s4
        anchors.bottomMargin: Theme.s4 + root.keyboardInset
        spacing: Theme.s3
        FormHead { form: root.form; family: root.family; unfolded: root.unfolded; onFolding: root.unfolded = !root.unfolded }
        NumText {
            visible: text !== ""
            text: root.form.meta
            color: Theme.text2
            font.pixelSize: Theme.label
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        ScrollArea {
            id: area
            objectName: "formArea"
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: column.implicitHeight
            Column {
                id: column
                width: parent.width - Theme.s4
                spacing: Theme.s4
                Banner {
                    visible: root.form.remarks.missing !== ""
                    width: column.width
                    tone: Tone.Danger
                    title: root.form.stored !== "" ? qsTr("Belum lengkap; isian disimpan sebagai draf")
                        : qsTr("Belum lengkap")
                    text: root.form.remarks.missing
                }
                Banner {
                    visible: root.form.remarks.returned !== ""
                    width: column.width
                    title: qsTr("Dikembalikan kantor")
                    text: root.form.remarks.returned
                }
                Banner {
                    visible: root.form.remarks.owed !== ""
                    width: column.width
                    title: qsTr("Masih kurang dari kunjungan sebelumnya")
                    text: root.form.remarks.owed
                    action: root.form.kind === FormModel.OfRegistered ? "" : qsTr("Lengkapi")
                    onActed: root.form.lookAtOther()
                }
                Banner {
                    visible: root.form.doubles.notice !== ""
                    width: column.width
                    title: qsTr("Mungkin orang yang sama")
                    text: root.form.doubles.notice
                    action: qsTr("Bandingkan")
                    onActed: compare.open()
                }
                Repeater {
                    model: root.form.remarks.warnings
                    delegate: Banner {
                        required property string modelData
                        width: column.width
                        text: modelData
                    }
                }
                PersonFields {
                    id: fields
                    visible: root.unfolded
                    width: column.width
                    form: root.form
                    columns: root.width >= 640 ? 2 : 1
                }
                ServiceChoice { id: services; width: column.width; form: root.form }
                ServiceAnswers { objectName: "serviceAnswers"; width: column.width; answers: root.form.services.answers }
                PhotoChoice { width: column.width; photos: root.form.photos }
                TextOf {
                    width: column.width
                    label: qsTr("Nomor HP")
                    model: root.form.texts.phone
                    digits: true
                    optional: true
                }
                OutcomeChoice { width: column.width; services: root.form.services }
                ImpossibleServices { width: column.width; services: root.form.services.tiles }
            }
        }
        RowLayout {
            spacing: Theme.s3
            NumText {
                text: root.form.stored
                color: Theme.text2
                font.pixelSize: Theme.label
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            AppButton {
                visible: !root.ofFamily
                text: qsTr("Tutup")
                hint: qsTr("Esc")
                implicitHeight: Theme.targetPrimary
                onClicked: root.close()
            }
            AppButton {
                kind: AppButton.Primary
                iconAfter: "arrow_forward"
                text: root.ofFamily ? qsTr("Kembali ke keluarga")
                    : root.form.kind === FormModel.OfRegistered ? qsTr("Simpan perubahan") : qsTr("Simpan, berikutnya")
                hint: qsTr("Ctrl+Enter")
                onClicked: root.ofFamily ? root.close() : root.form.save()
            }
        }
    }
    function close(): void {
        closed()
        form.close()
    }
}
