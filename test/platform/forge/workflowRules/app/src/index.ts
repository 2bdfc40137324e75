/** A gatekeeper: its validator reads the issue as the app, and answers as the rule's configuration tells it to. */
import api, { route } from '@forge/api';
import Resolver from '@forge/resolver';

interface Told {
  issue: { key: string };
  configuration: { word?: string; mood?: 'silent' | 'broken' | 'slow' | 'curious' };
  transition: { modifiedFields?: Record<string, unknown> };
}

export async function validate(told: Told, context: unknown): Promise<unknown> {
  const { word = '', mood } = told.configuration;
  if (mood === 'silent') return undefined;
  if (mood === 'broken') throw new Error('the gatekeeper is ill');
  if (mood === 'slow') await new Promise((resolve) => setTimeout(resolve, 60_000));
  if (mood === 'curious') return { result: false, errorMessage: JSON.stringify({ told, context }) };
  const response = await api.asApp().requestJira(route`/rest/api/3/issue/${told.issue.key}?fields=labels`);
  const { fields } = (await response.json()) as { fields: { labels: string[] } };
  const labels = (told.transition.modifiedFields?.labels as string[] | undefined) ?? fields.labels;
  return { result: labels.includes(word), errorMessage: `The word is missing from ${told.issue.key}.` };
}

const definitions = new Resolver();
definitions.define('hello', () => 'hello');
export const resolver = definitions.getDefinitions();
