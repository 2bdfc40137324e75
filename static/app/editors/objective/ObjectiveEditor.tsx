import { useState } from 'react';
import { objectiveDefinition, type ObjectiveDefinition } from '../../../../src/domain/objective/objectiveDefinition';
import { Choice } from '../../forms/Choice';
import { Pair } from '../../forms/Pair';
import { TextBox } from '../../forms/TextBox';
import { objectiveWords } from '../../words/editors';
import { useWords } from '../../words/words';
import styles from '../Editor.module.css';
import { problemAt, type EditorProps } from '../editorProps';
import { Section } from '../Section';
import { valueIn } from '../valueIn';
import { ReadFromSentence } from './ReadFromSentence';
import { SuccessFields } from './SuccessFields';

const empty: ObjectiveDefinition = { version: 1 };
const levels = ['service', 'process', 'team', 'management'] as const;
const categories = ['customer outcome', 'process health', 'risk and compliance'] as const;

/** The objective itself: its sentence, where it is set, and how anyone can tell that it was achieved. */
export function ObjectiveEditor({ parts, put, open, due }: EditorProps) {
  const say = useWords(objectiveWords);
  const value = valueIn(objectiveDefinition, parts['objective-definition'], empty);
  const set = (changed: Partial<ObjectiveDefinition>): void => put('objective-definition', { ...value, ...changed });
  // Boxes keep what is being typed; when values come from the sentence they begin again.
  const [round, setRound] = useState(0);
  const statement = value.statement?.trim() ? value.statement : undefined;
  return (
    <div className={styles.fields}>
      <TextBox
        label={say('statement')}
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
          due={due}
          onStatement={(wording) => set({ statement: wording })}
          onSuccess={(success) => {
            set({ success });
            setRound(round + 1);
          }}
        />
      )}
      <Section title={say('successTitle')} place="objective#success" problem={problemAt(open, 'objective#success')}>
        <SuccessFields key={round} success={value.success} onSuccess={(success) => set({ success })} />
      </Section>
      <Pair short>
        <Choice
          label={say('level')}
          chosen={value.level}
          options={levels.map((level) => ({ value: level, label: say(level === 'team' ? 'teamLevel' : level) }))}
          onChoose={(level) => set({ level })}
        />
        <TextBox
          label={say('serves')}
          help={say('servesHelp')}
          text={value.serves}
          onText={(serves) => set({ serves })}
        />
        <Choice
          label={say('category')}
          chosen={value.category}
          options={categories.map((category) => ({ value: category, label: say(category) }))}
          onChoose={(category) => set({ category })}
        />
        <Choice
          label={say('tier')}
          help={say('tierHelp')}
          chosen={value.riskTier === undefined ? undefined : (`${value.riskTier}` as const)}
          options={(['1', '2', '3'] as const).map((tier) => ({ value: tier, label: say(`tier${tier}`) }))}
          onChoose={(tier) => set({ riskTier: tier === undefined ? undefined : tier === '1' ? 1 : tier === '2' ? 2 : 3 })}
        />
      </Pair>
    </div>
  );
}
