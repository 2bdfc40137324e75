const longest = 80;

/** A text as a fact of a finding: on one line, at most 80 characters, cut with an ellipsis between characters. */
export function excerpt(text: string): string {
  const line = text.slice(0, 4 * longest).replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
}
