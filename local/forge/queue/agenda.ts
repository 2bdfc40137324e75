import type { Clock } from '../contract';
import type { Chance } from '../seededChance';

/** A piece of work that waits for its time. */
export interface Task {
  /** Site time from which it may run. */
  dueAt: number;
  /** Whether it may run now, being due; asked again whenever something has ended. */
  mayStart?(): boolean;
  run(): Promise<void>;
}

/** Runs tasks when the site's clock says so. */
export interface Agenda {
  add(task: Task): void;
  remove(task: Task): void;
  /** When the next waiting task is due. */
  nextDueAt(): number | undefined;
  /** How many tasks are running. */
  running(): number;
  close(): void;
}

/** The clock is injected and tells nobody when it moves, so it is looked at this often while something waits. */
const LOOK_EVERY_MS = 20;

/**
 * Opens an agenda. At most `atOnce()` tasks run at a time; due tasks start in the order they fell due, or, while
 * `shuffled()`, in the order chance gives.
 */
export function openAgenda(clock: Clock, atOnce: () => number, shuffled: () => boolean, chance: Chance): Agenda {
  const waiting: Task[] = [];
  let running = 0;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function takeNext(): Task | undefined {
    const now = clock.now();
    const ready = waiting.filter((task) => task.dueAt <= now && (task.mayStart?.() ?? true));
    const first = shuffled()
      ? ready[Math.floor(chance.next() * ready.length)]
      : ready.reduce<Task | undefined>((best, task) => (best && best.dueAt <= task.dueAt ? best : task), undefined);
    if (first) waiting.splice(waiting.indexOf(first), 1);
    return first;
  }

  function look(): void {
    timer = undefined;
    while (!closed && running < Math.max(1, atOnce())) {
      const task = takeNext();
      if (!task) break;
      running += 1;
      // A task answers for its own failures; one that rejects all the same must not stop the agenda.
      void task
        .run()
        .catch((cause: unknown) => console.error('a task of the Forge double failed', cause))
        .finally(() => {
          running -= 1;
          lookSoon();
        });
    }
    if (waiting.length > 0) lookSoon(LOOK_EVERY_MS);
  }

  function lookSoon(ms = shuffled() ? LOOK_EVERY_MS : 0): void {
    // Shuffled work is gathered for a moment first: one waiting task alone has no order to lose.
    if (closed || timer) return;
    timer = setTimeout(look, ms);
    // Work that waits must not keep a finished program alive.
    timer.unref();
  }

  return {
    add(task) {
      waiting.push(task);
      if (timer) clearTimeout(timer);
      timer = undefined;
      lookSoon();
    },
    remove(task) {
      const at = waiting.indexOf(task);
      if (at >= 0) waiting.splice(at, 1);
    },
    nextDueAt() {
      if (waiting.length === 0) return undefined;
      return waiting.reduce((earliest, task) => Math.min(earliest, task.dueAt), Infinity);
    },
    running: () => running,
    close() {
      closed = true;
      clearTimeout(timer);
      waiting.length = 0;
    },
  };
}
