import { Fragment, type ReactNode } from 'react';
import type { SetupCheck } from '../../../src/domain/setup/setupCheck';
import { useViewer } from '../host/ViewerContext';
import { PersonName } from '../records/PersonName';
import { setupWords } from '../words/setup';
import { useWords } from '../words/words';

type Key = keyof typeof setupWords.english;

/** What a check looks at and what it found, in the words of its outcome. */
export function useFact({ id, outcome, facts, names, people }: SetupCheck): { title: string; fact: ReactNode } {
  const say = useWords(setupWords);
  const { formats } = useViewer();
  if (id === 'fields' && facts.project === '') return { title: say('fields'), fact: say('fields.later') };
  const given = { ...facts, list: formats.list(names), people: '' };
  const title = say(`${id}.title` as Key, given);
  // People are kept as account ids; their names come when Jira tells them.
  if (people.length > 0) {
    return {
      title,
      fact: people.map((accountId, at) => (
        <Fragment key={accountId}>
          {at > 0 && ', '}
          <PersonName accountId={accountId} />
        </Fragment>
      )),
    };
  }
  return { title, fact: say(`${id}.${outcome}` as Key, given) };
}
