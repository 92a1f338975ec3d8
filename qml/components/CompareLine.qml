import QtQuick
import QtQuick.Layouts
import Jemput

// One line of two people side by side. What differs stands on amber with a sign; what one of them does not say is left
// calm.
Rectangle {
    id: root
    required property string lineLabel
    required property string known
    required property string typed
    required property int agreement // 0 the same, 1 differs, 2 one does not say
    readonly property bool differs: agreement === 1
    readonly property color ink: differs ? Theme.warnSoftInk : Theme.text
    readonly property list<string> spoken: [qsTr("sama"), qsTr("beda"), qsTr("belum diketahui")]
    implicitHeight: row.implicitHeight + 2 * Theme.s2
    radius: Theme.radiusBadge
    color: differs ? Theme.warnSoft : "transparent"
    Accessible.role: Accessible.Row
    Accessible.name: lineLabel + ": " + (known || "-") + " / " + (typed || "-") + ", " + spoken[agreement]
    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: Theme.s2
        anchors.rightMargin: Theme.s2
        spacing: Theme.s3
        Icon {
            name: root.differs ? "warning" : root.agreement === 0 ? "check" : "remove"
            size: 24
            color: root.differs ? root.ink : root.agreement === 0 ? Theme.ok : Theme.text2
        }
        T {
            text: root.lineLabel
            color: root.differs ? root.ink : Theme.text2
            font.pixelSize: Theme.label
            wrapMode: Text.Wrap
            Layout.preferredWidth: 6.5 * Theme.body
            Layout.maximumWidth: 6.5 * Theme.body
        }
        Repeater {
            model: [root.known, root.typed]
            delegate: NumText {
                required property string modelData
                text: modelData !== "" ? modelData : qsTr("belum ada")
                color: modelData !== "" ? root.ink : Theme.text2
                font.weight: root.differs ? Font.Bold : Font.Normal
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Layout.preferredWidth: 1
            }
        }
    }
}
