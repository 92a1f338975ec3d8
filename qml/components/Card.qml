import QtQuick
import Jemput

// A surface with a hairline; there are no shadows.
Rectangle {
    color: Theme.surface
    radius: Theme.radiusCard
    border.width: 1
    border.color: Theme.hairline
}
