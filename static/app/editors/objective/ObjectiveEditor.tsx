import { useState } from 'react';
import { objectiveCategories, objectiveDefinition, objectiveSources, type ObjectiveDefinition } from '../../../../src/domain/objective/objectiveDefinition';
import { Choice } from '../../forms/Choice';
import { DayBox } from '../../forms/DayBox';
import { Pair } from '../../forms/Pair';
import { TextBox } from '../../forms/TextBox';
import { Tick } from '../../forms/Tick';
import { objectiveWords } from '../../words/editors';
import { useWords } from '../../words/words';
import styles from '../Editor.module.css';
import { problemAt, type EditorProps } from '../editorProps';
import { Section } from '../Section';
import { valueIn } from '../valueIn';
import { Influence } from './Influence';
import { InputFrom } from './InputFrom';
import { ReadFromSentence } from './ReadFromSentence';
import { RequirementFields } from './RequirementFields';
import { PolicyField } from './PolicyField';
import { SuccessFields } from './SuccessFields';

const empty: ObjectiveDefinition = { version: 1 };
const levels = ['service', 'process', 'team', 'management'] as const;

/** The objective itself: its sentence, how anyone can tell that it was achieved, where it is set and what it answers to. */
export function ObjectiveEditor({ parts, put, open, facts, catalogues }: EditorProps) {
  const say = useWords(objectiveWords);
  const value = valueIn(objectiveDefinition, parts['objective-definition'], empty);
  const set = (changed: Partial<ObjectiveDefinition>): void => put('objective-definition', { ...value, ...changed });
  // Boxes keep what is being typed; when values come from the sentence they begin again.
  const [round, setRound] = useState(0);
  const statement = value.statement?.trim() ? value.statement : undefined;
  const places = [...new Set([...(catalogues?.services ?? []).map(({ name }) => name), ...(catalogues?.levels ?? []).map(({ target }) => target)])];
  const levelProblem = problemAt(open, 'objective#level');
  return (
    <div className={styles.fields}>
      <TextBox
        label={say('statement')}
        about="objective-definition.statement"
        long
        place="objective#statement"
        placeholder={say('statementPlaceholder')}
        text={value.statement}
        problem={problemAt(open, 'objective#statement')}
        onText={(statement) => set({ statement })}
      />
      {statement !== undefined && (
        <ReadFromSentence
          statement={statement}
          value={value}
          due={facts.due}
          onStatement={(wording) => set({ statement: wording })}
          onSuccess={(success) => {
            set({ success });
            setRound(round + 1);
          }}
        />
      )}
      <Section title={say('successTitle')} place="objective#success" problem={problemAt(open, 'objective#success')}>
        <SuccessFields
          key={round}
          success={value.success}
          baselineDue={value.baselineDue}
          problem={problemAt(open, 'objective#baseline')}
          onSuccess={(success) => set({ success })}
          onBaselineDue={(baselineDue) => set({ baselineDue })}
        />
      </Section>
      <Section title={say('whereTitle')} place="objective#level">
        <Pair short>
          <Choice
            label={say('level')}
            about="objective-definition.level"
            chosen={value.level}
            options={levels.map((level) => ({ value: level, label: say(level === 'team' ? 'teamLevel' : level) }))}
            problem={value.level === undefined ? levelProblem : undefined}
            onChoose={(level) => set({ level })}
          />
          <TextBox
            label={say('serves')}
            about="objective-definition.serves"
            help={say('servesHelp')}
            text={value.serves}
            suggestions={places}
            problem={value.level === undefined ? undefined : levelProblem}
            onText={(serves) => set({ serves })}
          />
          <Choice
            label={say('category')}
            about="objective-definition.category"
            chosen={value.category}
            options={objectiveCategories.map((category) => ({ value: category, label: say(category) }))}
            onChoose={(category) => set({ category })}
          />
          <Choice
            label={say('tier')}
            about="objective-definition.riskTier"
            help={say('tierHelp')}
            chosen={value.riskTier === undefined ? undefined : (`${value.riskTier}` as const)}
            options={(['1', '2', '3'] as const).map((tier) => ({ value: tier, label: say(`tier${tier}`) }))}
            onChoose={(tier) => set({ riskTier: tier === undefined ? undefined : tier === '1' ? 1 : tier === '2' ? 2 : 3 })}
          />
        </Pair>
      </Section>
      <Section title={say('answersTitle')}>
        <PolicyField
          policies={value.policies ?? []}
          records={catalogues?.policies}
          problem={problemAt(open, 'objective#policy')}
          onPolicies={(policies) => set({ policies: policies.length > 0 ? policies : undefined })}
        />
        <RequirementFields
          requirements={value.requirements ?? []}
          none={value.noRequirement}
          records={catalogues?.requirements}
          problem={problemAt(open, 'objective#requirement')}
          onChange={set}
        />
        <Pair>
          <Choice
            label={say('source')}
            about="objective-definition.source"
            place="objective#source"
            chosen={value.source}
            options={objectiveSources.map((source) => ({ value: source, label: say(source === 'policy' ? 'policySource' : source === 'management' ? 'managementSource' : source) }))}
            problem={open.find(({ rule }) => rule.id === 'OBJ-14')?.said}
            onChoose={(source) => set({ source })}
          />
          <Influence controllable={value.controllable} problem={problemAt(open, 'objective#influence')} onControllable={(controllable) => set({ controllable })} />
        </Pair>
        <InputFrom inputFrom={value.inputFrom} problem={open.find(({ rule }) => rule.id === 'OBJ-15')?.said} onInputFrom={(inputFrom) => set({ inputFrom })} />
      </Section>
      <Section title={say('moreTitle')} folded={value.reviewDue === undefined && value.planElsewhere === undefined && !value.inPerformanceReview}>
        <Pair>
          <DayBox
            label={say('reviewDue')}
            about="objective-definition.reviewDue"
            day={value.reviewDue}
            onDay={(reviewDue) => set({ reviewDue })}
          />
          <TextBox
            label={say('planElsewhere')}
            about="objective-definition.planElsewhere"
            help={say('planElsewhereHelp')}
            text={value.planElsewhere}
            onText={(planElsewhere) => set({ planElsewhere })}
          />
        </Pair>
        <Tick
          label={say('inPerformanceReview')}
          about="objective-definition.inPerformanceReview"
          checked={value.inPerformanceReview === true}
          onChange={(on) => set({ inPerformanceReview: on || undefined })}
        />
      </Section>
    </div>
  );
}
