import type { ComponentProps } from 'react';
import type { AlsoKnown } from '../../../src/domain/score/questions';
import { Questions } from './Questions';
import { TraceCard } from './TraceCard';

/** What follows the spine of a panel: the thread, and the questions it raises. */
export function Follow({ also, ...props }: ComponentProps<typeof TraceCard> & { also: AlsoKnown }) {
  return (
    <>
      <TraceCard {...props} />
      <Questions facts={props.facts} also={also} />
    </>
  );
}
