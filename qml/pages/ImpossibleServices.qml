import QtQuick
import Jemput
import Jemput.Tablet

// Services that this person cannot have today, each with why: never hidden, so that an officer can answer.
// Columns and not layouts: a nested layout asks again for the height of every wrapped line.
Column {
    id: root
    required property ServiceListModel services
    spacing: Theme.s3
    T { text: qsTr("Belum bisa untuk orang ini"); font.pixelSize: Theme.section; font.weight: Font.Bold }
    Repeater {
        model: root.services
        delegate: Item {
            id: line
            required property string title
            required property string iconName
            required property string note
            required property int tileState
            visible: line.tileState === ServiceTile.Impossible
            width: root.width
            implicitHeight: words.implicitHeight
            Icon { id: sign; name: line.iconName; size: 28; color: Theme.text2 }
            Column {
                id: words
                anchors.left: sign.right
                anchors.leftMargin: Theme.s3
                anchors.right: parent.right
                T { width: parent.width; text: line.title; font.weight: Font.DemiBold; wrapMode: Text.Wrap }
                T {
                    width: parent.width
                    text: line.note
                    color: Theme.text2
                    font.pixelSize: Theme.label
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
