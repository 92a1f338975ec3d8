import QtQuick
import Jemput
import Jemput.Tablet

// The papers that were shown, a line each.
Column {
    id: root
    required property PaperListModel papers
    property string of: "" // whose, where there are several people
    spacing: Theme.s3
    Repeater {
        model: root.papers
        delegate: CheckLine {
            id: line
            required property int index
            required property string paperText
            required sptjmAllowed
            width: root.width
            text: paperText
            spoken: root.of !== "" ? root.of + ": " + paperText : paperText
            onChosen: paper => root.papers.choose(line.index, paper)
        }
    }
}
