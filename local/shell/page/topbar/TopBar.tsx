import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import SearchIcon from '@atlaskit/icon/core/search';
import { useEffect, useState, type FormEvent } from 'react';
import { useCreate } from '../create/createContext';
import { GoLink } from '../look/GoLink';
import { goTo, useRoute } from '../look/route';
import { AppsMenu } from './AppsMenu';
import { ClockMenu } from './ClockMenu';
import { PersonMenu } from './PersonMenu';
import { SettingsMenu } from './SettingsMenu';
import look from './TopBar.module.css';

/** Jira's bar: home, search, create, and who looks at it, when and in which light. */
export function TopBar(): JSX.Element {
  const create = useCreate();
  return (
    <header className={look.bar}>
      <GoLink href="/" className={look.home} aria-label="Jira, projects">
        <span className={look.logo} aria-hidden />
        <span className={look.name}>Jira</span>
      </GoLink>
      <AppsMenu />
      <SearchBox />
      <div className={look.create}>
        <Button appearance="primary" iconBefore={AddIcon} onClick={() => create()}>
          Create
        </Button>
      </div>
      <nav className={look.menus} aria-label="Site">
        <ClockMenu />
        <SettingsMenu />
        <PersonMenu />
      </nav>
    </header>
  );
}

/** Goes to an issue when its key is given, and searches for the words otherwise. */
function SearchBox(): JSX.Element {
  const route = useRoute();
  const [words, setWords] = useState('');
  useEffect(() => setWords(''), [route.pathname]);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const asked = words.trim();
    if (/^[A-Za-z][A-Za-z0-9]+-\d+$/.test(asked)) goTo(`/browse/${asked.toUpperCase()}`);
    else if (asked !== '') goTo(`/issues?jql=${encodeURIComponent(`text ~ "${asked.replace(/["\\]/g, ' ')}" ORDER BY updated DESC`)}`);
    else goTo('/issues');
  };
  return (
    <form role="search" className={look.search} onSubmit={onSubmit}>
      <SearchIcon label="" color="currentColor" />
      <input
        type="search"
        className={look.box}
        placeholder="Search"
        aria-label="Search issues, or go to a key"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
    </form>
  );
}
