import Button from '@atlaskit/button/new';
import { useEffect, useState, type FormEvent } from 'react';
import { ask, path, Trouble } from '../ask/ask';
import { StatusLozenge } from '../issue/StatusLozenge';
import { TypeIcon } from '../issue/TypeIcon';
import type { ListedIssue } from '../issue/issueShapes';
import { Face, Waiting } from '../look/Face';
import { GoLink } from '../look/GoLink';
import { showMoment } from '../look/moments';
import { goTo } from '../look/route';
import look from './SearchPage.module.css';

interface Page {
  issues: ListedIssue[];
  nextPageToken?: string;
}

type Found = { kind: 'nothing asked' } | { kind: 'searching' } | { kind: 'found'; page: Page } | { kind: 'refused'; messages: string[] };

const EXAMPLES = ['assignee = currentUser() AND statusCategory != Done', 'issuetype = Epic ORDER BY key', 'updated >= -1d ORDER BY updated DESC'];

const readPage = (jql: string, nextPageToken?: string): Promise<Page> =>
  ask<Page>('/rest/api/3/search/jql', {
    method: 'POST',
    body: {
      jql,
      fields: ['summary', 'status', 'issuetype', 'assignee', 'project', 'updated'],
      maxResults: 50,
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    },
  });

/** Search by JQL: the query stands in the address, and what Jira says against it stands under the box. */
export function SearchPage({ jql }: { jql: string }): JSX.Element {
  const [draft, setDraft] = useState(jql);
  const [found, setFound] = useState<Found>({ kind: 'nothing asked' });
  useEffect(() => {
    setDraft(jql);
    if (jql === '') return setFound({ kind: 'nothing asked' });
    let newer = false;
    setFound({ kind: 'searching' });
    readPage(jql).then(
      (page) => newer || setFound({ kind: 'found', page }),
      (fault: unknown) => {
        if (!(fault instanceof Trouble)) throw fault;
        if (!newer) setFound({ kind: 'refused', messages: fault.messages.length > 0 ? fault.messages : [fault.message] });
      },
    );
    return () => {
      newer = true;
    };
  }, [jql]);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    goTo(`/issues?jql=${encodeURIComponent(draft.trim())}`);
  };
  const more = async (page: Page): Promise<void> => {
    const next = await readPage(jql, page.nextPageToken);
    setFound({ kind: 'found', page: { ...next, issues: [...page.issues, ...next.issues] } });
  };
  return (
    <>
      <h1 className={look.title}>Search</h1>
      <form className={look.form} onSubmit={onSubmit}>
        <input
          className={look.box}
          aria-label="JQL"
          aria-invalid={found.kind === 'refused'}
          aria-describedby="jql-says"
          placeholder="JQL, for example project = SMO ORDER BY key"
          spellCheck={false}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
        <Button type="submit" appearance="primary">
          Search
        </Button>
      </form>
      <div id="jql-says" role="status">
        {found.kind === 'refused' && (
          <ul className={look.refused}>
            {found.messages.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        )}
        {found.kind === 'found' && found.page.issues.length > 0 && (
          <p className={look.count}>
            {found.page.issues.length === 1 ? '1 issue' : `${found.page.issues.length} issues`}
            {found.page.nextPageToken === undefined ? '' : ', and more'}
          </p>
        )}
      </div>
      {found.kind === 'nothing asked' && (
        <Face title="Ask with JQL">
          {EXAMPLES.map((example) => (
            <p key={example}>
              <GoLink href={`/issues?jql=${encodeURIComponent(example)}`}>{example}</GoLink>
            </p>
          ))}
        </Face>
      )}
      {found.kind === 'searching' && <Waiting label="Searching" lines={6} />}
      {found.kind === 'found' && found.page.issues.length === 0 && <Face title="No issue matches">Nothing that you may see matches this query.</Face>}
      {found.kind === 'found' && found.page.issues.length > 0 && (
        <div className={look.scroll} tabIndex={0} role="region" aria-label="Found issues">
          <table className={look.table}>
            <thead>
              <tr>
                <th scope="col">Key</th>
                <th scope="col">Summary</th>
                <th scope="col">Status</th>
                <th scope="col">Assignee</th>
                <th scope="col">Updated</th>
              </tr>
            </thead>
            <tbody>
              {found.page.issues.map(({ id, key, fields }) => (
                <tr key={id}>
                  <td className={look.key}>
                    <TypeIcon type={fields.issuetype} /> <GoLink href={path`/browse/${key}`}>{key}</GoLink>
                  </td>
                  <td className={look.summary}>{fields.summary}</td>
                  <td>
                    <StatusLozenge status={fields.status} />
                  </td>
                  <td>{fields.assignee?.displayName ?? 'Unassigned'}</td>
                  <td className={look.when}>{fields.updated ? showMoment(fields.updated) : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.kind === 'found' && found.page.nextPageToken !== undefined && (
        <Button onClick={() => void more(found.page)}>Show more</Button>
      )}
    </>
  );
}
