import { readExchange } from './exchange';

/** Holds the answers it hears to both sources, without standing in their way. */
export interface AnswerWatch {
  /** Takes note of an answer. The response is read: give a copy. */
  hear(request: { method: string; url: string }, response: Response): void;
  /** How many answers were heard. */
  heard(): number;
  /** Waits for the answers heard so far, and throws if any departed from what Jira answers. Each is told once. */
  settle(): Promise<void>;
}

/** Opens a watch. */
export function answerWatch(): AnswerWatch {
  const pending: Promise<void>[] = [];
  const faults: unknown[] = [];
  let heard = 0;
  return {
    hear({ method, url }, response) {
      heard += 1;
      pending.push(
        readExchange({ method, url }, response)
          // Loaded by the first answer: most test files never ask a Jira, and the sources take a while to read.
          .then(async (exchange) => (await import('./checkExchange')).checkExchange(exchange))
          .catch((fault: unknown) => void faults.push(fault)),
      );
    },
    heard: () => heard,
    async settle() {
      await Promise.all(pending.splice(0));
      const met = faults.splice(0);
      if (met.length > 0) throw new AggregateError(met, [...new Set(met.map(String))].join('\n'));
    },
  };
}
