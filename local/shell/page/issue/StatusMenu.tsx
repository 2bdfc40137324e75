import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { ask, path, Trouble } from '../ask/ask';
import { useFlags } from '../frame/Flags';
import { useIssueView } from './issueView';
import { StatusLozenge } from './StatusLozenge';

/** Where work stands, and the transitions that the person may make from there. */
export function StatusMenu(): JSX.Element {
  const { issue, changed } = useIssueView();
  const flags = useFlags();
  const { status } = issue.fields;
  const transitions = issue.transitions ?? [];
  const go = async (id: string, name: string): Promise<void> => {
    try {
      await ask(path`/rest/api/3/issue/${issue.id}/transitions`, { method: 'POST', body: { transition: { id } } });
      await changed();
    } catch (fault) {
      if (!(fault instanceof Trouble)) throw fault;
      flags.show({ id: 'transition', type: 'error', title: `${issue.key} could not go through “${name}”`, description: fault.message });
    }
  };
  if (transitions.length === 0) {
    return (
      <div>
        <StatusLozenge status={status} />
      </div>
    );
  }
  return (
    <div>
      <DropdownMenu<HTMLButtonElement>
        shouldRenderToParent
        trigger={({ triggerRef, ...props }) => (
          <Button
            {...props}
            ref={triggerRef}
            appearance={status.statusCategory.key === 'new' ? 'default' : 'primary'}
            iconAfter={ChevronDownIcon}
            aria-label={`Status: ${status.name}. Change it`}
          >
            {status.name}
          </Button>
        )}
      >
        <DropdownItemGroup>
          {transitions.map((transition) => (
            <DropdownItem key={transition.id} onClick={() => void go(transition.id, transition.name)} elemAfter={<StatusLozenge status={transition.to} />}>
              {transition.name}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      </DropdownMenu>
    </div>
  );
}
