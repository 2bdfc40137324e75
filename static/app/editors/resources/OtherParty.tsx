import type { Resources } from '../../../../src/domain/plan/resources';
import { stated } from '../../../../src/domain/plan/stated';
import { Pair } from '../../forms/Pair';
import { PersonBox } from '../../forms/PersonBox';
import { PickRecords } from '../../forms/PickRecords';
import { TextBox } from '../../forms/TextBox';
import { resourceWords } from '../../words/editors';
import { useWords } from '../../words/words';
import styles from '../Editor.module.css';

type Line = Resources['lines'][number];

interface OtherPartyProps {
  line: Line;
  depending: readonly { id: string; title: string }[];
  onChange(changed: Partial<Line>): void;
}

/**
 * What has to be said once another party is named: what we need from it, what binds it, what we accept as done, who of us
 * follows it up, and what moves when it does not come. Each stays asked for until it is answered, whatever the rules count.
 */
export function OtherParty({ line, depending, onChange }: OtherPartyProps) {
  const say = useWords(resourceWords);
  const party = stated(line.name);
  const asks = (words: 'inputPrompt' | 'constraintPrompt' | 'acceptancePrompt' | 'followPrompt', text: string | undefined): string | undefined =>
    party === undefined || stated(text) !== undefined ? undefined : say(words, { party });
  return (
    <>
      <p className={styles.help}>{say('partyHelp')}</p>
      <Pair>
        <TextBox label={say('input')} about="resources.lines.input" text={line.input} problem={asks('inputPrompt', line.input)} onText={(input) => onChange({ input })} />
        <TextBox
          label={say('constraint')}
          about="resources.lines.constraint"
          text={line.constraint}
          problem={asks('constraintPrompt', line.constraint)}
          onText={(constraint) => onChange({ constraint })}
        />
        <TextBox
          label={say('acceptanceEvidence')}
          about="resources.lines.acceptanceEvidence"
          text={line.acceptanceEvidence}
          problem={asks('acceptancePrompt', line.acceptanceEvidence)}
          onText={(acceptanceEvidence) => onChange({ acceptanceEvidence })}
        />
        <PersonBox
          label={say('followedUpBy')}
          about="resources.lines.followedUpBy"
          accountId={line.followedUpBy}
          problem={asks('followPrompt', line.followedUpBy)}
          onPerson={(person) => onChange({ followedUpBy: person?.accountId })}
        />
      </Pair>
      <PickRecords
        label={say('affects')}
        about="resources.lines.affects"
        none={say('affectsNone')}
        problem={party !== undefined && depending.length > 0 && !line.affects?.length ? say('affectsProblem') : undefined}
        records={depending}
        chosen={line.affects ?? []}
        onChosen={(affects) => onChange({ affects: affects.length > 0 ? affects : undefined })}
      />
    </>
  );
}
