import type { Clock } from '../contract';
import { JiraRefusal } from '../refusal';
import type { JiraSettings } from '../settings';

/** The three limits of Jira Cloud that a client can meet. All are kept by the site's clock and forgotten on close. */
export interface Limits {
  /** Throws 429 when requests to one operation come faster than its bucket fills. */
  burst(method: string, operation: string): void;
  /** Throws 429 when one issue is written to too often. */
  issueWrite(issueId: string): void;
  /** Throws 429 when an app has spent the points of this hour. */
  points(appId: string): void;
  /** Takes points from an app's pool and gives the headers that tell of what is left. */
  spend(appId: string, points: number): Record<string, string>;
}

/** Requests per second by method, and the operations that have their own. */
const burstPerSecond: Record<string, number> = { GET: 100, POST: 100, PUT: 50, DELETE: 50 };
const burstExceptions: Record<string, number> = {
  'GET /issue/{}': 150, 'GET /issue/{}/changelog': 200, 'POST /search/approximate-count': 150,
  'POST /expression/evaluate': 150, 'GET /attachment/content/{}': 300,
};

/** Writes to one issue: so many within so many ms. */
const issueWindows = [{ count: 20, ms: 2_000 }, { count: 100, ms: 30_000 }];

const HOUR = 3_600_000;

/** Opens limits that have not been touched. */
export function openLimits(clock: Clock, settings: JiraSettings): Limits {
  const buckets = new Map<string, { left: number; at: number }>();
  const writes = new Map<string, number[]>();
  const spent = new Map<string, { hour: number; points: number }>();
  const hourNow = (): number => Math.floor(clock.now() / HOUR);
  const spentBy = (appId: string): number => {
    const it = spent.get(appId);
    return it?.hour === hourNow() ? it.points : 0;
  };

  return {
    burst(method, operation) {
      if (!settings.limits) return;
      const key = `${method} ${operation}`;
      const rate = burstExceptions[key] ?? burstPerSecond[method] ?? 50;
      const now = clock.now();
      const bucket = buckets.get(key) ?? { left: rate, at: now };
      bucket.left = Math.min(rate, bucket.left + ((now - bucket.at) / 1_000) * rate);
      bucket.at = now;
      buckets.set(key, bucket);
      if (bucket.left < 1) throw tooMany(clock, 'jira-burst-based', now + 1_000, rate, 0);
      bucket.left -= 1;
    },
    issueWrite(issueId) {
      if (!settings.limits) return;
      const now = clock.now();
      const longest = Math.max(...issueWindows.map(({ ms }) => ms));
      const recent = (writes.get(issueId) ?? []).filter((at) => at > now - longest);
      for (const { count, ms } of issueWindows) {
        const within = recent.filter((at) => at > now - ms);
        if (within.length >= count) {
          throw tooMany(clock, 'jira-per-issue-on-write', within[within.length - count]! + ms, count, 0);
        }
      }
      writes.set(issueId, [...recent, now]);
    },
    points(appId) {
      if (!settings.limits || spentBy(appId) < settings.pointsPerHour) return;
      throw tooMany(clock, 'jira-quota-global-based', (hourNow() + 1) * HOUR, settings.pointsPerHour, 0);
    },
    spend(appId, points) {
      const total = spentBy(appId) + points;
      spent.set(appId, { hour: hourNow(), points: total });
      const remaining = Math.max(0, settings.pointsPerHour - total);
      const reset = Math.ceil(((hourNow() + 1) * HOUR - clock.now()) / 1_000);
      const near = remaining < settings.pointsPerHour * 0.2;
      return {
        'X-RateLimit-Limit': String(settings.pointsPerHour),
        'X-RateLimit-Remaining': String(remaining),
        ...(near ? { 'X-RateLimit-NearLimit': 'true' } : {}),
        'Beta-RateLimit-Policy': `"global-app-quota";q=${settings.pointsPerHour};w=3600`,
        'Beta-RateLimit': near ? `"global-app-quota";r=${remaining};t=${reset}` : `"global-app-quota";t=${reset}`,
      };
    },
  };
}

function tooMany(clock: Clock, reason: string, until: number, limit: number, remaining: number): JiraRefusal {
  return new JiraRefusal(429, ['Rate limit exceeded.'], {}, {
    'Retry-After': String(Math.max(1, Math.ceil((until - clock.now()) / 1_000))),
    'RateLimit-Reason': reason,
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Remaining': String(remaining),
    'X-RateLimit-Reset': new Date(until).toISOString(),
  });
}
