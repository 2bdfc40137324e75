import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { answerWatch, type AnswerWatch } from './answerWatch';

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

/** Checks the answers told on a channel from now until stopped. */
export function watchAnswers(channel = answersChannel): Pick<AnswerWatch, 'heard' | 'settle'> & { stop(): void } {
  const watch = answerWatch();
  const listen = (message: unknown): void => {
    const { method, url, response } = message as Answered;
    watch.hear({ method, url }, response);
  };
  subscribe(channel, listen);
  return { heard: watch.heard, settle: watch.settle, stop: () => void unsubscribe(channel, listen) };
}
