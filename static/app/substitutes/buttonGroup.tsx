import { Inline } from '@atlaskit/primitives/compiled';
import type { ReactNode } from 'react';

/** Atlaskit's button group without run-time styles. */
export default function ButtonGroup({ children }: { children?: ReactNode }) {
  return <Inline space="space.100">{children}</Inline>;
}
