import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useRef, useState } from 'react';
import { ofKind, counts } from '../../../src/domain/catalogues/inForce';
import { deadlineDay } from '../../../src/domain/objective/statement/deadlineDay';
import { readStatement } from '../../../src/domain/objective/statement/readStatement';
import { isPlaceholder } from '../../../src/domain/plan/stated';
import type { AskedField } from '../../../src/jira/createForm';
import { ReadFromSentence } from '../editors/objective/ReadFromSentence';
import { SuccessFields } from '../editors/objective/SuccessFields';
import { Choice } from '../forms/Choice';
import { DayBox } from '../forms/DayBox';
import { Field } from '../forms/Field';
import { Pair } from '../forms/Pair';
import { PersonBox } from '../forms/PersonBox';
import { TextBox } from '../forms/TextBox';
import { useViewer } from '../host/ViewerContext';
import { createWords } from '../words/create';
import { objectiveWords } from '../words/editors';
import { useWords } from '../words/words';
import styles from './Create.module.css';
import { titleOf, type Entered } from './entered';
import type { StepGiven } from './StartFrom';
import { Suggestions } from './Suggestions';
import type { Place } from './suggestionsFor';

const levels = ['service', 'process', 'team', 'management'] as const;

/** Step 2: the sentence, read part by part for somebody to confirm; where it is set, who answers, by when. */
export function SayIt({ ground, entered, put, places, onBack, onNext }: StepGiven & { places: readonly Place[]; onBack(): void; onNext(): void }) {
  const say = useWords(createWords);
  const objective = useWords(objectiveWords);
  const { formats } = useViewer();
  const [tried, setTried] = useState(false);
  const [round, setRound] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const { statement = '', success, onto, due, start } = entered;
  const stands = onto?.facts.definition.kind === 'value' ? onto.facts.definition.value : undefined;
  const screen = ground.form.kind === 'ready' ? ground.form.screen : undefined;
  const asked = onto === undefined ? (screen?.asked ?? []) : [];
  const problems = problemsOf(entered, asked, stands?.statement !== undefined);
  const told = tried ? problems : {};
  const [deadline] = readStatement(statement).deadlines;
  const saidDay = deadline && deadlineDay(deadline.when);

  const next = (): void => {
    setTried(true);
    if (Object.keys(problems).length === 0) return onNext();
    // After the problems are drawn: the first one takes the focus.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  const sentenceProblem = told.sentence === 'empty' ? say('sentenceEmpty') : told.sentence === 'gaps' ? say('sentenceGaps', { gaps: formats.list(gapsIn(statement)) }) : undefined;

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <TextBox
        label={say('sentence')}
        help={say(stands?.statement === undefined ? 'sentenceHelp' : 'sentenceStays')}
        long
        disabled={stands?.statement !== undefined}
        text={entered.statement}
        problem={sentenceProblem}
        onText={(text) => put({ statement: text })}
      />
      {statement.trim() !== '' && stands?.success === undefined && (
        <ReadFromSentence
          statement={statement}
          value={{ version: 1, statement, ...(success && { success }) }}
          due={due}
          onStatement={(wording) => stands?.statement === undefined && put({ statement: wording })}
          onSuccess={(taken) => {
            put({ success: taken });
            setRound(round + 1);
          }}
        />
      )}
      {stands?.success === undefined && <SuccessFields key={round} success={success} onSuccess={(taken) => put({ success: taken })} />}
      {onto === undefined && (
        <Field label={say('epicTitle')} help={say('epicTitleHelp')}>
          {({ id, describedBy }) => (
            <Textfield id={id} aria-describedby={describedBy} maxLength={255} value={entered.title ?? titleOf(entered)} onChange={(event) => put({ title: event.currentTarget.value === '' ? undefined : event.currentTarget.value })} />
          )}
        </Field>
      )}
      <Pair>
        <Choice
          label={say('level')}
          chosen={entered.level}
          options={levels.map((value) => ({ value, label: objective(value === 'team' ? 'teamLevel' : value) }))}
          onChoose={(level) => put({ level })}
        />
        <ServesBox ground={ground} serves={entered.serves} onServes={(serves) => put({ serves })} />
        <PersonBox label={say('owner')} help={say('ownerHelp')} accountId={entered.owner} onPerson={(person) => put({ owner: person?.accountId })} />
        {screen?.start !== false && <DayBox label={say('start')} day={start} onDay={(day) => put({ start: day })} problem={told.order ? say('dueOrder') : undefined} />}
        {(screen?.due !== false || onto !== undefined) && (
          <div className={styles.withDeed}>
            <DayBox
              label={say('due')}
              help={deadline ? say('dueSaid', { words: deadline.words }) : say('dueHelp')}
              day={due}
              onDay={(day) => put({ due: day })}
            />
            {saidDay !== undefined && saidDay !== due && onto?.facts.due === undefined && (
              <Button spacing="compact" onClick={() => put({ due: saidDay })}>
                {say('dueUse', { day: formats.day(saidDay) })}
              </Button>
            )}
          </div>
        )}
      </Pair>
      {asked.length > 0 && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{say('askedTitle', { project: ground.project.key })}</legend>
          <Pair>
            {asked.map((field) => (
              <Asked
                key={field.id}
                field={field}
                value={entered.asked[field.id]}
                problem={told[field.id] === undefined ? undefined : say(told[field.id] === 'number' ? 'askedNumber' : 'askedEmpty', { project: ground.project.key })}
                onValue={(value) => {
                  const { [field.id]: _, ...others } = entered.asked;
                  put({ asked: value === undefined ? others : { ...others, [field.id]: value } });
                }}
              />
            ))}
          </Pair>
        </fieldset>
      )}
      <Suggestions ground={ground} entered={entered} put={put} places={places} />
      <div className={styles.deeds}>
        <Button type="submit" appearance="primary">
          {say('toCheck')}
        </Button>
        <Button appearance="subtle" onClick={onBack}>
          {say('back')}
        </Button>
      </div>
    </form>
  );
}

