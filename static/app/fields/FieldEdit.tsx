export function FieldEdit() { return null; }
