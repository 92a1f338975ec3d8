import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Controls as Controls
import Jemput

// The locked tablet: nothing of anybody is readable, the open draft is kept, the PIN opens it again.
Popup {
    id: lock
    property string who: ""
    property bool busy: false
    property string note: ""
    property int waiting: 0
    signal unlocking(string pin)
    readonly property Item room: Controls.Overlay.overlay
    anchors.centerIn: room
    width: room !== null ? room.width : 0
    height: room !== null ? room.height : 0
    modal: true
    focus: true
    closePolicy: Popup.NoAutoClose
    background: Rectangle { color: Theme.rail }
    Controls.Overlay.modal: Rectangle {
        readonly property bool covers: true
        color: Theme.rail
    }
    contentItem: FocusScope {
        focus: true
        LockCard {
            anchors.centerIn: parent
            focus: true
            who: lock.who
            busy: lock.busy
            note: lock.note
            waiting: lock.waiting
            onUnlocking: pin => lock.unlocking(pin)
        }
    }
}
