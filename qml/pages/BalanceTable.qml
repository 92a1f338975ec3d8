import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// The four ways of a number, and their sum.
Card {
    id: card
    required property VisitDesk visit
    implicitHeight: rows.implicitHeight + 2 * Theme.s4
    ColumnLayout {
        id: rows
        anchors.fill: parent
        anchors.margins: Theme.s4
        spacing: Theme.s2
        InfoLine { label: qsTr("Dilayani lengkap"); value: String(card.visit.served); Layout.fillWidth: true }
        InfoLine { label: qsTr("Belum lengkap"); value: String(card.visit.incomplete); Layout.fillWidth: true }
        InfoLine { label: qsTr("Ditarik kembali"); value: String(card.visit.takenBack); Layout.fillWidth: true }
        InfoLine { label: qsTr("Tidak datang"); value: String(card.visit.notCome); Layout.fillWidth: true }
        Rectangle { Layout.fillWidth: true; implicitHeight: 1; color: Theme.hairline }
        InfoLine { label: qsTr("Nomor yang diberikan"); value: String(card.visit.issued); Layout.fillWidth: true }
        InfoLine { label: qsTr("Orang yang terdaftar"); value: String(card.visit.people); Layout.fillWidth: true }
    }
}
