import QtQuick
import QtQuick.Layouts
import Jemput

// A date as three number fields; a full one hands the keyboard to the next. What it means is not decided here.
ColumnLayout {
    id: root
    required property string label
    property string day: ""
    property string month: ""
    property string year: ""
    property string hint: ""
    property string error: ""
    signal edited(string day, string month, string year)
    spacing: Theme.s1
    function tell(): void { edited(dayField.input.text, monthField.input.text, yearField.input.text) }
    T { text: root.label; font.pixelSize: Theme.label; font.weight: Font.DemiBold; Layout.fillWidth: true }
    RowLayout {
        spacing: Theme.s2
        Field {
            id: dayField
            Layout.preferredWidth: 88
            Layout.maximumWidth: 110
            label: qsTr("Tanggal")
            value: root.day
            digits: true
            part: true
            whole: true
            maximumLength: 2
            onEdited: text => {
                root.tell()
                if (text.length === 2) monthField.input.forceActiveFocus(Qt.TabFocusReason)
            }
        }
        Field {
            id: monthField
            Layout.preferredWidth: 88
            Layout.maximumWidth: 110
            label: qsTr("Bulan")
            value: root.month
            digits: true
            part: true
            whole: true
            maximumLength: 2
            onEdited: text => {
                root.tell()
                if (text.length === 2) yearField.input.forceActiveFocus(Qt.TabFocusReason)
            }
        }
        Field {
            id: yearField
            Layout.preferredWidth: 120
            Layout.maximumWidth: 150
            label: qsTr("Tahun")
            value: root.year
            digits: true
            part: true
            whole: true
            maximumLength: 4
            onEdited: root.tell()
        }
    }
    Note { Layout.fillWidth: true; hint: root.hint; error: root.error }
}
