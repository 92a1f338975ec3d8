import QtQuick
import QtQuick.Layouts
import Jemput

// Two big tiles; nothing is chosen for anybody. The numbers are those of the record.
ColumnLayout {
    id: root
    enum Sex { Unknown, Male, Female }

    property int sex: SexTiles.Unknown
    property string error: ""
    signal chosen(int sex)
    spacing: Theme.s1
    T { text: qsTr("Jenis kelamin"); font.pixelSize: Theme.label; font.weight: Font.DemiBold }
    RowLayout {
        spacing: Theme.s2
        ChoiceTile {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: qsTr("Laki-laki")
            iconName: "male"
            on: root.sex === SexTiles.Male
            onClicked: root.chosen(SexTiles.Male)
        }
        ChoiceTile {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: qsTr("Perempuan")
            iconName: "female"
            on: root.sex === SexTiles.Female
            onClicked: root.chosen(SexTiles.Female)
        }
    }
    Note { Layout.fillWidth: true; error: root.error }
}
