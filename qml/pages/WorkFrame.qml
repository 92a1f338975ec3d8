import QtQuick
import Jemput
import Jemput.Tablet

// The officer's pages in their frame.
Frame {
    id: frame
    required property Tablet tablet
    // On Daftar over the detail pane and above its action bar, so that search and Simpan stay free.
    readonly property bool registering: current === 0
    snackbar.anchors.leftMargin: registering ? 104 + 424 + 3 * Theme.s4 : 104 + Theme.s4
    snackbar.anchors.bottomMargin: registering ? Theme.targetPrimary + 2 * Theme.s4 : Theme.s4
    practice: tablet.practice
    strips: tablet.checks.alerts
    bar.subtitle: tablet.dayAndPlace
    bar.who: tablet.who
    bar.role: qsTr("Petugas")
    bar.net.netState: tablet.sync.netState
    bar.net.text: tablet.sync.netText
    bar.net.note: tablet.sync.netNote
    bar.extra: QueuePill {
        visible: text !== ""
        text: frame.tablet.today.visit.calling
        waiting: frame.tablet.today.visit.waiting
        onClicked: queue.open()
    }
    entries: [
        RailEntry { key: "daftar"; iconName: "how_to_reg"; text: qsTr("Daftar"); page: Component {
            RegisterPage {
                tablet: frame.tablet
                onUndoing: frame.undoLast()
                onCovering: frame.snackbar.visible = false
            }
        } },
        RailEntry { key: "hari-ini"; iconName: "list_alt"; text: qsTr("Hari ini"); page: Component {
            TodayPage { tablet: frame.tablet; onOpening: frame.open("daftar") }
        } },
        RailEntry {
            key: "sinkron"
            iconName: "sync"
            text: qsTr("Sinkron")
            count: frame.tablet.sync.unsent
            page: Component { SyncPage { tablet: frame.tablet } }
        },
        RailEntry {
            key: "perbaiki"
            iconName: "edit_note"
            text: qsTr("Perbaiki")
            count: frame.tablet.toFix.count
            page: Component { FixPage { tablet: frame.tablet; onOpening: frame.open("daftar") } }
        },
        RailEntry { key: "progres"; iconName: "insights"; text: qsTr("Progres"); page: Component {
            ProgressPage { tablet: frame.tablet }
        } },
        RailEntry { key: "setelan"; iconName: "settings"; text: qsTr("Setelan"); atEnd: true; page: Component {
            SettingsPage { tablet: frame.tablet }
        } }
    ]
    // Places in the list above; what is out of sight is not read after each save.
    onCurrentChanged: watch()
    Component.onCompleted: watch()
    function watch(): void {
        tablet.sync.photos.watched = current === 2
        tablet.progress.watched = current === 4
    }
    function inform(words: string, icon: string): void {
        snackbar.action = ""
        snackbar.iconName = icon
        tell(words)
    }
    onUndone: tablet.undo()
    function undoLast(): void {
        if (!snackbar.visible || snackbar.action === "") return
        snackbar.visible = false
        tablet.undo()
    }
    Connections {
        target: frame.bar.net
        function onClicked(): void { frame.open("sinkron") }
    }
    // The next person's form is not to be worked blindly: undo is in Hari ini from then on.
    Connections {
        target: frame.tablet.form
        function onOpened(): void { if (frame.tablet.form.kind !== FormModel.Closed) frame.snackbar.visible = false }
    }
    readonly property bool atFamily: tablet.people.family.active
    onAtFamilyChanged: if (atFamily) snackbar.visible = false
    Connections {
        target: frame.tablet
        function onSavedPerson(sentence: string): void {
            frame.snackbar.action = qsTr("Urungkan")
            frame.snackbar.iconName = "check_circle"
            frame.tell(sentence)
        }
        function onTakenBack(sentence: string): void { frame.inform(sentence, "undo") }
        function onInformed(sentence: string): void { frame.inform(sentence, "info") }
        function onStoreFailed(sentence: string): void { frame.inform(sentence, "warning") }
        function onScanTaken(): void { frame.open("daftar") }
    }
    Shortcut { sequence: "Ctrl+Z"; enabled: frame.visible; onActivated: frame.undoLast() }
    Shortcut { sequence: "Ctrl+L"; enabled: frame.visible; onActivated: frame.tablet.lock() }
    Shortcut { sequences: ["F1", "Ctrl+?"]; enabled: frame.visible; onActivated: shortcuts.open() }
    KeysOfTablet { id: shortcuts }
    QueueSheet { id: queue; objectName: "queueSheet"; visit: frame.tablet.today.visit }
}
