pragma Singleton
import QtQuick

// The one place for colours, type, spacing and target sizes; no literal colour or size stands anywhere
// else. Light is "Luar ruang" (glare), dark is "Malam". Every text pair reaches 7:1, every control
// border and data mark 3:1 (tests/qml). Main binds dark, scale and calm to the settings.
QtObject {
    id: theme

    property bool dark: false
    property real scale: 1.0 // text size: 1.0, 1.15, 1.30
    property bool calm: false // "kurangi gerak"
    readonly property int motion: calm ? 0 : 150

    // Surfaces
    readonly property color bg: dark ? "#0A1219" : "#E9EFF5"
    readonly property color surface: dark ? "#13202C" : "#FFFFFF"
    readonly property color surfaceAlt: dark ? "#1A2A39" : "#F3F6FA"
    readonly property color hairline: dark ? "#2B3E50" : "#C5D0DB" // decoration only
    readonly property color outline: dark ? "#8498AB" : "#5B6B7A" // control borders
    readonly property color scrim: dark ? "#A6000000" : "#B3081320"
    readonly property color pressed: dark ? "#33FFFFFF" : "#2E000000"
    readonly property color focus: dark ? "#FFC766" : "#B4500A"
    readonly property color rail: dark ? "#060D14" : "#062544"
    readonly property color railText: "#FFFFFF"
    readonly property color railActive: dark ? "#1D4C7C" : "#FFFFFF"
    readonly property color railActiveText: dark ? "#FFFFFF" : "#062544"
    readonly property color pill: "#FFC24A" // numbers on the rail, the practice strip
    readonly property color pillInk: "#241500"

    // Text
    readonly property color text: dark ? "#F5F9FD" : "#08131E"
    readonly property color text2: dark ? "#C7D4E0" : "#324150"

    // Roles
    readonly property color primary: dark ? "#9CCBFF" : "#0A4588"
    readonly property color primaryInk: dark ? "#04213F" : "#FFFFFF"
    readonly property color primarySoft: dark ? "#173A5E" : "#DBE9F8"
    readonly property color primarySoftInk: dark ? "#E4F0FD" : "#062F60"
    readonly property color ok: dark ? "#8EE0AE" : "#075A34"
    readonly property color okSoft: dark ? "#123B28" : "#D9F2E3"
    readonly property color okSoftInk: dark ? "#D6F7E3" : "#04402A"
    readonly property color warn: dark ? "#FFC766" : "#7A4300"
    readonly property color warnSoft: dark ? "#46310C" : "#FFEBC2"
    readonly property color warnSoftInk: dark ? "#FFECC9" : "#4A2A00"
    readonly property color danger: dark ? "#FFB3AB" : "#8F1414"
    readonly property color dangerInk: dark ? "#3B0808" : "#FFFFFF"
    readonly property color dangerSoft: dark ? "#521A18" : "#FCE0DE"
    readonly property color dangerSoftInk: dark ? "#FFE1DE" : "#6A0D0D"
    readonly property color neutralSoft: dark ? "#26384A" : "#E1E8EF"
    readonly property color neutralSoftInk: dark ? "#E8F0F8" : "#22303D"

    // Data marks: blue and orange survive red-green blindness, the badge carries the meaning
    readonly property color barMet: dark ? "#79B8F2" : "#0B5CAD"
    readonly property color barBelow: dark ? "#FFAC6B" : "#B4500A"
    readonly property color barTrack: dark ? "#24384B" : "#DCE4EC"
    readonly property color targetLine: dark ? "#FFFFFF" : "#08131E"

    // A tone's colours, in Tone's order: neutral, info, ok, warn, danger
    readonly property list<color> softs: [neutralSoft, primarySoft, okSoft, warnSoft, dangerSoft]
    readonly property list<color> softInks: [neutralSoftInk, primarySoftInk, okSoftInk, warnSoftInk, dangerSoftInk]
    readonly property list<color> strongs: [text2, primary, ok, warn, danger]

    // Type, in pixels at 149 dpi and scale 1
    readonly property string family: interRegular.name
    readonly property string digitFamily: robotoRegular.name
    readonly property string iconFamily: materialIcons.name
    readonly property int display: Math.round(40 * scale)
    readonly property int figure: Math.round(36 * scale)
    readonly property int person: Math.round(28 * scale)
    readonly property int title: Math.round(24 * scale)
    readonly property int section: Math.round(22 * scale)
    readonly property int strong: Math.round(20 * scale) // names in lists, the primary button
    readonly property int body: Math.round(18 * scale)
    readonly property int label: Math.round(16 * scale)
    readonly property int small: Math.round(15 * scale) // the floor

    // Spacing, corners, targets
    readonly property int s1: 4
    readonly property int s2: 8
    readonly property int s3: 12
    readonly property int s4: 16
    readonly property int s5: 24
    readonly property int s6: 32
    readonly property int radiusBadge: 8
    readonly property int radius: 12
    readonly property int radiusCard: 16
    readonly property int targetMin: 48
    readonly property int target: 56
    readonly property int targetSearch: 64
    readonly property int targetPrimary: 68
    readonly property int row: 84
    readonly property int ring: 3

    // Fonts come from the program itself, never from what is installed
    readonly property FontLoader interRegular: FontLoader { source: "fonts/Inter-Regular.otf" }
    readonly property FontLoader interMedium: FontLoader { source: "fonts/Inter-Medium.otf" }
    readonly property FontLoader interSemiBold: FontLoader { source: "fonts/Inter-SemiBold.otf" }
    readonly property FontLoader interBold: FontLoader { source: "fonts/Inter-Bold.otf" }
    readonly property FontLoader robotoRegular: FontLoader { source: "fonts/Roboto-Regular.ttf" }
    readonly property FontLoader robotoBold: FontLoader { source: "fonts/Roboto-Bold.ttf" }
    readonly property FontLoader materialIcons: FontLoader { source: "fonts/MaterialIcons-Regular.ttf" }
}
