import QtQuick
import QtQuick.Controls.Basic
import Jemput

// A page body that scrolls, and follows the keyboard: what has the focus is always in sight.
Flickable {
    id: area
    property real margin: Theme.s5 // kept free above and below the focused item
    readonly property Item focusedItem: Window.activeFocusItem
    default property alias content: area.flickableData
    contentWidth: width
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: ScrollBar {
        id: bar
        policy: area.contentHeight > area.height + 1 ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
        contentItem: Rectangle { implicitWidth: 6; radius: 3; color: Theme.outline }
    }
    onFocusedItemChanged: reveal(focusedItem)
    onHeightChanged: reveal(focusedItem)
    function reveal(item: Item): void {
        let above = item
        while (above !== null && above !== contentItem) above = above.parent
        if (above === null || item === contentItem) return
        const top = item.mapToItem(contentItem, 0, 0).y - margin
        const bottom = top + item.height + 2 * margin
        if (bottom > contentY + height) contentY = Math.min(bottom - height, Math.max(0, contentHeight - height))
        if (top < contentY) contentY = Math.max(0, top)
    }
}
