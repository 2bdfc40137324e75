import { stated } from '../../../../src/domain/plan/stated';
import { timing, type Timing } from '../../../../src/domain/plan/timing';
import { DayBox } from '../../forms/DayBox';
import { ListEditor } from '../../forms/ListEditor';
import { Pair } from '../../forms/Pair';
import { TextBox } from '../../forms/TextBox';
import { timingWords } from '../../words/editors';
import { useWords } from '../../words/words';
import styles from '../Editor.module.css';
import { problemAt, type EditorProps } from '../editorProps';
import { newId } from '../newId';
import { Section } from '../Section';
import { valueIn } from '../valueIn';
import { TriggerProgress } from './TriggerProgress';

type Milestone = Timing['milestones'][number];
type Dependency = NonNullable<Timing['dependencies']>[number];

const empty: Timing = { version: 1, milestones: [] };

/** When: Jira's two dates, or an event that ends the plan; milestones and what the plan waits for. */
export function TimingEditor({ parts, put, open, slots }: EditorProps) {
  const say = useWords(timingWords);
  const value = valueIn(timing, parts.timing, empty);
  const set = (changed: Partial<Timing>): void => put('timing', { ...value, ...changed });
  const trigger = value.trigger;
  const putTrigger = (changed: Partial<NonNullable<Timing['trigger']>>): void => {
    const next = { text: '', ...trigger, ...changed };
    const blank = !next.text && !next.observedBy && !next.nextLook && !next.longStop && !next.progress;
    set({ trigger: blank ? undefined : next });
  };
  const day = (slot: 'start-date' | 'duedate'): string | undefined => (typeof parts[slot] === 'string' ? parts[slot] : undefined);
  const hasTrigger = stated(trigger?.text) !== undefined;
  return (
    <div className={styles.fields}>
      {(slots.includes('start-date') || slots.includes('duedate')) && (
        <Pair>
          {slots.includes('start-date') && <DayBox
            label={say('start')}
            about="start-date"
            day={day('start-date')}
            onDay={(start) => put('start-date', start ?? null)}
          />}
          {slots.includes('duedate') && (
            <DayBox
              label={say('due')}
              about="duedate"
              help={say('dueHelp')}
              place="when#dates"
              problem={hasTrigger ? undefined : problemAt(open, 'when#dates')}
              day={day('duedate')}
              onDay={(due) => put('duedate', due ?? null)}
            />
          )}
        </Pair>
      )}
      <Section
        title={say('endsBy')}
        place="when#trigger"
        folded={!trigger && !open.some(({ rule }) => rule.remedy.place === 'when#trigger')}
      >
        <Pair>
          <TextBox
            label={say('trigger')}
            about="timing.trigger.text"
            long
            placeholder={say('triggerPlaceholder')}
            text={trigger?.text || undefined}
            problem={hasTrigger ? problemAt(open, 'when#dates') : undefined}
            onText={(text) => putTrigger({ text: text ?? '' })}
          />
          <TextBox
            label={say('observedBy')}
            about="timing.trigger.observedBy"
            long
            placeholder={say('observedByPlaceholder')}
            text={trigger?.observedBy}
            problem={hasTrigger && !stated(trigger?.observedBy) ? problemAt(open, 'when#trigger') : undefined}
            onText={(observedBy) => putTrigger({ observedBy })}
          />
        </Pair>
        <Pair>
          <DayBox
            label={say('nextLook')}
            about="timing.trigger.nextLook"
            help={say('nextLookHelp')}
            day={trigger?.nextLook}
            problem={hasTrigger && stated(trigger?.observedBy) ? problemAt(open, 'when#trigger') : undefined}
            onDay={(nextLook) => putTrigger({ nextLook })}
          />
          <DayBox
            label={say('longStop')}
            about="timing.trigger.longStop"
            day={trigger?.longStop}
            onDay={(longStop) => putTrigger({ longStop })}
          />
        </Pair>
        {hasTrigger && <TriggerProgress progress={trigger?.progress} onProgress={(progress) => putTrigger({ progress })} />}
      </Section>
      <ListEditor<Milestone>
        title={say('milestones')}
        thing={{ one: say('milestone'), numbered: (n) => say('milestoneNumbered', { n }) }}
        items={value.milestones}
        place="when#milestones"
        problem={problemAt(open, 'when#milestones')}
        make={() => ({ id: newId(), name: '' })}
        onItems={(milestones) => set({ milestones })}
      >
        {(line, putLine) => (
          <Pair>
            <TextBox
              label={say('milestoneName')}
              about="timing.milestones.name"
              text={line.name || undefined}
              onText={(name) => putLine({ ...line, name: name ?? '' })}
            />
            <DayBox label={say('milestoneDate')} about="timing.milestones.date" day={line.date} onDay={(date) => putLine({ ...line, date })} />
            <TextBox
              label={say('milestoneTrigger')}
              about="timing.milestones.trigger"
              text={line.trigger}
              onText={(text) => putLine({ ...line, trigger: text })}
            />
            <TextBox
              label={say('milestoneCriterion')}
              about="timing.milestones.criterion"
              text={line.criterion}
              onText={(criterion) => putLine({ ...line, criterion })}
            />
          </Pair>
        )}
      </ListEditor>
      <ListEditor<Dependency>
        title={say('dependencies')}
        thing={{ one: say('dependency'), numbered: (n) => say('dependencyNumbered', { n }) }}
        items={value.dependencies ?? []}
        make={() => ({ id: newId(), text: '' })}
        onItems={(dependencies) => set({ dependencies: dependencies.length > 0 ? dependencies : undefined })}
      >
        {(line, putLine) => (
          <Pair>
            <TextBox
              label={say('dependencyText')}
              about="timing.dependencies.text"
              text={line.text || undefined}
              onText={(text) => putLine({ ...line, text: text ?? '' })}
            />
            <TextBox
              label={say('dependencyIssue')}
              about="timing.dependencies.issue"
              text={line.issue}
              onText={(issue) => putLine({ ...line, issue })}
            />
            <DayBox
              label={say('dependencyNeededBy')}
              about="timing.dependencies.neededBy"
              day={line.neededBy}
              onDay={(neededBy) => putLine({ ...line, neededBy })}
            />
          </Pair>
        )}
      </ListEditor>
    </div>
  );
}
