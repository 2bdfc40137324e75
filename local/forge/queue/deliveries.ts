import type { Clock, InvocationResult } from '../contract';
import type { Chance } from '../seededChance';
import type { ForgeSettings } from '../settings';
import { openJournal, type Journal } from '../store/journal';
import type { Agenda, Task } from './agenda';
import type { Delivery } from './delivery';
import { RETENTION_MS, verdictOn } from './retryRule';

/** How far a job has come: the messages of one push. */
export interface JobProgress {
  queueName: string;
  success: number;
  inProgress: number;
  failed: number;
}

/** Brings messages and events to their functions, at least once each, through restarts. */
export interface Deliveries {
  /** Accepts deliveries; they are safe when this returns. */
  accept(deliveries: Delivery[]): void;
  job(jobId: string): JobProgress | undefined;
  /** Takes the messages of a job off that have not begun. */
  cancel(jobId: string): void;
  close(): void;
}

/** What deliveries stand on. */
export interface DeliveryParts {
  clock: Clock;
  settings: ForgeSettings;
  agenda: Agenda;
  chance: Chance;
  dir?: string;
  run(delivery: Delivery): Promise<InvocationResult>;
  /** Told of everything that happens to a delivery, for the inspector. */
  tell(delivery: Delivery, outcome: string, invocationId?: string): void;
}

type Ending = 'success' | 'failed' | 'cancelled';
type Entry = { put: Delivery[] } | { gone: string; ending: Ending } | { job: [string, JobProgress] };

/** Chance of a second delivery while duplicates are switched on. */
const DUPLICATE_SHARE = 1 / 3;

/** Opens the deliveries and takes up again what was under way when the folder was last closed, or its process died. */
export function openDeliveries(parts: DeliveryParts): Deliveries {
  const { clock, settings, agenda, chance } = parts;
  const held = new Map<string, Delivery>();
  const jobs = new Map<string, JobProgress>();
  const tasks = new Map<string, Task>();
  const atWork = new Map<string, number>();
  let closed = false;

  function replay(entry: Entry): void {
    if ('job' in entry) return void jobs.set(...entry.job);
    if ('put' in entry) {
      for (const delivery of entry.put) {
        const isNew = !held.has(delivery.id);
        held.set(delivery.id, delivery);
        const { jobId, queueName } = delivery;
        if (!jobId || !queueName || !isNew) continue;
        const job = jobs.get(jobId) ?? { queueName, success: 0, inProgress: 0, failed: 0 };
        jobs.set(jobId, { ...job, inProgress: job.inProgress + 1 });
      }
      return;
    }
    const { jobId } = held.get(entry.gone) ?? {};
    held.delete(entry.gone);
    const job = jobId === undefined ? undefined : jobs.get(jobId);
    if (!jobId || !job) return;
    const counted = entry.ending === 'cancelled' ? {} : { [entry.ending]: job[entry.ending] + 1 };
    jobs.set(jobId, { ...job, inProgress: job.inProgress - 1, ...counted });
  }

  const journal: Journal<Entry> | undefined =
    parts.dir === undefined
      ? undefined
      : openJournal<Entry>(parts.dir, 'deliveries', {
          replay,
          *snapshot() {
            if (held.size > 0) yield { put: [...held.values()] };
            // After the deliveries, so that the counts that `put` makes are set right.
            for (const job of jobs) yield { job };
          },
        });

  function note(entry: Entry): void {
    replay(entry);
    journal?.append(entry);
  }

  function end(delivery: Delivery, ending: Ending, outcome: string, invocationId?: string): void {
    note({ gone: delivery.id, ending });
    tasks.delete(delivery.id);
    parts.tell(delivery, outcome, invocationId);
  }

  async function attempt(id: string): Promise<void> {
    const delivery = held.get(id);
    if (!delivery || closed) return;
    tasks.delete(id);
    const key = delivery.concurrency?.key;
    if (key !== undefined) atWork.set(key, (atWork.get(key) ?? 0) + 1);
    let result: InvocationResult;
    try {
      result = await parts.run(delivery);
    } catch (cause) {
      // Closed underneath it, or the manifest no longer has the function: it stays in the journal for the next start.
      parts.tell(delivery, `not delivered: ${cause instanceof Error ? cause.message : String(cause)}`);
      return;
    } finally {
      if (key !== undefined) atWork.set(key, (atWork.get(key) ?? 1) - 1);
    }
    if (closed || !held.has(id)) return;
    const verdict = verdictOn(delivery, result, clock.now());
    if (verdict.kind === 'done') return end(delivery, 'success', 'delivered', result.invocationId);
    if (verdict.kind === 'failed') return end(delivery, 'failed', `given up: ${verdict.why}`, result.invocationId);
    const next: Delivery = { ...delivery, dueAt: clock.now() + verdict.afterMs, retry: verdict.retry };
    note({ put: [next] });
    parts.tell(next, `again in ${verdict.afterMs / 1_000} s: ${verdict.retry.reason}`, result.invocationId);
    schedule(next);
  }

  function schedule({ id, dueAt, concurrency }: Delivery): void {
    const task: Task = {
      dueAt,
      mayStart: () => !concurrency || (atWork.get(concurrency.key) ?? 0) < concurrency.limit,
      run: () => attempt(id),
    };
    tasks.set(id, task);
    agenda.add(task);
  }

  for (const delivery of held.values()) schedule(delivery);

  return {
    accept(fresh) {
      if (closed || fresh.length === 0) return;
      const twice = settings.duplicateEvents ? fresh.filter(() => chance.next() < DUPLICATE_SHARE) : [];
      // A duplicate is no second message of its job: the job counts what was pushed.
      const copies = twice.map((it): Delivery => ({ ...it, id: `${it.id}:again`, jobId: undefined }));
      note({ put: [...fresh, ...copies] });
      for (const delivery of [...fresh, ...copies]) {
        parts.tell(delivery, 'accepted');
        schedule(delivery);
      }
      // Jobs are asked after while they are young; those whose retention is over are forgotten here.
      for (const [jobId, job] of jobs) {
        if (jobs.size <= 1_000) break;
        if (job.inProgress === 0) jobs.delete(jobId);
      }
    },
    job: (jobId) => jobs.get(jobId),
    cancel(jobId) {
      for (const delivery of [...held.values()]) {
        const task = tasks.get(delivery.id);
        if (delivery.jobId !== jobId || !task) continue;
        agenda.remove(task);
        end(delivery, 'cancelled', 'cancelled');
      }
    },
    close() {
      closed = true;
      journal?.close();
    },
  };
}

/** How much of a message's 24 hours is left, as its consumer is told. */
export function retentionWindow(delivery: Delivery, now: number): { startTime: string; remainingTimeMs: number } {
  return {
    startTime: new Date(delivery.acceptedAt).toISOString(),
    remainingTimeMs: Math.max(0, delivery.acceptedAt + RETENTION_MS - now),
  };
}
