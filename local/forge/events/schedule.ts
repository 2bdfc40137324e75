import type { Clock, ForgeSite, InvocationResult } from '../contract';
import type { Inspector } from '../inspector';
import type { ForgeManifest, ForgeModule } from '../manifest/manifest';
import type { Invoker } from '../runtime/invoker';
import type { Chance } from '../seededChance';
import type { ForgeSettings } from '../settings';
import { openDueTimes } from './dueTimes';

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
  /** Starts every trigger that is due by the site's clock. */
  runDue(): void;
  /** When the next trigger falls due; `undefined` when there is none, or while schedules are switched off. */
  nextAt(): number | undefined;
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
  chance: Chance;
  /** Where it is remembered when each trigger is next due. */
  dir?: string | undefined;
}

/**
 * Runs scheduled triggers by the site's clock and by hand. However many runs were missed while nobody looked, one
 * follows; a run that fails is not repeated, as on the platform. The function must answer `{statusCode}`; anything else
 * is a 424 there.
 */
export function openSchedule(parts: ScheduleParts): Schedule {
  const { manifest, site, clock, settings, inspector, invoker, chance, dir } = parts;
  const triggers = manifest.modules.filter((module) => module.type === 'scheduledTrigger');
  const due = openDueTimes(triggers, clock.now() + FIRST_AFTER_MS, dir);
  let running = 0;
  let closed = false;

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
      inspector.record({ kind: 'schedule', moduleKey: trigger.key, outcome, invocationId: result.invocationId });
      return result;
    } finally {
      running -= 1;
    }
  }

  function start(trigger: ForgeModule): void {
    runTrigger(trigger).catch((cause: unknown) =>
      inspector.record({ kind: 'schedule', moduleKey: trigger.key, outcome: `not run: ${String(cause)}` }),
    );
  }

  function runDue(): void {
    if (closed || !settings.schedules) return;
    const now = clock.now();
    for (const trigger of triggers.filter(({ key }) => due.of(key) <= now)) {
      due.set(trigger.key, now + (INTERVAL_MS[String(trigger.interval)] ?? Infinity));
      start(trigger);
      if (settings.duplicateEvents && chance.next() < 1 / 3) start(trigger);
    }
  }

  const timer = setInterval(runDue, LOOK_EVERY_MS);
  timer.unref();

  return {
    async run(triggerKey) {
      const trigger = triggers.find((it) => it.key === triggerKey);
      if (!trigger) throw new Error(`The manifest has no scheduled trigger "${triggerKey}".`);
      return runTrigger(trigger);
    },
    runDue,
    nextAt() {
      if (!settings.schedules || triggers.length === 0) return undefined;
      return Math.min(...triggers.map(({ key }) => due.of(key)));
    },
    running: () => running,
    close() {
      closed = true;
      clearInterval(timer);
    },
  };
}
