import QtQml

// What a badge, banner or line means; Theme.softs, softInks and strongs are listed in this order.
QtObject {
    enum Tone { Neutral, Info, Ok, Warn, Danger }
}
