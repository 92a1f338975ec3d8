import QtQuick
import QtQuick.Layouts
import Jemput

// The inside of a sheet: it scrolls when the window is low, and has a touch pad of its own.
PadHost {
    id: body
    property string title: ""
    default property alias parts: column.data
    implicitHeight: column.implicitHeight + 2 * Theme.s2 + inset
    padWidth: width
    ScrollArea {
        id: area
        anchors.fill: parent
        contentHeight: column.implicitHeight + 2 * Theme.s2
        ColumnLayout {
            id: column
            x: Theme.s2
            y: Theme.s2
            width: area.width - 2 * Theme.s2
            spacing: Theme.s4
            T {
                text: body.title
                font.pixelSize: Theme.section
                font.weight: Font.Bold
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
    }
}
