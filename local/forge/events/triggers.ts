import { randomUUID } from 'node:crypto';
import type { Clock, ForgeOptions, ForgeSite, ProductEvent } from '../contract';
import type { Inspector } from '../inspector';
import type { ForgeManifest, ForgeModule } from '../manifest/manifest';
import type { Deliveries } from '../queue/deliveries';
import type { ForgeSettings } from '../settings';

interface Filter {
  ignoreSelf?: boolean;
  expression?: string;
  onError?: 'IGNORE' | 'IGNORE_AND_LOG' | 'RECEIVE' | 'RECEIVE_AND_LOG';
}

/** What triggers stand on. */
export interface TriggerParts {
  manifest: ForgeManifest;
  site: ForgeSite;
  clock: Clock;
  settings: ForgeSettings;
  inspector: Inspector;
  deliveries: Deliveries;
  evaluate: ForgeOptions['evaluate'];
}

/**
 * Takes an event to the triggers that want it: named by its type, not ignored as the app's own, and let through by
 * their filter. While `settings.dropEvents`, what the product tells is lost before any trigger sees it. A filter that fails does as its `onError` says; without one the event is dropped and the failure
 * logged, which is the platform's default.
 */
export function deliverToTriggers(parts: TriggerParts): (event: ProductEvent) => void {
  const { manifest, site, clock, settings, inspector, deliveries, evaluate } = parts;
  const triggers = manifest.modules.filter((module) => module.type === 'trigger');

  /** Why the filter turns an event away; `undefined` lets it in. */
  function turnedAway(trigger: ForgeModule, event: ProductEvent): string | undefined {
    const filter = trigger.filter as Filter | undefined;
    if (filter?.ignoreSelf && event.appId === manifest.appId) return 'ignored: the app caused it';
    if (filter?.expression === undefined || !evaluate) return undefined;
    const onError = filter.onError ?? 'IGNORE_AND_LOG';
    try {
      const answer = evaluate(filter.expression, { event: { ...event.payload, eventType: event.eventType } });
      if (answer === true) return undefined;
      if (answer === false) return 'filtered out';
      throw new Error(`the filter gave ${JSON.stringify(answer)}, not true or false`);
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      if (onError.endsWith('_AND_LOG')) {
        const outcome = `filter failed: ${message}`;
        inspector.record({ kind: 'event', eventType: event.eventType, moduleKey: trigger.key, outcome });
      }
      return onError.startsWith('RECEIVE') ? undefined : 'dropped: its filter failed';
    }
  }

  return (event) => {
    const { eventType, atlassianId, appId, payload } = event;
    if (settings.dropEvents && !eventType.startsWith('avi:forge:')) {
      inspector.record({ kind: 'event', eventType, outcome: 'lost' });
      return;
    }
    const wanting = triggers.filter((trigger) => (trigger.events as string[]).includes(eventType));
    if (wanting.length === 0) inspector.record({ kind: 'event', eventType, outcome: 'no trigger wants it' });
    for (const trigger of wanting) {
      const why = turnedAway(trigger, event);
      if (why !== undefined || !trigger.function) {
        inspector.record({ kind: 'event', eventType, moduleKey: trigger.key, outcome: why ?? 'no function' });
        continue;
      }
      deliveries.accept([
        {
          id: randomUUID(),
          kind: 'event',
          functionKey: trigger.function,
          moduleKey: trigger.key,
          body: {
            ...payload,
            eventType,
            atlassianId: atlassianId ?? undefined,
            selfGenerated: appId === manifest.appId,
            context: { cloudId: site.cloudId, moduleKey: trigger.key, userAccess: { enabled: false } },
          },
          dueAt: clock.now() + settings.eventLagMs,
          acceptedAt: clock.now(),
        },
      ]);
    }
  };
}
