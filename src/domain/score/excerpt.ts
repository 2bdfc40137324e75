const longest = 80;

/** White space that is not one plain space between words. Nearly every name is tidy, and thousands of plans are excerpted. */
const untidy = /^\s|\s$|\s\s|[^\S ]/;

/** A text as a fact of a finding: on one line, at most 80 characters, cut with an ellipsis between characters. */
export function excerpt(text: string): string {
  if (text.length <= longest && !untidy.test(text)) return text;
  const line = text.slice(0, 4 * longest).replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
}
