const moment = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A moment in the viewer's zone: epoch ms, or the text Jira writes (`2026-11-20T09:00:00.000+0100`). */
export function showMoment(at: number | string): string {
  // Jira writes offsets without a colon, which not every engine reads.
  const read = typeof at === 'number' ? new Date(at) : new Date(at.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(read.getTime()) ? String(at) : moment.format(read);
}

/** A calendar day (`2026-11-20`), the same day in every zone. */
export function showDay(text: string): string {
  const read = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(read.getTime()) ? text : day.format(read);
}
