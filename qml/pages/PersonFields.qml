import QtQuick
import QtQuick.Layouts
import Jemput
import Jemput.Tablet

// Who the person is: family, person, address. Each field is judged while it is typed.
ColumnLayout {
    id: root
    required property FormModel form
    property int columns: 2
    // Grids and not layouts: a nested layout keeps the height that a label had before it knew its width.
    readonly property real cell: columns === 2 ? (width - Theme.s3) / 2 : width
    readonly property list<string> statuses: [qsTr("Belum kawin"), qsTr("Kawin tercatat"), qsTr("Kawin belum tercatat"),
        qsTr("Cerai hidup tercatat"), qsTr("Cerai hidup belum tercatat"), qsTr("Cerai mati")]
    spacing: Theme.s4
    // The first field that a new person's form is to be filled in at.
    function begin(): void { (form.texts.name.value === "" ? fullName : nik).input.forceActiveFocus(Qt.TabFocusReason) }
    T { text: qsTr("Orang"); font.pixelSize: Theme.section; font.weight: Font.Bold }
    TextOf {
        id: fullName
        Layout.fillWidth: true
        label: qsTr("Nama lengkap sesuai dokumen")
        model: root.form.texts.name
    }
    Grid {
        Layout.fillWidth: true
        columns: root.columns
        spacing: Theme.s3
        TextOf { id: nik; width: root.cell; label: qsTr("NIK"); model: root.form.texts.nik; digits: true }
        TextOf { width: root.cell; label: qsTr("Nomor KK"); model: root.form.texts.kk; digits: true; optional: true }
    }
    T {
        visible: root.form.texts.nik.value === ""
        text: qsTr("Mengapa tanpa NIK?")
        font.weight: Font.DemiBold
        font.pixelSize: Theme.label
    }
    GridLayout {
        visible: root.form.texts.nik.value === ""
        Layout.fillWidth: true
        columns: 2
        rowSpacing: Theme.s2
        columnSpacing: Theme.s2
        Repeater {
            model: root.form.noNikReasons
            delegate: ChoiceTile {
                required property string modelData
                required property int index
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: modelData
                on: root.form.choices.noNikReason === index
                onClicked: root.form.choices.noNikReason = on ? -1 : index
            }
        }
    }
    SexTiles {
        Layout.fillWidth: true
        sex: root.form.choices.sex
        error: root.form.remarks.sexError
        onChosen: sex => root.form.choices.sex = sex
    }
    DateField {
        Layout.fillWidth: true
        label: qsTr("Tanggal lahir")
        day: root.form.texts.day.value
        month: root.form.texts.month.value
        year: root.form.texts.year.value
        error: root.form.remarks.birthDateError
        hint: root.form.remarks.derived ? qsTr("Terbaca dari NIK, juga jenis kelaminnya. Cocokkan dengan berkas.") : ""
        onEdited: (day, month, year) => root.form.setBirthDate(day, month, year)
    }
    Segmented {
        Layout.fillWidth: true
        label: qsTr("Tanggal lahir")
        options: [qsTr("Pasti"), qsTr("Bulan"), qsTr("Tahun"), qsTr("Perkiraan")]
        current: root.form.choices.precision
        onChosen: index => root.form.choices.precision = index
    }
    Grid {
        Layout.fillWidth: true
        columns: root.columns
        spacing: Theme.s3
        TextOf { width: root.cell; label: qsTr("Tempat lahir"); model: root.form.texts.birthPlace; optional: true }
        TextOf { width: root.cell; label: qsTr("Nama ibu"); model: root.form.texts.mother; optional: true }
        TextOf { width: root.cell; label: qsTr("Nama ayah"); model: root.form.texts.father; optional: true }
        TextOf { width: root.cell; label: qsTr("Dusun"); model: root.form.texts.hamlet; optional: true }
        TextOf { width: root.cell; label: qsTr("RT"); model: root.form.texts.rt; digits: true; optional: true }
        TextOf { width: root.cell; label: qsTr("RW"); model: root.form.texts.rw; digits: true; optional: true }
    }
    T { text: qsTr("Status kawin"); font.weight: Font.DemiBold; font.pixelSize: Theme.label }
    GridLayout {
        Layout.fillWidth: true
        columns: 2
        rowSpacing: Theme.s2
        columnSpacing: Theme.s2
        Repeater {
            model: root.statuses
            delegate: ChoiceTile {
                required property string modelData
                required property int index
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: modelData
                on: root.form.choices.marital === index + 1
                onClicked: root.form.choices.marital = index + 1
            }
        }
    }
}
