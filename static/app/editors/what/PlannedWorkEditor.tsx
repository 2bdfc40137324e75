import { useRef } from 'react';
import { plannedWork, type PlannedWork } from '../../../../src/domain/plan/plannedWork';
import { stated } from '../../../../src/domain/plan/stated';
import { ListEditor } from '../../forms/ListEditor';
import { NoneAnswer } from '../../forms/NoneAnswer';
import { Pair } from '../../forms/Pair';
import { TextBox } from '../../forms/TextBox';
import { workWords } from '../../words/editors';
import { useWords } from '../../words/words';
import styles from '../Editor.module.css';
import { problemAt, type EditorProps } from '../editorProps';
import { newId } from '../newId';
import { Section } from '../Section';
import { valueIn } from '../valueIn';
import { ActivityLine } from './ActivityLine';

type Deliverable = PlannedWork['deliverables'][number];

const empty: PlannedWork = { version: 1, deliverables: [], activities: [] };

/** What will be done: deliverables with their acceptance, then the activities that lead to them. */
export function PlannedWorkEditor({ parts, put, open }: EditorProps) {
  const say = useWords(workWords);
  const value = valueIn(plannedWork, parts['planned-work'], empty);
  const set = (changed: Partial<PlannedWork>): void => put('planned-work', { ...value, ...changed });
  const setDeliverables = (deliverables: PlannedWork['deliverables']): void => {
    const left = new Set(deliverables.map(({ id }) => id));
    // An activity must not lead to something that is gone.
    const activities = value.activities.map((each) =>
      each.delivers ? { ...each, delivers: each.delivers.filter((id) => left.has(id)) } : each,
    );
    const taken = value.deliverables.find(({ id }) => !left.has(id));
    if (taken) ledTo.current = { id: taken.id, from: value.activities.filter((each) => each.delivers?.includes(taken.id)).map(({ id }) => id) };
    set({ deliverables, activities });
  };
  // A deliverable that comes back is again what its activities lead to.
  const ledTo = useRef<{ id: string; from: string[] }>();
  const bringBack = (deliverables: PlannedWork['deliverables'], back: Deliverable): void => {
    const from = ledTo.current?.id === back.id ? ledTo.current.from : [];
    const activities = value.activities.map((each) => (from.includes(each.id) ? { ...each, delivers: [...(each.delivers ?? []), back.id] } : each));
    set({ deliverables, activities });
  };
  // With one deliverable there is nothing to choose.
  const only = value.deliverables.length === 1 ? value.deliverables[0] : undefined;
  const asked = problemAt(open, 'what#deliverables') !== undefined;
  return (
    <div className={styles.fields}>
      {value.deliveredBy && <p className={styles.help}>{say('deliveredBy', { epic: value.deliveredBy.epic })}</p>}
      <ListEditor<Deliverable>
        title={say('deliverables')}
        help={say('deliverablesHelp')}
        thing={{ one: say('deliverable'), numbered: (n) => say('deliverableNumbered', { n }) }}
        items={value.deliverables}
        place="what#deliverables"
        problem={value.deliverables.length === 0 ? problemAt(open, 'what#deliverables') : undefined}
        make={() => ({ id: newId(), name: '' })}
        onItems={setDeliverables}
        onBack={bringBack}
      >
        {(line, putLine) => (
          <Pair>
            <TextBox
              label={say('deliverableName')}
              about="planned-work.deliverables.name"
              text={line.name || undefined}
              onText={(name) => putLine({ ...line, name: name ?? '' })}
            />
            <TextBox
              label={say('acceptance')}
              about="planned-work.deliverables.acceptance"
              long
              placeholder={say('acceptancePlaceholder')}
              text={line.acceptance}
              problem={asked && stated(line.acceptance) === undefined ? say('acceptanceProblem') : undefined}
              onText={(acceptance) => putLine({ ...line, acceptance })}
            />
          </Pair>
        )}
      </ListEditor>
      <ListEditor
        title={say('activities')}
        thing={{ one: say('activity'), numbered: (n) => say('activityNumbered', { n }) }}
        items={value.activities}
        place="what#activities"
        problem={problemAt(open, 'what#activities')}
        make={() => ({ id: newId(), text: '', ...(only ? { delivers: [only.id] } : {}) })}
        onItems={(activities) => set({ activities })}
      >
        {(line, putLine) => <ActivityLine line={line} deliverables={value.deliverables} open={open} onLine={putLine} />}
      </ListEditor>
      <Section title={say('questions')} help={say('questionsHelp')} place="what#questions">
        <div>
          <NoneAnswer
            label={say('thirdPartyWork')}
            about="planned-work.none.thirdPartyWork"
            none={value.none?.thirdPartyWork}
            onNone={(none) => set({ none: { ...value.none, thirdPartyWork: none } })}
          />
          {!value.activities.some(({ changeRecord }) => stated(changeRecord)) && (
            <NoneAnswer
              label={say('changeRecords')}
              about="planned-work.none.changeRecords"
              none={value.none?.changeRecords}
              onNone={(none) => set({ none: { ...value.none, changeRecords: none } })}
            />
          )}
        </div>
      </Section>
    </div>
  );
}