/** Gaps in brackets that nobody has filled. */
const gapsIn = (statement: string): string[] => statement.match(/\[[^[\]]*\]/g) ?? [];

function problemsOf({ statement = '', start, due, asked }: Entered, fields: readonly AskedField[], stays: boolean): Record<string, string> {
  const found: Record<string, string> = {};
  if (!stays && (statement.trim() === '' || isPlaceholder(statement))) found.sentence = 'empty';
  else if (!stays && gapsIn(statement).length > 0) found.sentence = 'gaps';
  if (start !== undefined && due !== undefined && due < start) found.order = 'order';
  for (const { id, kind } of fields) {
    const value = asked[id]?.trim() ?? '';
    if (value === '') found[id] = 'empty';
    else if (kind === 'number' && !Number.isFinite(Number(value))) found[id] = 'number';
  }
  return found;
}

/** The service, process or team, with those of the site's records to choose from; any other name may be written. */
function ServesBox({ ground, serves, onServes }: { ground: StepGiven['ground']; serves: string | undefined; onServes(serves: string | undefined): void }) {
  const say = useWords(createWords);
  const names = ofKind(ground.catalogues.entries, 'service').filter(counts).map(({ body }) => body.name);
  return (
    <Field label={say('serves')} help={say('servesHelp')}>
      {({ id, describedBy }) => (
        <>
          <Textfield id={id} aria-describedby={describedBy} list={`${id}-names`} maxLength={200} value={serves ?? ''} onChange={(event) => onServes(event.currentTarget.value === '' ? undefined : event.currentTarget.value)} />
          <datalist id={`${id}-names`}>
            {names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

/** A field the project asks for, by its kind. */
function Asked({ field, value, problem, onValue }: { field: AskedField; value: string | undefined; problem: string | undefined; onValue(value: string | undefined): void }) {
  const { name, kind, choices = [] } = field;
  if (kind === 'choice') return <Choice label={name} chosen={value} options={choices.map((one) => ({ value: one.id, label: one.name }))} onChoose={onValue} problem={problem} />;
  if (kind === 'day') return <DayBox label={name} day={value} onDay={onValue} problem={problem} />;
  if (kind === 'person') return <PersonBox label={name} accountId={value} onPerson={(person) => onValue(person?.accountId)} problem={problem} />;
  return <TextBox label={name} text={value} onText={onValue} problem={problem} />;
}
