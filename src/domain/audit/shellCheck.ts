/** A text as one word of a POSIX shell, whatever stands in it. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Prints the ticket of an issue: one line for any shell with `sha256sum`. */
export const ticketLine = (seed: string, issueId: string): string => `printf '%s' ${quoted(`${seed},${issueId}`)} | sha256sum`;

/** Prints every ticket with its issue id, smallest first, from a file with one id on each line. */
export const drawLine = (seed: string, file: string): string =>
  `while read -r id || [ -n "$id" ]; do printf '%s  %s\\n' "$(printf '%s' ${quoted(`${seed},`)}"$id" | sha256sum | cut -c1-64)" "$id"; done < ${quoted(file)} | LC_ALL=C sort`;

/** Prints the hash of a population, from a file with one id on each line. */
export const populationLine = (file: string): string => `printf '%s' "$(LC_ALL=C sort -u ${quoted(file)})" | sha256sum`;
