import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// The photos of the form as tiles: one for each paper and one for the person.
ColumnLayout {
    id: root
    objectName: "photoChoice"
    required property FormPhotos photos
    property int row: -1 // of the tile that a sheet is about
    spacing: Theme.s3
    T { text: qsTr("Foto"); font.pixelSize: Theme.section; font.weight: Font.Bold }
    GridLayout {
        Layout.fillWidth: true
        columns: Math.max(2, Math.floor((root.width + Theme.s2) / (9 * Theme.body + Theme.s2)))
        rowSpacing: Theme.s2
        columnSpacing: Theme.s2
        Repeater {
            id: tiles
            model: root.photos
            delegate: PhotoTile {
                id: tile
                required property int index
                required property string title
                required picture
                required note
                required tileState
                required removable
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                text: title
                onClicked: root.show(index, tile)
            }
        }
    }
    RowLayout {
        visible: root.photos.removed !== ""
        Layout.fillWidth: true
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
