import QtQuick
import Jemput

// One of a long list: the chosen one stands in the form, the list opens in front of it with a search.
Column {
    id: root
    required property string label
    property bool optional: false
    property list<string> options
    property list<int> chosen
    readonly property alias opened: sheet.visible
    signal tapped(int option)
    function open(): void { sheet.open() }
    spacing: Theme.s1
    T {
        text: root.optional ? qsTr("%1 (boleh kosong)").arg(root.label) : root.label
        font.pixelSize: Theme.label
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        width: root.width
    }
    AppButton {
        width: root.width
        text: root.chosen.length > 0 ? root.options[root.chosen[0]] : qsTr("Pilih dari daftar")
        iconAfter: "expand_more"
        Accessible.name: root.label + ": " + text
        onClicked: sheet.open()
    }
    ChoiceSheet {
        id: sheet
        label: root.label
        options: root.options
        chosen: root.chosen
        onTapped: option => root.tapped(option)
    }
}
