import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// Whose form is open: the name, where it comes from, its path so far, and what unfolds the personal data.
Column {
    id: root
    required property FormModel form
    required property FamilyPass family
    required property bool unfolded
    readonly property int relatives: root.family.active ? 0 : root.family.sizeOf(root.form.texts.kk.value)
    readonly property bool isNew: form.kind === FormModel.OfNewPerson
    readonly property bool isRegistered: form.kind === FormModel.OfRegistered
    signal folding
    Layout.fillWidth: true
    spacing: Theme.s2
    RowLayout {
        width: root.width
        spacing: Theme.s3
        T {
            text: root.form.title !== "" ? root.form.title : qsTr("Warga baru")
            font.pixelSize: Theme.person
            font.weight: Font.Bold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Badge {
            iconName: root.isNew ? "person_add" : root.isRegistered ? "check" : "list_alt"
            tone: Tone.Info
            text: root.isNew ? qsTr("Warga baru") : root.isRegistered ? qsTr("Sudah terdaftar") : qsTr("Dari daftar desa")
        }
        AppButton {
            visible: !root.isNew
            iconName: "edit"
            iconAfter: root.unfolded ? "expand_less" : "expand_more"
            text: qsTr("Data orang")
            onClicked: root.folding()
        }
    }
    Flow {
        visible: root.relatives > 1 || root.isRegistered
        width: root.width
        spacing: Theme.s2
        AppButton {
            visible: root.relatives > 1
            iconName: "groups"
            text: qsTr("Sekeluarga")
            onClicked: root.openFamily()
        }
        AppButton {
            visible: root.isRegistered
            iconName: "route"
            text: qsTr("Perjalanan")
            onClicked: pathSheet.open()
        }
    }
    function openFamily(): void {
        const kk = form.texts.kk.value
        form.close() // what was typed stays as this member's draft
        family.open(kk)
    }
    PathSheet { id: pathSheet; path: root.form.path }
}
