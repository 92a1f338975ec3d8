import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// What somebody may ask for, as tiles with their reason; what few people come for is behind a button.
Column {
    id: root
    required property ServiceListModel tiles
    property bool keys: true // Alt and the tile's number; of one form on a page
    property bool all: false // also what few people come for
    spacing: Theme.s3
    GridLayout {
        width: root.width
        columns: Math.max(2, Math.floor((root.width + Theme.s2) / (8 * Theme.body + Theme.s2)))
        rowSpacing: Theme.s2
        columnSpacing: Theme.s2
        Repeater {
            model: root.tiles
            delegate: ServiceTile {
                id: tile
                required property int index
                required property string title
                required property bool rare
                required iconName
                required note
                visible: tile.tileState !== ServiceTile.Impossible && (!tile.rare || root.all)
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                text: title
                onClicked: root.tiles.toggle(tile.index)
                Shortcut {
                    sequence: "Alt+" + (tile.index + 1)
                    enabled: root.keys && tile.visible && tile.index < 9
                    onActivated: tile.clicked()
                }
            }
        }
    }
    AppButton {
        text: root.all ? qsTr("Sembunyikan layanan lain") : qsTr("Layanan lain")
        iconAfter: root.all ? "expand_less" : "expand_more"
        onClicked: root.all = !root.all
    }
}
