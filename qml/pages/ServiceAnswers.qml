import QtQuick
import Jemput
import Jemput.Tablet

// What the forms of the chosen services ask: small fields beside each other, choices over the whole width.
Flow {
    id: root
    objectName: "serviceAnswers"
    required property AnswerListModel answers
    readonly property int columns: width >= 640 ? 2 : 1
    readonly property real cell: columns === 2 ? (width - Theme.s3) / 2 - 1 : width
    visible: answers.count > 0
    spacing: Theme.s3
    Repeater {
        model: root.answers
        delegate: AnswerField {
            answers: root.answers
            width: wide ? root.width : root.cell
        }
    }
}
