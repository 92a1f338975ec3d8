import QtQuick
import QtQuick.Layouts
import Jemput

// A page of the gallery: a title, then the components below one another.
Item {
    id: section
    required property string title
    default property alias content: column.data
    implicitHeight: column.implicitHeight + 2 * Theme.s5
    ScrollArea {
        anchors.fill: parent
        contentHeight: section.implicitHeight
        ColumnLayout {
            id: column
            x: Theme.s5
            y: Theme.s5
            width: section.width - 2 * Theme.s5
            spacing: Theme.s4
            T { text: section.title; font.pixelSize: Theme.title; font.weight: Font.Bold }
        }
    }
}
