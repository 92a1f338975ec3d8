import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// What the person came for, as tiles with their reason, and the papers that this asks for.
ColumnLayout {
    id: root
    required property FormModel form
    property bool all: false // also what few people come for
    spacing: Theme.s3
    T { text: qsTr("Layanan"); font.pixelSize: Theme.section; font.weight: Font.Bold }
    Note { Layout.fillWidth: true; error: root.form.remarks.servicesError }
    GridLayout {
        Layout.fillWidth: true
        columns: Math.max(2, Math.floor((root.width + Theme.s2) / (8 * Theme.body + Theme.s2)))
        rowSpacing: Theme.s2
        columnSpacing: Theme.s2
        Repeater {
            model: root.form.services.tiles
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
                onClicked: root.form.services.tiles.toggle(tile.index)
                Shortcut { sequence: "Alt+" + (tile.index + 1); enabled: tile.visible && tile.index < 9; onActivated: tile.clicked() }
            }
        }
    }
    AppButton {
        text: root.all ? qsTr("Sembunyikan layanan lain") : qsTr("Layanan lain")
        iconAfter: root.all ? "expand_less" : "expand_more"
        onClicked: root.all = !root.all
    }
    Flow {
        visible: root.form.services.bundle.length > 0
        Layout.fillWidth: true
        spacing: Theme.s2
        Repeater {
            model: root.form.services.bundle
            delegate: AppButton {
                required property string modelData
                required property int index
                text: qsTr("Sekalian %1").arg(modelData)
                iconName: "add"
                onClicked: root.form.services.addFromBundle(index)
            }
        }
    }
    T {
        visible: root.form.services.papers.count > 0
        text: qsTr("Berkas yang ditunjukkan")
        font.pixelSize: Theme.section
        font.weight: Font.Bold
        Layout.topMargin: Theme.s1
    }
    Repeater {
        model: root.form.services.papers
        delegate: CheckLine {
            id: line
            required property int index
            required property string paperText
            required sptjmAllowed
            Layout.fillWidth: true
            text: paperText
            onChosen: paper => root.form.services.papers.choose(line.index, paper)
        }
    }
}
