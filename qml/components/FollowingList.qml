import QtQuick
import Jemput

// A list that follows the keyboard: the row that has it is in sight, and a list of rows without controls scrolls
// by its own keys.
ListView {
    id: list
    property bool passive: false // its rows take no keyboard
    readonly property Item focusedItem: Window.activeFocusItem
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    spacing: Theme.s2
    cacheBuffer: 2 * height // so that Tab finds the rows beyond the edge
    activeFocusOnTab: passive && contentHeight > height
    Keys.enabled: passive
    Keys.onDownPressed: scrollBy(Theme.row)
    Keys.onUpPressed: scrollBy(-Theme.row)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageDown) scrollBy(height)
        else if (event.key === Qt.Key_PageUp) scrollBy(-height)
        else return
        event.accepted = true
    }
    onFocusedItemChanged: follow()
    function scrollBy(way: real): void {
        contentY = Math.max(originY, Math.min(originY + contentHeight - height, contentY + way))
    }
    function follow(): void {
        let row = focusedItem
        while (row !== null && row.parent !== contentItem) row = row.parent
        if (row === null) return
        const index = indexAt(row.x + 1, row.y + 1)
        if (index >= 0) positionViewAtIndex(index, ListView.Contain)
    }
    FocusRing { shown: list.activeFocus }
}
