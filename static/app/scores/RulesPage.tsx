import { useEffect, useMemo, useRef, useState } from 'react';
import { clauseLabel } from '../../../src/domain/plan/editions';
import { elements } from '../../../src/domain/plan/fields';
import { subjectNames } from '../../../src/domain/plan/names';
import { catalogue } from '../../../src/domain/score/catalogue';
import type { Rule, Subject } from '../../../src/domain/score/rule';
import { Choice } from '../forms/Choice';
import { usePlace } from '../site/place';
import { ruleWords } from '../words/scores';
import { useWords } from '../words/words';
import { ruleExamples } from './ruleExamples';
import { RuleFacts } from './RuleFacts';
import styles from './RulesPage.module.css';
import { ruleWorth } from './ruleWorth';

const subjects: Subject[] = [...elements, 'governance', 'traceability'];

/** Every rule of the catalogue, made from the rules themselves: searched by any of its words; `/rules/<id>` has one of them first. */
export function RulesPage() {
  const say = useWords(ruleWords);
  const { parts } = usePlace();
  const wanted = parts[1];
  const [typed, setTyped] = useState('');
  const [subject, setSubject] = useState<Subject | 'everything'>('everything');
  const told = useMemo(() => {
    const all = catalogue.map((rule) => ({ rule, ...ruleExamples(rule) }));
    // First, and not only scrolled to: the page that scrolls is the host's.
    return all.sort((one, other) => Number(other.rule.id === wanted) - Number(one.rule.id === wanted));
  }, [wanted]);
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = told.filter(({ rule, bad }) => {
    const text = [rule.id, rule.statement, rule.why, rule.remedy.text, bad?.title, bad?.said].join('\n').toLowerCase();
    return (subject === 'everything' || rule.element === subject) && words.every((word) => text.includes(word));
  });
  return (
    <section className={styles.page}>
      <h2 className={styles.title}>{say('title')}</h2>
      <p className={styles.about}>{say('about')}</p>
      <div className={styles.tools}>
        <input
          type="search"
          className={styles.search}
          aria-label={say('search')}
          placeholder={say('search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className={styles.subject}>
          <Choice
            label={say('subject')}
            chosen={subject}
            options={[{ value: 'everything' as const, label: say('everything') }, ...subjects.map((value) => ({ value, label: subjectNames[value] }))]}
            onChoose={(value) => setSubject(value ?? 'everything')}
            clearable={false}
          />
        </div>
        <p className={styles.about} role="status">
          {shown.length === told.length ? say('counted', { count: told.length }) : say('countedOf', { shown: shown.length, count: told.length })}
        </p>
      </div>
      {shown.length === 0 && (
        <p>
          {say('none', { typed })}{' '}
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              setTyped('');
              setSubject('everything');
            }}
          >
            {say('clear')}
          </button>
        </p>
      )}
      <ul className={styles.rules}>
        {shown.map(({ rule, good, bad }) => (
          <RuleEntry key={rule.id} rule={rule} good={good} bad={bad} wanted={rule.id === wanted} />
        ))}
      </ul>
    </section>
  );
}

function RuleEntry({ rule, good, bad, wanted }: { rule: Rule; wanted: boolean } & ReturnType<typeof ruleExamples>) {
  const say = useWords(ruleWords);
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (wanted) entry.current?.focus({ preventScroll: true });
  }, [wanted]);
  const { severity, operation, since } = ruleWorth(rule);
  const clause = clauseLabel(rule.topic);
  const facts = [
    rule.id,
    subjectNames[rule.element],
    operation ? say('operation', { severity: say(severity) }) : say(severity),
    ...(clause === undefined ? [] : [say('clause', { clause })]),
    ...(since === undefined ? [] : [say('since', { profile: since })]),
  ];
  return (
    <li ref={entry} tabIndex={wanted ? -1 : undefined} className={wanted ? `${styles.rule} ${styles.wanted}` : styles.rule} data-rule={rule.id}>
      <h3 className={styles.statement}>{rule.statement}</h3>
      <p className={styles.about}>{facts.join(' · ')}</p>
      <p>{rule.why}</p>
      <RuleFacts facts={[[say('remedy'), rule.remedy.text], [say('fires'), bad], [say('silent'), good]]} />
    </li>
  );
}
