/** True when a text only repeats the title of the epic, in whatever case and with whatever full stop it is written. */
export const namedLikeTheEpic = (text: string, summary: string): boolean => bare(text) !== '' && bare(text) === bare(summary);

const bare = (text: string): string => text.slice(0, 400).toLowerCase().replace(/[\s.,:;!–—-]+/g, ' ').trim();
