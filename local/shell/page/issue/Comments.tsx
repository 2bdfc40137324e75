import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';
import { ask, path, Trouble } from '../ask/ask';
import { useAsked } from '../ask/useAsked';
import { Waiting } from '../look/Face';
import { showMoment } from '../look/moments';
import { Person } from '../look/Person';
import look from './Activity.module.css';
import { DocumentText } from './DocumentText';
import type { DocumentNode, JiraUser } from './issueShapes';
import { useIssueView } from './issueView';
import { plainDocument } from './plainDocument';

interface Comment {
  id: string;
  author?: JiraUser;
  created: string;
  body: DocumentNode;
}

/** Comments, oldest first, and a box for one more. */
export function Comments(): JSX.Element {
  const { issue, version } = useIssueView();
  const address = path`/rest/api/3/issue/${issue.id}/comment`;
  const [asked, again] = useAsked(`${issue.id}:${version}`, () => ask<{ comments: Comment[] }>(`${address}?maxResults=100&orderBy=created`));
  const [draft, setDraft] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (draft.trim() === '') return;
    try {
      await ask(address, { method: 'POST', body: { body: plainDocument(draft) } });
      setDraft('');
      setTrouble(undefined);
      await again();
    } catch (fault) {
      if (!(fault instanceof Trouble)) throw fault;
      setTrouble(fault.message);
    }
  };
  return (
    <div className={look.activity}>
      {asked.kind === 'loading' && <Waiting label="Loading comments" lines={2} />}
      {asked.kind === 'trouble' && <p role="alert">{asked.trouble.message}</p>}
      {asked.kind === 'ready' && asked.value.comments.length === 0 && <p className={look.quiet}>No comments yet</p>}
      {asked.kind === 'ready' &&
        asked.value.comments.map((comment) => (
          <article key={comment.id} className={look.entry}>
            <div className={look.head}>
              {comment.author && <Person name={comment.author.displayName} accountId={comment.author.accountId} />}
              <span className={look.quiet}>{showMoment(comment.created)}</span>
            </div>
            <DocumentText node={comment.body} />
          </article>
        ))}
      <form className={look.form} onSubmit={(event) => void onSubmit(event)}>
        <textarea className={look.box} aria-label="Add a comment" placeholder="Add a comment" rows={2} value={draft} onChange={(event) => setDraft(event.target.value)} />
        {trouble !== undefined && <p role="alert">{trouble}</p>}
        {draft.trim() !== '' && (
          <div>
            <Button type="submit" appearance="primary" spacing="compact">
              Save comment
            </Button>
          </div>
        )}
      </form>
    </div>
  );
}
