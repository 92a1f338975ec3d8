import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Controls as Controls
import Jemput

// A question in front of the page, its inside a SheetBody. It keeps the keyboard inside; Esc closes it.
Popup {
    id: sheet
    property int wide: 640
    // A sheet goes with the page it asks for: behind a lock nothing may stay in front.
    readonly property bool wanted: parent !== null && parent.visible
    onWantedChanged: if (!wanted) close()
    readonly property Item room: Controls.Overlay.overlay
    anchors.centerIn: room
    width: room !== null ? Math.min(wide, room.width - 2 * Theme.s5) : wide
    height: room !== null ? Math.min(implicitHeight, room.height - 2 * Theme.s5) : implicitHeight
    padding: Theme.s4
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape
    Controls.Overlay.modal: Rectangle {
        readonly property bool covers: true
        color: Theme.scrim
    }
    background: Card { border.width: 2; border.color: Theme.outline }
}
