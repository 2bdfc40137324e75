import type { ComponentProps } from 'react';
import { Questions } from './Questions';
import { TraceCard } from './TraceCard';

/** What follows the spine of a panel: the thread, and the questions it raises. */
export function Follow(props: ComponentProps<typeof TraceCard>) {
  return (
    <>
      <TraceCard {...props} />
      <Questions facts={props.facts} />
    </>
  );
}
