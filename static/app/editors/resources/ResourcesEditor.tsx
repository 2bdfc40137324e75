import Button from '@atlaskit/button/new';
import { otherPartyIn } from '../../../../src/domain/plan/otherPartyIn';
import type { PlanFacts } from '../../../../src/domain/plan/planFacts';
import { resources, type Resources } from '../../../../src/domain/plan/resources';
import { stated } from '../../../../src/domain/plan/stated';
import { ListEditor } from '../../forms/ListEditor';
import { NoneAnswer } from '../../forms/NoneAnswer';
import { resourceWords } from '../../words/editors';
import { useWords } from '../../words/words';
import styles from '../Editor.module.css';
import { problemAt, type EditorProps } from '../editorProps';
import { newId } from '../newId';
import { Section } from '../Section';
import { valueIn } from '../valueIn';
import { NothingExtra } from './NothingExtra';
import { ResourceLine } from './ResourceLine';

const empty: Resources = { version: 1, lines: [] };

/** The questions of a plan's resources that silence cannot answer, and the kind of line that answers each by naming it. */
const questions = [
  { key: 'budget', type: 'budget' },
  { key: 'skills', type: 'skill' },
  { key: 'tools', type: 'tool' },
  { key: 'thirdParties', type: 'third party' },
] as const;

/** What of the plan can depend on another party: its milestones and metrics, by name. */
const dependingOn = ({ timing, evaluation }: PlanFacts): { id: string; title: string }[] =>
  [...(timing.kind === 'value' ? timing.value.milestones : []), ...(evaluation.kind === 'value' ? evaluation.value.metrics : [])].flatMap(({ id, name }) =>
    stated(name) === undefined ? [] : [{ id, title: name }],
  );

/** The first other party that does a part of the planned work, by the name that stands there. */
const partyAtWork = ({ plannedWork }: PlanFacts): string | undefined =>
  (plannedWork.kind === 'value' ? plannedWork.value.activities : []).flatMap((activity) => otherPartyIn(activity) ?? [])[0];

/** What the plan needs: lines by kind, or the answer that nothing extra is needed and who says it. */
export function ResourcesEditor({ parts, put, open, facts }: EditorProps) {
  const say = useWords(resourceWords);
  const value = valueIn(resources, parts.resources, empty);
  const set = (changed: Partial<Resources>): void => put('resources', { ...value, ...changed });
  const named = new Set(value.lines.filter(({ name }) => stated(name)).map(({ type }) => type));
  const party = named.has('third party') ? undefined : partyAtWork(facts);
  return (
    <div className={styles.fields}>
      <ListEditor
        title={say('lines')}
        help={say('linesHelp')}
        thing={{ one: say('one'), numbered: (n) => say('numbered', { n }) }}
        items={value.lines}
        place="resources#lines"
        problem={problemAt(open, 'resources#lines')}
        make={() => ({ id: newId(), type: 'people' as const, name: '' })}
        onItems={(lines) => set({ lines })}
      >
        {(line, putLine) => <ResourceLine line={line} open={open} depending={dependingOn(facts)} onLine={putLine} />}
      </ListEditor>
      {(value.lines.length === 0 || value.noneExtra) && (
        <NothingExtra answer={value.noneExtra} onAnswer={(noneExtra) => set({ noneExtra })} />
      )}
      <Section title={say('questions')} help={say('questionsHelp')} place="resources#questions">
        <div>
          {questions
            // Beside a party that does a part of the work “none” is no answer; one that was given can be taken back.
            .filter(({ key, type }) => !named.has(type) && (key !== 'thirdParties' || party === undefined || value.none?.thirdParties !== undefined))
            .map(({ key }) => (
              <NoneAnswer
                key={key}
                label={say(key)}
                about={`resources.none.${key}`}
                none={value.none?.[key]}
                onNone={(none) => set({ none: { ...value.none, [key]: none } })}
              />
            ))}
          {party !== undefined && (
            <div className={styles.fields}>
              <p className={styles.help}>{say('partyAtWork', { party })}</p>
              <div>
                <Button
                  spacing="compact"
                  onClick={() => set({
                    lines: [...value.lines, { id: newId(), type: 'third party' as const, name: party }],
                    none: { ...value.none, thirdParties: undefined },
                  })}
                >
                  {say('addParty', { party })}
                </Button>
              </div>
            </div>
          )}
        </div>
      </Section>
    </div>
  );
}
