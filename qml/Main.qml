import QtQuick
import Jemput
import Jemput.Tablet

// The tablet's screen: sign-in, then the visit, then the pages. Everything shown comes from the tablet.
Item {
    id: root
    required property Tablet tablet
    property string page: "daftar" // opened when work begins
    property alias frame: work.item
    Binding { target: Theme; property: "dark"; value: root.tablet.settings.dark }
    Binding { target: Theme; property: "scale"; value: root.tablet.settings.scale }
    Binding { target: Theme; property: "calm"; value: root.tablet.settings.calm }
    Rectangle { anchors.fill: parent; color: Theme.bg }
    Loader {
        anchors.fill: parent
        active: root.tablet.stage === Tablet.SignedOut
        visible: !pinPage.active
        focus: active
        sourceComponent: Component { SignInPage { tablet: root.tablet } }
    }
    Loader {
        anchors.fill: parent
        active: root.tablet.stage === Tablet.BeforeVisit
        visible: !pinPage.active
        focus: active
        sourceComponent: Component { VisitPage { tablet: root.tablet } }
    }
    Loader {
        id: work
        anchors.fill: parent
        visible: !root.tablet.locked && !pinPage.active // nobody reads or works behind the lock
        onVisibleChanged: if (visible) forceActiveFocus()
        active: root.tablet.stage === Tablet.Working
        focus: active
        sourceComponent: Component { WorkFrame { tablet: root.tablet } }
    }
    Loader {
        id: pinPage
        anchors.fill: parent
        visible: !root.tablet.locked
        active: root.tablet.pins.step !== PinDesk.Closed
        focus: active
        sourceComponent: Component { PinPage { pins: root.tablet.pins } }
    }
    LockOverlay {
        visible: root.tablet.locked
        who: root.tablet.who
        busy: root.tablet.busy
        waiting: root.tablet.pins.wait
        note: root.tablet.pinNote
        onUnlocking: pin => root.tablet.enterPin(-1, pin)
    }
}
