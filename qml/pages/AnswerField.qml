import QtQuick
import Jemput
import Jemput.Tablet

// One question of a form with its answer, in the way that its kind is answered.
Column {
    id: root
    required property AnswerListModel answers
    required property int index
    required property int kind
    required property string section
    required property string openNote
    required property string title
    required property string value
    required property string hint
    required property string error
    required property var options
    required property var chosen
    required property bool optional
    readonly property bool wide: section !== "" || kind === AnswerListModel.OneOf || kind === AnswerListModel.SomeOf
        || kind === AnswerListModel.Day
    spacing: Theme.s2
    AnswerHead { visible: root.section !== ""; width: root.width; title: root.section; note: root.openNote }
    Loader {
        width: root.width
        sourceComponent: root.kind === AnswerListModel.Day ? day
            : root.kind === AnswerListModel.OneOf || root.kind === AnswerListModel.SomeOf ? choice
            : root.kind === AnswerListModel.OneOfMany ? picker : typed
    }
    Component {
        id: typed
        Field {
            label: root.title
            value: root.value
            hint: root.hint
            error: root.error
            optional: root.optional
            digits: root.kind === AnswerListModel.Digits
            onEdited: text => root.answers.write(root.index, text)
        }
    }
    Component {
        id: day
        DateField {
            readonly property list<string> parts: root.value === "" ? ["", "", ""] : root.value.split("-")
            label: root.optional ? qsTr("%1 (boleh kosong)").arg(root.title) : root.title
            error: root.error
            hint: root.hint
            onEdited: (day, month, year) => root.answers.writeDay(root.index, day, month, year)
            // What was typed stays as it was typed; a date that comes from elsewhere is shown once.
            Component.onCompleted: {
                year = parts[0]
                month = parts[1]
                day = parts[2]
            }
        }
    }
    Component {
        id: choice
        ChoiceChips {
            label: root.title
            error: root.error
            optional: root.optional
            several: root.kind === AnswerListModel.SomeOf
            options: root.options
            chosen: root.chosen
            onTapped: option => root.answers.choose(root.index, option)
        }
    }
    Component {
        id: picker
        ChoicePicker {
            label: root.title
            optional: root.optional
            options: root.options
            chosen: root.chosen
            onTapped: option => root.answers.choose(root.index, option)
        }
    }
}
