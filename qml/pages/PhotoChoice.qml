import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// The photos of the form as tiles: one for each paper and one for the person.
// A column and a grid, not layouts: Qt 6.4 lays out a tile that is gone when the list is made anew and moved at once.
Column {
    id: root
    objectName: "photoChoice"
    required property FormPhotos photos
    property int row: -1 // of the tile that a sheet is about
    spacing: Theme.s3
    T { text: qsTr("Foto"); font.pixelSize: Theme.section; font.weight: Font.Bold }
    Grid {
        id: grid
        readonly property real cell: Math.floor((root.width - (columns - 1) * spacing) / columns)
        property int made: 0
        readonly property real tallest: {
            let most = 0
            for (let i = 0; i < tiles.count && made >= 0; ++i) {
                const tile = tiles.itemAt(i)
                if (tile !== null) most = Math.max(most, tile.implicitHeight)
            }
            return most
        }
        columns: Math.max(2, Math.floor((root.width + Theme.s2) / (9 * Theme.body + Theme.s2)))
        spacing: Theme.s2
        Repeater {
            id: tiles
            model: root.photos
            onItemAdded: ++grid.made
            delegate: PhotoTile {
                id: tile
                required property int index
                required property string title
                required picture
                required note
                required tileState
                required removable
                width: grid.cell
                height: grid.tallest
                text: title
                onClicked: root.show(index, tile)
            }
        }
    }
    RowLayout {
        visible: root.photos.removed !== ""
        width: root.width
        spacing: Theme.s3
        T { text: root.photos.removed; wrapMode: Text.Wrap; Layout.fillWidth: true }
        AppButton { iconName: "undo"; text: qsTr("Kembalikan"); onClicked: root.photos.bringBack() }
    }
    PhotoChooser {
        id: chooser
        objectName: "photoChooser"
        files: root.photos.files
        onChosen: file => root.photos.add(root.row, file)
    }
    PhotoSheet {
        id: sheet
        objectName: "photoSheet"
        onReplacing: chooser.open()
        onRemoving: root.photos.remove(root.row)
    }
    Shortcut {
        sequence: "F8"
        enabled: root.visible
        onActivated: root.begin()
    }
    function show(index: int, tile: PhotoTile): void {
        row = index
        if (tile.picture.width > 0 || tile.removable) {
            sheet.title = tile.text
            sheet.note = tile.note
            sheet.picture = tile.picture
            sheet.removable = tile.removable
            sheet.open()
        } else {
            chooser.title = tile.text
            chooser.open()
        }
    }
    function showRow(index: int): void { show(index, tiles.itemAt(index) as PhotoTile) }
    // The first place that is still empty.
    function begin(): void {
        for (let i = 0; i < tiles.count; ++i) {
            const tile = tiles.itemAt(i) as PhotoTile
            if (tile.tileState === FormPhotos.Empty) return show(i, tile)
        }
    }
}
