import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// What the person came for, as tiles with their reason, and the papers that this asks for.
ColumnLayout {
    id: root
    required property FormModel form
    spacing: Theme.s3
    T { text: qsTr("Layanan"); font.pixelSize: Theme.section; font.weight: Font.Bold }
    Note { Layout.fillWidth: true; error: root.form.remarks.servicesError }
    GridLayout {
        Layout.fillWidth: true
        columns: Math.max(2, Math.floor((root.width + Theme.s2) / (8 * Theme.body + Theme.s2)))
        rowSpacing: Theme.s2
        columnSpacing: Theme.s2
        Repeater {
            model: root.form.services
            delegate: ServiceTile {
                id: tile
                required property int index
                required property string title
                required iconName
                required note
                visible: tile.tileState !== ServiceTile.Impossible
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                text: title
                onClicked: root.form.services.toggle(tile.index)
                Shortcut { sequence: "Alt+" + (tile.index + 1); enabled: tile.visible; onActivated: tile.clicked() }
            }
        }
    }
    T {
        visible: root.form.papers.count > 0
        text: qsTr("Berkas yang ditunjukkan")
        font.pixelSize: Theme.section
        font.weight: Font.Bold
        Layout.topMargin: Theme.s1
    }
    Repeater {
        model: root.form.papers
        delegate: CheckLine {
            id: line
            required property int index
            required property string paperText
            required sptjmAllowed
            Layout.fillWidth: true
            text: paperText
            onChosen: paper => root.form.papers.choose(line.index, paper)
        }
    }
}
