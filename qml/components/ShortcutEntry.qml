import QtQml

// One key of the shortcut sheet.
QtObject {
    required property string keys
    required property string text
}
