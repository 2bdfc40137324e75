import { useEffect, useRef, useState } from 'react';
import type { Suggestion, SuggestionSource } from '../../../src/domain/objective/draft/suggestFromRegister';
import { asViewer } from '../host/bridge';
import { useViewer } from '../host/ViewerContext';
import { PersonName } from '../records/PersonName';
import { createWords } from '../words/create';
import { useWords } from '../words/words';
import styles from './Create.module.css';
import type { StepGiven } from './StartFrom';
import { suggestionsFor, type Place } from './suggestionsFor';

/** When the typing rests. */
const restMs = 400;

/** What the records and other objectives use, each with its source, to tick; of each kind one can be taken. */
export function Suggestions({ ground, entered, put, places }: StepGiven & { places: readonly Place[] }) {
  const say = useWords(createWords);
  const { formats } = useViewer();
  const [found, setFound] = useState<Suggestion[]>();
  const [trouble, setTrouble] = useState<string>();
  const { serves, level, success, onto, taken } = entered;
  const metric = success?.metric ?? entered.template?.body.metric;
  const run = useRef(0);
  useEffect(() => {
    run.current += 1;
    const mine = run.current;
    const timer = setTimeout(() => {
      suggestionsFor(asViewer, { serves, level, metric }, { places, entries: ground.catalogues.entries, fieldIds: ground.fieldIds, except: onto?.issue.id }).then(
        (all) => {
          if (mine !== run.current) return;
          setFound(all);
          setTrouble(undefined);
          // What is no longer offered is no longer taken.
          const stays = taken.filter((one) => all.some((other) => keyOf(other) === keyOf(one)));
          if (stays.length !== taken.length) put({ taken: stays });
        },
        (error: unknown) => mine === run.current && setTrouble(error instanceof Error ? error.message : String(error)),
      );
    }, restMs);
    return () => clearTimeout(timer);
  }, [serves, level, metric]);

  const toggle = (one: Suggestion, on: boolean): void => put({ taken: [...taken.filter(({ about }) => about !== one.about), ...(on ? [one] : [])] });
  const from = (source: SuggestionSource): string =>
    source.kind === 'objectives' ? say('sourceObjectives', { keys: formats.list(source.keys) }) : say(`source.${source.of}`, { title: source.title });
  const nameOf = (one: Suggestion): string => {
    if (one.about === 'metric') return one.metric.name;
    if (one.about === 'owner role') return one.text;
    return one.about === 'forum' ? one.name : one.about === 'review cadence' ? one.cadence : '';
  };

  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{say('suggestTitle')}</legend>
      <p className={styles.small}>{say('suggestHelp')}</p>
      {trouble !== undefined && <p className={styles.small} role="status">{say('suggestTrouble', { reason: trouble })}</p>}
      {found === undefined && trouble === undefined && <p className={styles.small} role="status">{say('suggestLoading')}</p>}
      {found?.length === 0 && <p className={styles.small}>{say('suggestNone')}</p>}
      {found?.map((one) => (
        <label key={keyOf(one)} className={styles.line}>
          <input type="checkbox" checked={taken.some((other) => keyOf(other) === keyOf(one))} onChange={(event) => toggle(one, event.currentTarget.checked)} />
          <span>
            {one.about === 'reviewer' ? <>{say('reviewer', { name: '' })}<PersonName accountId={one.accountId} /></> : say(one.about, { name: nameOf(one) })}{' '}
            <span className={styles.small}>{from(one.source)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const keyOf = (one: Suggestion): string =>
  `${one.about} ${one.about === 'metric' ? (one.metric.definition ?? one.metric.name) : one.about === 'owner role' ? one.text : one.about === 'forum' ? one.forumId : one.about === 'reviewer' ? one.accountId : one.cadence}`;
