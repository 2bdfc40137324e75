import DropdownMenu, { DropdownItem, DropdownItemGroup, DropdownItemRadio, DropdownItemRadioGroup } from '@atlaskit/dropdown-menu';
import { goTo } from '../look/route';
import { Person } from '../look/Person';
import { useSession } from '../session/session';
import look from './PersonMenu.module.css';

/** Who is signed in, and everybody else one could be. */
export function PersonMenu(): JSX.Element {
  const { person, people, signIn, signOut } = useSession();
  return (
    <DropdownMenu<HTMLButtonElement>
      shouldRenderToParent
      placement="bottom-end"
      trigger={({ triggerRef, ...props }) => (
        <button {...props} ref={triggerRef} type="button" className={look.trigger} aria-label={`Signed in as ${person?.displayName ?? 'nobody'}`}>
          {person && <Person name={person.displayName} accountId={person.accountId} alone size="large" />}
        </button>
      )}
    >
      <DropdownItemRadioGroup id="person" title="Signed in as">
        {people.map((it) => (
          <DropdownItemRadio
            key={it.accountId}
            id={it.accountId}
            isSelected={it.accountId === person?.accountId}
            description={it.purpose}
            onClick={() => void signIn(it.accountId)}
          >
            {it.displayName}
          </DropdownItemRadio>
        ))}
      </DropdownItemRadioGroup>
      <DropdownItemGroup>
        <DropdownItem onClick={() => goTo('/rest-access')}>Use the REST API</DropdownItem>
        <DropdownItem onClick={() => void signOut()}>Sign out</DropdownItem>
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
