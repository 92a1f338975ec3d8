import QtQuick
import QtQuick.Layouts
import Jemput

// What stands around every page: practice strip, rail, top bar, the page itself, the snackbar. A page is
// made when it is first opened and then kept, so that going back finds everything as it was.
Item {
    id: frame
    property int current: 0
    property bool practice: false
    property list<string> strips // what stays in sight until it is mended
    property alias entries: rail.entries
    property alias bar: bar
    property alias snackbar: snackbar
    readonly property Item page: stack.count > 0 ? (stack.itemAt(stack.currentIndex) as Loader)?.item ?? null : null
    signal undone
    function open(key: string): void {
        for (let i = 0; i < entries.length; ++i)
            if (entries[i].key === key) current = i
    }
    function tell(words: string): void { snackbar.show(words) }
    Rectangle { anchors.fill: parent; color: Theme.bg }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PracticeBanner { visible: frame.practice; Layout.fillWidth: true }
        RowLayout {
            spacing: 0
            Rail {
                id: rail
                Layout.fillHeight: true
                current: frame.current
                onChosen: index => frame.current = index
            }
            ColumnLayout {
                spacing: 0
                TopBar { id: bar; Layout.fillWidth: true; title: frame.entries[frame.current].text }
                Repeater {
                    model: frame.strips
                    delegate: Banner {
                        required property string modelData
                        Layout.fillWidth: true
                        radius: 0
                        text: modelData
                    }
                }
                StackLayout {
                    id: stack
                    currentIndex: frame.current
                    Repeater {
                        model: frame.entries
                        delegate: Loader {
                            required property RailEntry modelData
                            active: StackLayout.isCurrentItem || item !== null
                            sourceComponent: modelData.page
                        }
                    }
                }
            }
        }
    }
    Snackbar {
        id: snackbar
        anchors.left: parent.left
        anchors.leftMargin: 104 + Theme.s4
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.s4
        width: Math.min(implicitWidth, 560, parent.width - x - Theme.s4)
        onUndone: frame.undone()
    }
}
