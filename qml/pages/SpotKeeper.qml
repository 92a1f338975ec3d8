import QtQuick
import Jemput
import Jemput.Tablet

// Tells the form where the officer is in its page, and goes back there when a draft is opened again. The
// place of the keyboard is the number of Tab steps from the page's beginning.
Item {
    id: keeper
    required property FormModel form
    required property ScrollArea area
    required property bool unfolded
    property bool ready: false // from when on the page's own changes count
    readonly property Item focusedItem: Window.activeFocusItem
    signal found(spot: formSpot)
    Component.onCompleted: resume()
    onUnfoldedChanged: tell()
    onFocusedItemChanged: tell()
    Connections {
        target: keeper.form
        function onOpened(): void { keeper.resume() }
    }
    Connections {
        target: keeper.area
        function onContentYChanged(): void { keeper.tell() }
    }
    function holds(item: Item): bool {
        for (let above = item; above !== null; above = above.parent)
            if (above === keeper.parent) return true
        return false
    }
    function step(): int {
        let item = parent.nextItemInFocusChain(true)
        for (let steps = 0; steps < 200 && holds(item); ++steps) {
            if (item === focusedItem) return steps
            item = item.nextItemInFocusChain(true)
        }
        return -1
    }
    function focusAt(step: int): void {
        let item = parent.nextItemInFocusChain(true)
        for (let i = 0; i < step && holds(item); ++i) item = item.nextItemInFocusChain(true)
        if (holds(item)) item.forceActiveFocus(Qt.TabFocusReason)
    }
    function tell(): void {
        if (ready && !placing.running) form.setSpot(step(), area.contentY, unfolded)
    }
    function resume(): void {
        ready = form.kind !== FormModel.Closed // what comes before the next one is open is none of its own
        if (!ready) return
        placing.tries = 0
        placing.spot = form.spot
        placing.start()
    }
    // A page has its height only after its layouts have settled.
    Timer {
        id: placing
        property formSpot spot
        property int tries: 0
        interval: 16
        onTriggered: {
            if (tries === 0) keeper.found(spot)
            const low = keeper.area.contentHeight < spot.scroll + keeper.area.height - 1
            if ((tries === 0 || low) && ++tries < 20) {
                start()
                return
            }
            if (spot.focus >= 0) keeper.focusAt(spot.focus)
            keeper.area.contentY = Math.min(spot.scroll, Math.max(0, keeper.area.contentHeight - keeper.area.height))
        }
    }
}
