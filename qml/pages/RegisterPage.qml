import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// Daftar: search at the left, the person at the right. The search has the keyboard again after every save.
PadHost {
    id: page
    required property Tablet tablet
    readonly property PersonListModel people: tablet.people
    readonly property FormModel form: tablet.form
    signal undoing
    signal covering // the pad lies over the lower part of the page
    onOpenChanged: if (open) covering()
    shrink: false
    Component.onCompleted: search.forceActiveFocus()
    onVisibleChanged: if (visible && form.kind === FormModel.Closed) search.forceActiveFocus()
    RowLayout {
        anchors.fill: parent
        spacing: 0
        ColumnLayout {
            Layout.preferredWidth: 424
            Layout.maximumWidth: 424
            Layout.margins: Theme.s4
            Layout.bottomMargin: Theme.s4 + page.inset
            spacing: Theme.s3
            SearchField {
                id: search
                Layout.fillWidth: true
                placeholderText: qsTr("Ketik nama atau NIK")
                text: page.people.query
                onTextEdited: page.people.query = text
                onCleared: page.people.query = ""
                onAccepted: page.people.openSelected()
                Keys.onDownPressed: page.people.move(1)
                Keys.onUpPressed: page.people.move(-1)
                Keys.onPressed: event => {
                    if (!event.matches(StandardKey.Undo) || search.canUndo) return
                    event.accepted = true // nothing typed to undo: the registration
                    page.undoing()
                }
            }
            NumText {
                text: page.people.summary
                color: Theme.text2
                font.pixelSize: Theme.label
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            ListView {
                id: list
                Layout.fillWidth: true
                Layout.fillHeight: true
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                model: page.people
                currentIndex: page.people.selected
                highlightMoveDuration: Theme.motion
                delegate: PersonRow {
                    id: row
                    required property int index
                    required nameMarked
                    required meta
                    required tail
                    required need
                    required needTone
                    required needIcon
                    required fullNik
                    width: ListView.view.width
                    selected: row.index === page.people.selected
                    onClicked: page.people.open(row.index)
                    onPressAndHold: page.people.revealNik(row.index)
                }
            }
            AppButton {
                Layout.fillWidth: true
                kind: page.people.typed && page.people.count === 0 ? AppButton.Tonal : AppButton.Outline
                iconName: "person_add"
                text: qsTr("Tidak ada — warga baru")
                hint: qsTr("F4")
                onClicked: page.form.beginNew(page.people.query)
            }
        }
        Rectangle { Layout.fillHeight: true; implicitWidth: 1; color: Theme.hairline }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            EmptyState {
                visible: page.form.kind === FormModel.Closed
                anchors.centerIn: parent
                width: Math.min(460, parent.width - 2 * Theme.s5)
                iconName: "how_to_reg"
                title: qsTr("Pilih orang di kiri")
                text: qsTr("Ketik dua huruf dari namanya, atau angka dari NIK-nya. Belum ada di daftar? Daftarkan sebagai warga baru.")
            }
            Loader {
                id: person
                anchors.fill: parent
                active: page.form.kind !== FormModel.Closed
                sourceComponent: Component {
                    PersonForm {
                        form: page.form
                        keyboardInset: page.inset
                        onClosed: search.forceActiveFocus()
                    }
                }
            }
        }
    }
    ReasonDialog {
        id: dialog
        title: qsTr("Tetap simpan dengan peringatan?")
        reasons: [qsTr("Sesuai berkas asli"), qsTr("Daftar desa salah ketik"), qsTr("Dibenarkan kepala dusun"),
            qsTr("Orang yang bersangkutan yakin")]
        onGiven: reason => page.form.giveReason(reason)
        onLooked: page.form.lookAtOther()
    }
    Connections {
        target: page.form
        function onOpened(): void { dialog.close() } // a scan may bring another person under it
        function onReasonNeeded(sentence: string, ofAnother: bool): void {
            dialog.text = sentence
            dialog.look = ofAnother ? qsTr("Lihat") : ""
            dialog.open()
        }
        function onSaved(): void {
            page.people.query = ""
            search.forceActiveFocus()
        }
    }
    Shortcut { sequences: ["F2", "Ctrl+F"]; enabled: page.visible; onActivated: search.forceActiveFocus() }
    Shortcut { sequence: "F4"; enabled: page.visible; onActivated: page.form.beginNew(page.people.query) }
    Shortcut { sequences: ["Ctrl+Return", "Ctrl+Enter"]; enabled: page.visible; onActivated: page.form.save() }
    Shortcut { sequence: "Ctrl+I"; enabled: page.visible; onActivated: page.people.revealNik(page.people.selected) }
    Shortcut {
        sequence: "Escape"
        readonly property bool clears: search.activeFocus && search.text !== "" // Esc belongs to the search
        readonly property bool asks: dialog.visible || ((person.item as PersonForm)?.comparing ?? false)
        enabled: page.visible && page.form.kind !== FormModel.Closed && !asks && !clears
        onActivated: {
            page.open = false
            search.forceActiveFocus()
            page.form.close()
        }
    }
    onFocusedChanged: leaving.start()
    Timer { id: leaving; interval: 0; onTriggered: page.form.keep() } // not in the middle of a change of focus
}
