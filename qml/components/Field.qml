import QtQuick
import Jemput

// Label above, hint or error below; a placeholder is never the label. The owner sets value and width, edited
// says what was typed. A Column, because a layout keeps the height that its label had before it knew its width.
Column {
    id: root
    required property string label
    property string value: ""
    property string hint: ""
    property string error: "" // what is missing and an example, never "invalid"
    property bool digits: false
    property bool optional: false
    property bool part: false // of a larger field, whose own label is above
    property alias input: input
    property alias whole: input.whole
    property alias maximumLength: input.maximumLength
    signal edited(string text)
    signal accepted
    spacing: Theme.s1
    onValueChanged: if (input.text !== value) input.text = value
    T {
        text: root.optional ? qsTr("%1 (boleh kosong)").arg(root.label) : root.label
        font.pixelSize: Theme.label
        font.weight: root.part ? Font.Medium : Font.DemiBold
        color: root.part ? Theme.text2 : Theme.text
        wrapMode: Text.Wrap
        width: root.width
    }
    Entry {
        id: input
        width: root.width
        text: root.value
        digits: root.digits
        alert: root.error !== ""
        Accessible.name: root.label
        Accessible.description: root.error !== "" ? root.error : root.hint
        onTextEdited: root.edited(text)
        onAccepted: root.accepted()
    }
    Note {
        width: root.width
        hint: root.hint
        error: root.error
    }
}
