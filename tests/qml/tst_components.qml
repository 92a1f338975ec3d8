import QtQuick
import QtTest
import Jemput

// What a person does to the components, by key, mouse and finger.
Item {
    id: root
    width: 1280
    height: 800
    property var heard: []

    AppButton { id: button; text: "Simpan"; onClicked: root.heard.push("button") }
    AppButton { id: disabled; y: 70; text: "Simpan"; enabled: false; onClicked: root.heard.push("disabled") }
    Segmented { id: segmented; y: 140; options: ["Satu", "Dua"]; onChosen: index => root.heard.push(index) }
    CheckLine { id: paper; y: 210; width: 400; text: "Akta"; paper: CheckLine.NotYet; sptjmAllowed: true; onChosen: state => { paper.paper = state; root.heard.push(state) } }
    SearchField { id: search; y: 400; width: 400; placeholderText: "Cari"; onTextEdited: root.heard.push("edited") }
    DateField { id: date; y: 480; label: "Lahir"; onEdited: (day, month, year) => root.heard.push([day, month, year].join("-")) }
    Field { id: field; y: 600; width: 240; label: "Nama"; onEdited: text => root.heard.push(text) }
    PinPad { id: pin; x: 500; onCompleted: entered => root.heard.push(entered) }
    Snackbar { id: snackbar; x: 500; y: 560; seconds: 1; onUndone: root.heard.push("undone") }
    PadHost {
        id: host
        x: 500
        y: 640
        width: 760
        height: 500
        Field { id: name; width: 240; label: "Nama"; onEdited: text => root.heard.push(text) }
        Field { id: number; x: 300; width: 240; label: "NIK"; digits: true; maximumLength: 4 }
    }
    ReasonDialog { id: dialog; reasons: ["Satu", "Dua"]; onGiven: reason => root.heard.push(reason) }

    TestCase {
        name: "Components"
        when: windowShown

        function init() { root.heard = [] }

        // The pad's key with this label, wherever it is nested.
        function key(item, text) {
            if (item.text === text && item.spoken !== undefined && item.visible) return item
            for (let i = 0; i < item.children.length; ++i) {
                const found = key(item.children[i], text)
                if (found !== null) return found
            }
            return null
        }

        function test_space_and_enter_press_a_button() {
            button.forceActiveFocus(Qt.TabFocusReason)
            verify(button.visualFocus)
            keyClick(Qt.Key_Space)
            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_Enter)
            compare(heard, ["button", "button", "button"])
        }
        function test_a_disabled_button_does_nothing() {
            mouseClick(disabled)
            compare(heard, [])
        }
        function test_tab_walks_through_the_options_and_space_chooses() {
            disabled.forceActiveFocus()
            button.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Tab)
            keyClick(Qt.Key_Tab)
            keyClick(Qt.Key_Space)
            compare(heard, [1])
            compare(segmented.current, 0) // the owner decides
        }
        function test_one_tap_on_a_paper_means_original() {
            mouseClick(paper, 20, 20)
            compare(heard, [CheckLine.OriginalShown])
            mouseClick(paper, 20, 20)
            compare(heard, [CheckLine.OriginalShown, CheckLine.NotYet])
        }
        function test_a_paper_can_be_replaced_by_a_statement() {
            paper.paper = CheckLine.OriginalShown
            paper.choosing = true
            waitForRendering(paper)
            mouseClick(paper, 380, paper.height - 28)
            compare(heard, [CheckLine.ReplacedBySptjm])
            verify(!paper.choosing)
            paper.paper = CheckLine.NotYet
        }
        function test_escape_clears_the_search() {
            search.text = "ratna"
            search.forceActiveFocus()
            keyClick(Qt.Key_Escape)
            compare(search.text, "")
            compare(heard, ["edited"])
            verify(search.activeFocus)
        }
        function test_a_date_is_typed_without_leaving_the_digits() {
            date.children[1].children[0].input.forceActiveFocus()
            for (const digit of "04122012") keyClick(digit)
            compare(heard[heard.length - 1], "04-12-2012")
        }
        function test_a_field_follows_its_value_and_says_what_was_typed() {
            field.value = "Lale"
            compare(field.input.text, "Lale")
            field.input.forceActiveFocus()
            keyClick(Qt.Key_End)
            keyClick("s")
            compare(heard, ["Lales"])
        }
        function test_six_digits_by_keyboard_are_a_pin_and_are_forgotten() {
            pin.forceActiveFocus()
            for (const digit of "12345") keyClick(digit)
            keyClick(Qt.Key_Backspace)
            compare(heard, [])
            for (const digit of "56") keyClick(digit)
            compare(heard, ["123456"])
            compare(pin.entered, "")
        }
        function test_digits_by_finger_are_a_pin_and_a_busy_pad_takes_none() {
            for (const digit of "123") mouseClick(key(pin, digit))
            pin.busy = true
            mouseClick(key(pin, "4"))
            compare(pin.entered, "123")
            pin.busy = false
            for (const digit of "456") mouseClick(key(pin, digit))
            compare(heard, ["123456"])
        }
        function test_a_snackbar_goes_by_itself_and_can_undo() {
            snackbar.show("tersimpan")
            verify(snackbar.visible)
            tryCompare(snackbar, "visible", false, 3000)
            snackbar.show("tersimpan")
            mouseClick(snackbar, snackbar.width - 40, 36)
            compare(heard, ["undone"])
            verify(!snackbar.visible)
        }
        function test_a_finger_opens_the_pad_and_a_mouse_does_not() {
            mouseClick(name.input)
            verify(!host.open)
            const touch = touchEvent(name.input)
            touch.press(0, name.input).commit()
            touch.release(0, name.input).commit()
            tryVerify(() => host.open)
            verify(host.inset > 0)
            verify(host.inset <= 400)
            verify(!host.digits)
            mouseClick(key(host, "R"))
            mouseClick(key(host, "A"))
            compare(name.input.text, "Ra")
            compare(heard, ["R", "Ra"])
            verify(name.input.activeFocus)
            host.erase()
            compare(name.input.text, "R")
            compare(heard, ["R", "Ra", "R"])
            number.input.forceActiveFocus()
            verify(host.open)
            verify(host.digits)
            for (const digit of "52080") mouseClick(key(host, digit))
            compare(number.input.text, "5208")
            button.forceActiveFocus()
            verify(!host.open)
            compare(host.inset, 0)
        }
        function test_a_warning_is_not_overridden_without_a_reason() {
            dialog.open()
            tryVerify(() => dialog.opened)
            compare(dialog.reason, "")
            dialog.reason = "   "
            keyClick(Qt.Key_Escape)
            tryVerify(() => !dialog.visible)
            compare(heard, [])
        }
    }
}
