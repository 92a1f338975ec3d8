import QtQuick
import Jemput
import Jemput.Tablet

// The right of Daftar: nobody yet, one person's form, or a family.
Item {
    id: pane
    required property FormModel form
    required property FamilyPass family
    property real keyboardInset: 0
    readonly property bool isBusy: form.kind !== FormModel.Closed || family.active
    readonly property bool asking: dialog.visible || ((person.item as PersonForm)?.comparing ?? false)
    readonly property string question: family.question
    signal closed
    onQuestionChanged: {
        if (question === "") return
        dialog.ofFamily = true
        dialog.text = question
        dialog.look = ""
        dialog.open()
    }
    EmptyState {
        visible: !pane.isBusy
        anchors.centerIn: parent
        width: Math.min(460, parent.width - 2 * Theme.s5)
        iconName: "how_to_reg"
        title: qsTr("Pilih orang di kiri")
        text: qsTr("Ketik dua huruf dari namanya, atau angka dari NIK-nya. Belum ada di daftar? Daftarkan sebagai warga baru.")
    }
    // Made once, and before anybody comes: a form takes longer to make than a scan may take to open.
    Timer { interval: 400; running: true; onTriggered: person.active = true }
    Loader {
        id: person
        anchors.fill: parent
        active: false
        visible: pane.form.kind !== FormModel.Closed
        onVisibleChanged: if (visible) active = true
        Component.onCompleted: if (visible) active = true
        sourceComponent: Component {
            PersonForm {
                form: pane.form
                family: pane.family
                keyboardInset: pane.keyboardInset
                onClosed: pane.closed()
            }
        }
    }
    Loader {
        anchors.fill: parent
        active: pane.family.active && pane.form.kind === FormModel.Closed
        sourceComponent: Component {
            FamilyForm {
                family: pane.family
                keyboardInset: pane.keyboardInset
                onClosed: pane.closed()
            }
        }
    }
    ReasonDialog {
        id: dialog
        property bool ofFamily: false
        title: qsTr("Tetap simpan dengan peringatan?")
        reasons: [qsTr("Sesuai berkas asli"), qsTr("Daftar desa salah ketik"), qsTr("Dibenarkan kepala dusun"),
            qsTr("Orang yang bersangkutan yakin")]
        onGiven: reason => ofFamily ? pane.family.giveReason(reason) : pane.form.giveReason(reason)
        onLooked: pane.form.lookAtOther()
    }
    Connections {
        target: pane.form
        function onOpened(): void { dialog.close() } // a scan may bring another person under it
        function onReasonNeeded(sentence: string, ofAnother: bool): void {
            dialog.ofFamily = false
            dialog.text = sentence
            dialog.look = ofAnother ? qsTr("Lihat") : ""
            dialog.open()
        }
    }
    /// A member's form goes back to the family, where all are saved together.
    function save(): void {
        if (form.kind === FormModel.Closed) family.save()
        else if (family.active && form.kind !== FormModel.OfRegistered) form.close()
        else form.save()
    }
    function close(): void {
        if (form.kind !== FormModel.Closed) form.close()
        else family.close()
    }
}
