import { useState } from 'react';
import type { ObjectiveDefinition } from '../../../../src/domain/objective/objectiveDefinition';
import { DayBox } from '../../forms/DayBox';
import { Pair } from '../../forms/Pair';
import { TextBox } from '../../forms/TextBox';
import { objectiveWords } from '../../words/editors';
import { useWords } from '../../words/words';

type Input = NonNullable<ObjectiveDefinition['inputFrom']>;

interface InputFromProps {
  inputFrom: ObjectiveDefinition['inputFrom'];
  problem: string | undefined;
  onInputFrom(inputFrom: ObjectiveDefinition['inputFrom']): void;
}

/** Who asked for the objective, and on which day. It is kept once both are given, so half of it waits here. */
export function InputFrom({ inputFrom, problem, onInputFrom }: InputFromProps) {
  const say = useWords(objectiveWords);
  const [typed, setTyped] = useState<Partial<Input>>(inputFrom ?? {});
  const set = (changed: { who?: string | undefined; on?: string | undefined }): void => {
    const { who, on, ...rest } = { ...typed, ...changed };
    setTyped({ ...rest, ...(who === undefined ? {} : { who }), ...(on === undefined ? {} : { on }) });
    onInputFrom(who === undefined || on === undefined ? undefined : { ...rest, who, on });
  };
  const half = (typed.who === undefined) !== (typed.on === undefined);
  return (
    <Pair>
      <TextBox
        label={say('inputWho')}
        about="objective-definition.inputFrom"
        problem={half && typed.who === undefined ? say('inputHalf') : typed.who === undefined ? problem : undefined}
        text={typed.who}
        onText={(who) => set({ who })}
      />
      <DayBox
        label={say('inputOn')}
        day={typed.on}
        problem={half && typed.on === undefined ? say('inputHalf') : undefined}
        onDay={(on) => set({ on })}
      />
    </Pair>
  );
}
