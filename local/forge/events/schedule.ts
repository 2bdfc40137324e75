import type { Clock, ForgeSite, InvocationResult } from '../contract';
import type { Inspector } from '../inspector';
import type { ForgeManifest, ForgeModule } from '../manifest/manifest';
import type { Invoker } from '../runtime/invoker';
import type { ForgeSettings } from '../settings';

const INTERVAL_MS: Record<string, number> = {
  fiveMinute: 5 * 60_000,
  hour: 60 * 60_000,
  day: 24 * 60 * 60_000,
  week: 7 * 24 * 60 * 60_000,
};
/** The first run comes this long after deployment, which is when the double opens. */
const FIRST_AFTER_MS = 5 * 60_000;
const LOOK_EVERY_MS = 250;

/** The scheduled triggers of the app. */
export interface Schedule {
  run(triggerKey: string): Promise<InvocationResult>;
  running(): number;
  close(): void;
}

/** What the schedule stands on. */
export interface ScheduleParts {
  manifest: ForgeManifest;
  site: ForgeSite;
  clock: Clock;
  settings: ForgeSettings;
  inspector: Inspector;
  invoker: Invoker;
}

/**
 * Runs scheduled triggers by the site's clock and by hand. A run that was missed is not made up for, and a run that
 * fails is not repeated, as on the platform. The function must answer `{statusCode}`; anything else is a 424 there.
 */
export function openSchedule(parts: ScheduleParts): Schedule {
  const { manifest, site, clock, settings, inspector, invoker } = parts;
  const triggers = manifest.modules.filter((module) => module.type === 'scheduledTrigger');
  const openedAt = clock.now();
  const dueAt = new Map(triggers.map((trigger) => [trigger.key, openedAt + FIRST_AFTER_MS]));
  let running = 0;

  async function runTrigger(trigger: ForgeModule): Promise<InvocationResult> {
    const body = { context: { cloudId: site.cloudId, moduleKey: trigger.key, userAccess: { enabled: false } } };
    running += 1;
    try {
      const result = await invoker.invoke(String(trigger.function), body, {
        moduleKey: trigger.key,
        moduleType: trigger.type,
      });
      const status = (result.body as { statusCode?: unknown } | undefined)?.statusCode;
      const answered = typeof status === 'number' ? `status ${status}` : '424: no statusCode returned';
      const outcome = result.success ? answered : 'failed';
      inspector.record({ kind: 'schedule', moduleKey: trigger.key, outcome });
      return result;
    } finally {
      running -= 1;
    }
  }

  const timer = setInterval(() => {
    if (!settings.schedules) return;
    const now = clock.now();
    for (const trigger of triggers) {
      if ((dueAt.get(trigger.key) ?? Infinity) > now) continue;
      dueAt.set(trigger.key, now + (INTERVAL_MS[String(trigger.interval)] ?? Infinity));
      runTrigger(trigger).catch((cause: unknown) =>
        inspector.record({ kind: 'schedule', moduleKey: trigger.key, outcome: `not run: ${String(cause)}` }),
      );
    }
  }, LOOK_EVERY_MS);
  timer.unref();

  return {
    async run(triggerKey) {
      const trigger = triggers.find((it) => it.key === triggerKey);
      if (!trigger) throw new Error(`The manifest has no scheduled trigger "${triggerKey}".`);
      return runTrigger(trigger);
    },
    running: () => running,
    close: () => clearInterval(timer),
  };
}
