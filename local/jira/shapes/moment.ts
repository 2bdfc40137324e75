/**
 * A moment as Jira writes it, in the viewer's time zone: `2026-11-20T09:30:00.000+0100`.
 *
 * @param zone IANA name; one that is unknown is read as UTC
 */
export function momentText(at: number, zone: string): string {
  const offset = zoneOffsetMinutes(at, zone);
  const local = new Date(at + offset * 60_000).toISOString().slice(0, -1);
  const sign = offset < 0 ? '-' : '+';
  const absolute = Math.abs(offset);
  return `${local}${sign}${two(Math.floor(absolute / 60))}${two(absolute % 60)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** Minutes that the zone is ahead of UTC at that moment. */
export function zoneOffsetMinutes(at: number, zone: string): number {
  if (zone === 'UTC') return 0;
  if (!formats.has(zone)) formats.set(zone, formatOf(zone));
  const parts = formats.get(zone)?.formatToParts(at);
  if (!parts) return 0;
  const part = (type: string): number => Number(parts.find((it) => it.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return Math.round((wall - Math.floor(at / 1_000) * 1_000) / 60_000);
}

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    return undefined;
  }
}

/** The moment at which a wall clock in the zone shows the given UTC-read fields. */
export function zonedMoment(wallAsUtc: number, zone: string): number {
  const guess = wallAsUtc - zoneOffsetMinutes(wallAsUtc, zone) * 60_000;
  return wallAsUtc - zoneOffsetMinutes(guess, zone) * 60_000;
}
