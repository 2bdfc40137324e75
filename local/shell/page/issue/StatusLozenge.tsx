import Lozenge from '@atlaskit/lozenge';
import type { JiraStatus } from './issueShapes';

const APPEARANCES = { new: 'default', indeterminate: 'inprogress', done: 'success' } as const;

/** A status by its name, in the colour of its category. */
export function StatusLozenge({ status }: { status: JiraStatus }): JSX.Element {
  const key = status.statusCategory.key as keyof typeof APPEARANCES;
  return <Lozenge appearance={APPEARANCES[key] ?? 'default'}>{status.name}</Lozenge>;
}
