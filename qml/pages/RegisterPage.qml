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
    onVisibleChanged: if (visible && !pane.isBusy) search.forceActiveFocus()
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
                visible: page.people.relatives > 1 && !page.people.family.active
                Layout.fillWidth: true
                kind: AppButton.Tonal
                iconName: "groups"
                text: qsTr("Satu keluarga, %n orang", "", page.people.relatives)
                onClicked: page.people.family.open(page.people.query)
            }
            AppButton {
                Layout.fillWidth: true
                kind: page.people.typed && page.people.count === 0 ? AppButton.Tonal : AppButton.Outline
                iconName: "person_add"
                text: qsTr("Tidak ada — warga baru")
                hint: qsTr("F4")
                onClicked: page.beginNew()
            }
        }
        Rectangle { Layout.fillHeight: true; implicitWidth: 1; color: Theme.hairline }
        PersonPane {
            id: pane
            Layout.fillWidth: true
            Layout.fillHeight: true
            form: page.form
            family: page.people.family
            keyboardInset: page.inset
            onClosed: search.forceActiveFocus()
        }
    }
    Connections {
        target: page.form
        function onSaved(): void {
            page.people.query = ""
            search.forceActiveFocus()
        }
    }
    readonly property bool atFamily: people.family.active
    onAtFamilyChanged: if (!atFamily && visible) search.forceActiveFocus() // saved, or put away
    Shortcut { sequences: ["F2", "Ctrl+F"]; enabled: page.visible; onActivated: search.forceActiveFocus() }
    Shortcut { sequence: "F4"; enabled: page.visible; onActivated: page.beginNew() }
    Shortcut { sequences: ["Ctrl+Return", "Ctrl+Enter"]; enabled: page.visible; onActivated: pane.save() }
    Shortcut { sequence: "Ctrl+I"; enabled: page.visible; onActivated: page.people.revealNik(page.people.selected) }
    Shortcut {
        sequence: "Escape"
        readonly property bool clears: search.activeFocus && search.text !== "" // Esc belongs to the search
        enabled: page.visible && pane.isBusy && !pane.asking && !clears
        onActivated: {
            page.open = false
            search.forceActiveFocus()
            pane.close()
        }
    }
    /// Somebody who is in no list; of the family that is open, when nobody else was looked for.
    function beginNew(): void {
        if (people.query !== "" && people.relatives === 0) people.family.close()
        form.beginNew(people.query)
    }
    onFocusedChanged: leaving.start()
    Timer { id: leaving; interval: 0; onTriggered: page.form.keep() } // not in the middle of a change of focus
}
