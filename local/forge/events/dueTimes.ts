import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ForgeModule } from '../manifest/manifest';

/** When each scheduled trigger is next due, epoch milliseconds by the site's clock. */
export interface DueTimes {
  of(triggerKey: string): number;
  set(triggerKey: string, at: number): void;
}

interface Kept {
  /** The triggers as the manifest had them. */
  triggers: string;
  dueAt: Record<string, number>;
}

/**
 * Remembers due times in the data folder, so that closing the double over night does not make a daily trigger run at
 * every start. A change to any trigger begins anew for all of them, as a deployment does on the platform.
 *
 * @param firstAt when a trigger is due for which nothing is remembered
 */
export function openDueTimes(triggers: ForgeModule[], firstAt: number, dir?: string): DueTimes {
  const file = dir === undefined ? undefined : path.join(dir, 'schedule.json');
  const written = JSON.stringify(triggers);
  const kept = file !== undefined && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : undefined;
  const dueAt = kept?.triggers === written ? kept.dueAt : Object.fromEntries(triggers.map(({ key }) => [key, firstAt]));

  function keep(): void {
    if (file === undefined || dir === undefined) return;
    mkdirSync(dir, { recursive: true });
    writeFileSync(`${file}.draft`, JSON.stringify({ triggers: written, dueAt } satisfies Kept));
    renameSync(`${file}.draft`, file);
  }

  if (triggers.length > 0) keep();
  return {
    of: (key) => dueAt[key] ?? firstAt,
    set(key, at) {
      dueAt[key] = at;
      keep();
    },
  };
}
