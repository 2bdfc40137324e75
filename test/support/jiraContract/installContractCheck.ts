import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { checkExchange } from './checkExchange';
import { readExchange } from './exchange';

/** The channel on which the Jira double tells each of its answers, as an {@link Answered}. */
export const answersChannel = 'local-jira:answer';

/** What is told of an answer. The response is the listener's own copy. */
export interface Answered {
  method: string;
  url: string;
  response: Response;
}

/**
 * Has every answer of every Jira double in this process checked from now on, however it is asked: over HTTP, by a
 * frame, by the app. Meant for jest's `setupFilesAfterEnv`: a test during which an answer departed from what Jira
 * answers fails, naming the answers, even where the code under test had taken them.
 */
export function installContractCheck(): void {
  const watch = watchAnswers();
  afterEach(() => watch.settle());
  afterAll(async () => {
    watch.stop();
    await watch.settle();
  });
}

/** Checks answers from now until stopped; `settle` waits for those heard and throws if any departed, once. */
export function watchAnswers(): { settle(): Promise<void>; stop(): void } {
  let faults: unknown[] = [];
  const pending: Promise<void>[] = [];
  const listen = (message: unknown): void => {
    const { method, url, response } = message as Answered;
    pending.push(readExchange({ method, url }, response).then(checkExchange).catch((fault: unknown) => void faults.push(fault)));
  };
  subscribe(answersChannel, listen);
  return {
    async settle() {
      await Promise.all(pending.splice(0));
      const met = faults;
      faults = [];
      if (met.length > 0) throw new AggregateError(met, [...new Set(met.map(String))].join('\n'));
    },
    stop: () => void unsubscribe(answersChannel, listen),
  };
}
