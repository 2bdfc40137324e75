/** What stands on the lines of a text, without the empty ones. */
export const linesOf = (text: string | undefined): string[] => (text ?? '').split('\n').map((line) => line.trim()).filter(Boolean);
