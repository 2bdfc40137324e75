import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Sample } from '../../../src/domain/audit/sample';
import type { Seed } from '../../../src/domain/audit/seed';
import { Choice } from '../forms/Choice';
import { DayBox } from '../forms/DayBox';
import { PersonBox } from '../forms/PersonBox';
import { TextBox } from '../forms/TextBox';
import { useViewer } from '../host/ViewerContext';
import { auditWords } from '../words/audit';
import { useWords } from '../words/words';
import styles from './Audit.module.css';
import { CommandProblem } from './CommandProblem';
import { useCommand } from './useCommand';

interface SeedStepProps {
  sampleId: string;
  frozenAt: string;
  /** All are looked at, so that there is nothing to draw. */
  all: boolean;
  count: number;
  onDone(reply: { sample: Sample }): void;
}

type Given = Partial<Record<'digits' | 'from' | 'witness' | 'auditor' | 'auditee' | 'givenBy' | 'name' | 'value' | 'on', string>>;

/** The third fact, and with it the draw: a seed that came about after the population was frozen. */
export function SeedStep({ sampleId, frozenAt, all, count, onDone }: SeedStepProps) {
  const say = useWords(auditWords);
  const { formats } = useViewer();
  const [kind, setKind] = useState<Seed['kind']>('digits');
  const [given, setGiven] = useState<Given>({});
  const { busy, problem, run } = useCommand('drawSample', onDone);
  const put = (part: keyof Given) => (text: string | undefined) => setGiven({ ...given, [part]: text });
  const seed = all ? undefined : seedOf(kind, given);
  return (
    <form
      className={styles.step}
      aria-labelledby="seed-step"
      onSubmit={(event) => {
        event.preventDefault();
        void run({ sampleId, ...(seed === undefined ? {} : { seed }) });
      }}
    >
      <h3 className={styles.heading} id="seed-step">
        {all ? say('seedNone') : say('seedTitle')}
      </h3>
      <p className={styles.small}>{all ? say('seedNoneWhy') : say('seedWhy', { when: formats.moment(frozenAt) })}</p>
      {!all && (
        <Choice<Seed['kind']>
          label={say('seedKind')}
          clearable={false}
          chosen={kind}
          options={[
            { value: 'digits', label: say('kindDigits') },
            { value: 'two parts', label: say('kindParts') },
            { value: 'public value', label: say('kindPublic') },
          ]}
          onChoose={(chosen) => setKind(chosen ?? 'digits')}
        />
      )}
      {!all && kind === 'digits' && (
        <>
          <TextBox label={say('digits')} help={say('digitsHint')} text={given.digits} onText={put('digits')} />
          <TextBox label={say('digitsFrom')} help={say('digitsFromHint')} text={given.from} onText={put('from')} />
          <PersonBox label={say('witness')} accountId={given.witness} onPerson={(person) => put('witness')(person?.accountId)} />
        </>
      )}
      {!all && kind === 'two parts' && (
        <>
          <TextBox label={say('auditorPart')} text={given.auditor} onText={put('auditor')} />
          <TextBox label={say('auditeePart')} text={given.auditee} onText={put('auditee')} />
          <PersonBox label={say('givenBy')} accountId={given.givenBy} onPerson={(person) => put('givenBy')(person?.accountId)} />
        </>
      )}
      {!all && kind === 'public value' && (
        <>
          <TextBox label={say('publicName')} help={say('publicNameHint')} text={given.name} onText={put('name')} />
          <TextBox label={say('publicValue')} text={given.value} onText={put('value')} />
          <DayBox label={say('publicOn')} day={given.on} onDay={put('on')} />
        </>
      )}
      <CommandProblem answer={problem} />
      <div className={styles.deeds}>
        <Button appearance="primary" type="submit" isDisabled={busy || (!all && seed === undefined)}>
          {busy ? say('drawing') : all ? say('drawAll', { count }) : say('draw')}
        </Button>
      </div>
    </form>
  );
}

/** The seed as far as everything it needs is given. Whether it is good enough is decided where it is recorded. */
function seedOf(kind: Seed['kind'], given: Given): Seed | undefined {
  const { digits, from, witness, auditor, auditee, givenBy, name, value, on } = trimmed(given);
  if (kind === 'digits') return digits && from ? { kind, digits, from, ...(witness ? { witness } : {}) } : undefined;
  if (kind === 'two parts') return auditor && auditee && givenBy ? { kind, auditor, auditee, givenBy } : undefined;
  return name && value && on ? { kind, name, value, on } : undefined;
}

const trimmed = (given: Given): Given => Object.fromEntries(Object.entries(given).map(([part, text]) => [part, text?.trim()]));
