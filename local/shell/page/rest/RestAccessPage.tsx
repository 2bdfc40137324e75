import { ask } from '../ask/ask';
import { useAsked } from '../ask/useAsked';
import { TroubleFace, Waiting } from '../look/Face';
import { useSession } from '../session/session';
import look from './RestAccessPage.module.css';

interface Credentials {
  url: string;
  emailAddress: string;
  apiToken: string;
}

/** How a REST client signs in as the person who looks: basic auth with e-mail address and API token, as on Jira Cloud. */
export function RestAccessPage(): JSX.Element {
  const { person } = useSession();
  const [asked, again] = useAsked('credentials', () => ask<Credentials>('/_site/credentials'));
  if (asked.kind === 'trouble') return <TroubleFace whole trouble={asked.trouble} what="page" again={() => void again()} />;
  if (asked.kind === 'loading') return <Waiting label="Loading the page" lines={5} />;
  const { url, emailAddress, apiToken } = asked.value;
  return (
    <>
      <h1 className={look.title}>Use the REST API</h1>
      <p>
        Any client of Jira Cloud's REST API can use this Jira as {person?.displayName}: basic auth with e-mail address and API token.
      </p>
      <dl className={look.facts}>
        <dt>Address</dt>
        <dd>
          <code>{url}</code>
        </dd>
        <dt>E-mail address</dt>
        <dd>
          <code>{emailAddress}</code>
        </dd>
        <dt>API token</dt>
        <dd>
          <code>{apiToken}</code>
        </dd>
      </dl>
      <h2 className={look.heading}>For example</h2>
      <pre className={look.example} tabIndex={0} aria-label="Example">
        <code>{`curl -u '${emailAddress}:${apiToken}' ${url}/rest/api/3/myself`}</code>
      </pre>
    </>
  );
}
