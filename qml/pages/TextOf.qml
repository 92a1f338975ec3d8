import Jemput
import Jemput.Tablet

// A text of the form as a field.
Field {
    id: field
    required property FieldModel model
    value: model.value
    error: model.error
    hint: model.hint
    onEdited: text => field.model.edit(text)
}
