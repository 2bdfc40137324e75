/** The time an invocation sees: where the site's clock stood when it began, and whether it moves on from there. */
export interface SiteTime {
  siteNow: number;
  clockRuns: boolean;
}

/**
 * Replaces the process's `Date` by one that stands on the site's clock, so that the app sees one time whether it asks
 * `Date` or the product. Dates made from a value are untouched. Timers keep running in real time, as the platform's
 * time limits do.
 */
export function installSiteDate(): { startAt(time: SiteTime): void } {
  const NativeDate = Date;
  // This process has no clock of its own to inject: this file is the clock.
  let time: SiteTime = { siteNow: NativeDate.now(), clockRuns: true };
  let startedAt = performance.now();
  const now = (): number =>
    time.clockRuns ? time.siteNow + Math.floor(performance.now() - startedAt) : time.siteNow;
  const SiteDate: DateConstructor = new Proxy(NativeDate, {
    construct(target, args: unknown[], newTarget) {
      const given = args.length > 0 ? args : [now()];
      return Reflect.construct(target, given, newTarget === SiteDate ? target : newTarget) as Date;
    },
    apply: () => new NativeDate(now()).toString(),
    get: (target, property, receiver) => (property === 'now' ? now : Reflect.get(target, property, receiver)),
  });
  // Libraries that clone a date by its constructor must land on the shifted one too.
  NativeDate.prototype.constructor = SiteDate;
  globalThis.Date = SiteDate;
  formatNow(now);
  return {
    startAt(next) {
      time = next;
      startedAt = performance.now();
    },
  };
}

/** A formatter that is given no date takes the present one, which it would read from the machine's clock. */
function formatNow(now: () => number): void {
  const formatter = Intl.DateTimeFormat.prototype;
  const format = Object.getOwnPropertyDescriptor(formatter, 'format');
  const { formatToParts } = formatter;
  Object.defineProperty(formatter, 'format', {
    ...format,
    get(this: Intl.DateTimeFormat) {
      const bound = format?.get?.call(this) as Intl.DateTimeFormat['format'];
      return (date?: Date | number) => bound(date ?? now());
    },
  });
  formatter.formatToParts = function (date) {
    return formatToParts.call(this, date ?? now());
  };
}
