/** The texts of checkpoints somebody pasted, one after the other with blank lines between. Signatures stay with theirs. */
export const splitCheckpoints = (pasted: string): string[] =>
  pasted
    .split(/\r?\n[ \t]*\r?\n(?!\s*—)/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
