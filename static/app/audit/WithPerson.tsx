import { usePeople } from '../record/usePeople';

/** The name of an account, as text to stand in a sentence; an ellipsis while it is looked up. */
export function usePersonName(accountId: string | undefined): string {
  const show = usePeople(accountId === undefined ? [] : [accountId]);
  return accountId === undefined ? '…' : show.person(accountId);
}

/** A sentence with a person in it. */
export function WithPerson({ accountId, children }: { accountId: string; children(name: string): string }) {
  return <>{children(usePersonName(accountId))}</>;
}
