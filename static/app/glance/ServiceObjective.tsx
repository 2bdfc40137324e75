export function ServiceObjective() { return null; }
