import QtQuick
import Jemput

// One record, one vocabulary: the same icon, word and colour everywhere. Received is shown only for a
// record under a verified receipt.
Badge {
    enum RecordState { Draft, Ready, Sending, Received, Approved, NeedsFixing, Interrupted, Refused }

    required property int recordState
    property string detail: "" // the reason of a refusal, the time of the next attempt
    readonly property list<string> words: [qsTr("Draf"), qsTr("Siap kirim"), qsTr("Mengirim"), qsTr("Diterima kantor"),
        qsTr("Disetujui"), qsTr("Perlu perbaikan"), qsTr("Terputus, dicoba lagi %1").arg(detail),
        qsTr("Ditolak: %1").arg(detail)]
    text: words[recordState]
    iconName: ["edit", "schedule", "cloud_upload", "done_all", "verified", "edit_note", "cloud_off",
        "block"][recordState]
    tone: [Tone.Neutral, Tone.Neutral, Tone.Info, Tone.Ok, Tone.Ok, Tone.Warn, Tone.Warn,
        Tone.Danger][recordState]
}
