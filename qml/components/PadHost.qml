import QtQuick
import Jemput

// Holds a page (its children) and shows a touch pad over the lower right when a finger touches one of the
// page's text fields. The mouse and the hardware keyboard never bring it up. It covers at most half the
// height; inset says how much, so that the page can keep its list and its field above it.
Item {
    id: host
    property real padWidth: Math.min(720, width)
    property bool shrink: true // false: the page uses inset itself
    property bool open: false
    readonly property real inset: open && target !== null ? pads.height : 0
    readonly property Entry target: focused !== null && holds(focused) ? focused : null
    readonly property Entry focused: Window.activeFocusItem as Entry
    readonly property bool digits: target !== null && target.digits
    default property alias content: body.data

    onTargetChanged: if (target === null) open = false

    function holds(item: Item): bool {
        for (let above = item; above !== null; above = above.parent)
            if (above === body) return true
        return false
    }
    function type(text: string): void {
        if (target.selectedText !== "") target.remove(target.selectionStart, target.selectionEnd)
        const before = target.text.charAt(target.cursorPosition - 1)
        const startsWord = before === "" || " '-.".includes(before)
        target.insert(target.cursorPosition, startsWord ? text : text.toLowerCase())
    }
    function erase(): void {
        if (target.selectedText !== "") target.remove(target.selectionStart, target.selectionEnd)
        else target.remove(target.cursorPosition - 1, target.cursorPosition)
    }

    Item {
        id: body
        width: parent.width
        height: parent.height - (host.shrink ? host.inset : 0)
    }
    Connections {
        target: host.target
        function onTouched(): void { host.open = true }
    }
    Item {
        id: pads
        visible: host.inset > 0
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: host.digits ? numbers.implicitWidth : host.padWidth
        height: host.digits ? numbers.implicitHeight : letters.implicitHeight
        LetterPad {
            id: letters
            anchors.fill: parent
            visible: !host.digits
            onTyped: text => host.type(text)
            onErased: host.erase()
            onHidden: host.open = false
        }
        NumberPad {
            id: numbers
            anchors.fill: parent
            visible: host.digits
            onTyped: text => host.type(text)
            onErased: host.erase()
            onHidden: host.open = false
        }
    }
}
