/**
 * A stretch of the text as it was given: UTF-16 offsets, `end` excluded, so `text.slice(start, end)` is what was read.
 */
export interface Span {
  start: number;
  end: number;
}
