import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// What the person came for, as tiles with their reason, and the papers that this asks for.
ColumnLayout {
    id: root
    required property FormModel form
    property alias all: tiles.all
    spacing: Theme.s3
    T { text: qsTr("Layanan"); font.pixelSize: Theme.section; font.weight: Font.Bold }
    Note { Layout.fillWidth: true; error: root.form.remarks.servicesError }
    ServiceTiles { id: tiles; Layout.fillWidth: true; tiles: root.form.services.tiles }
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
    PaperLines { Layout.fillWidth: true; papers: root.form.services.papers }
}
