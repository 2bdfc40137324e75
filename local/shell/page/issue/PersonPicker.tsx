import { AsyncSelect } from '@atlaskit/select';
import { ask } from '../ask/ask';
import type { JiraUser } from './issueShapes';

interface Choice {
  value: string;
  label: string;
  user: JiraUser;
}

interface Props {
  label: string;
  many: boolean;
  chosen: JiraUser[];
  issueKey: string;
  onChange(people: JiraUser[]): void;
}

const choiceOf = (user: JiraUser): Choice => ({ value: user.accountId, label: user.displayName, user });

/** Finds people by name among those who can be given this issue. */
export function PersonPicker({ label, many, chosen, issueKey, onChange }: Props): JSX.Element {
  const find = async (words: string): Promise<Choice[]> => {
    const query = new URLSearchParams({ query: words, issueKey, maxResults: '20' });
    return (await ask<JiraUser[]>(`/rest/api/3/user/assignable/search?${query}`)).map(choiceOf);
  };
  const shared = {
    'aria-label': label,
    autoFocus: true,
    cacheOptions: true,
    defaultOptions: true,
    isClearable: true,
    loadOptions: find,
    placeholder: 'Type a name',
    spacing: 'compact' as const,
    menuPosition: 'fixed' as const,
  };
  if (many) {
    return (
      <AsyncSelect<Choice, true>
        {...shared}
        isMulti
        value={chosen.map(choiceOf)}
        onChange={(choices) => onChange(choices.map(({ user }) => user))}
      />
    );
  }
  return (
    <AsyncSelect<Choice>
      {...shared}
      value={chosen[0] ? choiceOf(chosen[0]) : null}
      onChange={(choice) => onChange(choice ? [choice.user] : [])}
    />
  );
}
