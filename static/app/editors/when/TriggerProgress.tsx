import { useState } from 'react';
import type { Timing } from '../../../../src/domain/plan/timing';
import { Choice } from '../../forms/Choice';
import { DayBox } from '../../forms/DayBox';
import { Pair } from '../../forms/Pair';
import { TextBox } from '../../forms/TextBox';
import { timingWords } from '../../words/editors';
import { useWords } from '../../words/words';

type Progress = NonNullable<NonNullable<Timing['trigger']>['progress']>;

interface TriggerProgressProps {
  progress: Progress | undefined;
  onProgress(progress: Progress | undefined): void;
}

/** What somebody found when they looked for the event. It is kept once it says whether, and on which day. */
export function TriggerProgress({ progress, onProgress }: TriggerProgressProps) {
  const say = useWords(timingWords);
  const [typed, setTyped] = useState<{ [K in keyof Progress]?: Progress[K] | undefined }>(progress ?? {});
  const set = (changed: typeof typed): void => {
    const { happened, on, ...rest } = { ...typed, ...changed };
    setTyped({ ...rest, happened, on });
    onProgress(happened === undefined || on === undefined ? undefined : { ...rest, happened, on });
  };
  const { happened, on } = typed;
  return (
    <Pair short>
      <Choice
        label={say('happened')}
        about="timing.trigger.progress"
        chosen={happened === undefined ? undefined : happened ? 'happenedYes' : 'happenedNo'}
        options={(['happenedNo', 'happenedYes'] as const).map((value) => ({ value, label: say(value) }))}
        problem={on !== undefined && happened === undefined ? say('progressHalf') : undefined}
        onChoose={(value) => set({ happened: value === undefined ? undefined : value === 'happenedYes' })}
      />
      <DayBox
        label={say('lookedOn')}
        day={on}
        problem={happened !== undefined && on === undefined ? say('progressHalf') : undefined}
        onDay={(day) => set({ on: day })}
      />
      <TextBox label={say('progressEvidence')} text={typed.evidence} onText={(evidence) => set({ evidence })} />
    </Pair>
  );
}
