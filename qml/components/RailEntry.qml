import QtQml

// One destination of the rail and the page behind it.
QtObject {
    required property string key // for opening it from elsewhere and in file names of pictures
    required property string iconName
    required property string text
    property int count: 0 // shown in the amber pill
    property bool atEnd: false // at the bottom of the rail: Setelan
    property Component page
}
