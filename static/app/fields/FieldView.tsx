export function FieldView() { return null; }
