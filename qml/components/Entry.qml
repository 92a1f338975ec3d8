import QtQuick
import QtQuick.Controls.Basic
import Jemput

// Where one types. It says when a finger touched it, so that a PadHost can offer its pad.
TextField {
    id: entry
    property bool digits: false
    property bool alert: false // what stands here cannot stay so
    property bool whole: false // whoever comes here types it anew: entering selects everything
    onActiveFocusChanged: if (whole && activeFocus) selectAll()
    onReleased: if (whole) selectAll()
    signal touched
    implicitHeight: Theme.target
    implicitWidth: 160
    leftPadding: Theme.s4
    rightPadding: Theme.s4
    topPadding: 0
    bottomPadding: 0
    verticalAlignment: TextInput.AlignVCenter
    font.family: digits ? Theme.digitFamily : Theme.family
    font.pixelSize: Theme.strong
    color: Theme.text
    placeholderTextColor: Theme.text2
    selectionColor: Theme.primary
    selectedTextColor: Theme.primaryInk
    selectByMouse: true
    inputMethodHints: digits ? Qt.ImhDigitsOnly | Qt.ImhNoPredictiveText : Qt.ImhNoPredictiveText
    Accessible.role: Accessible.EditableText
    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: entry.activeFocus ? Theme.ring : 2
        border.color: entry.alert ? Theme.danger : entry.activeFocus ? Theme.primary : Theme.outline
    }
    PointHandler {
        acceptedDevices: PointerDevice.TouchScreen
        onActiveChanged: if (!active && entry.activeFocus) entry.touched()
    }
}
