import { Person } from '../look/Person';
import { useSession } from '../session/session';
import look from './SignInPage.module.css';

/** Where nobody is signed in yet: the people one can be, and what being each is good for. */
export function SignInPage(): JSX.Element {
  const { site, people, signIn } = useSession();
  return (
    <main className={look.page}>
      <h1 className={look.title}>{site}</h1>
      <p className={look.lead}>This Jira runs on your machine alone. Whom do you want to be?</p>
      <ul className={look.people}>
        {people.map((person) => (
          <li key={person.accountId}>
            <button type="button" className={look.person} onClick={() => void signIn(person.accountId)}>
              <Person name={person.displayName} accountId={person.accountId} alone size="large" />
              <span className={look.words}>
                <span className={look.name}>
                  {person.displayName}, <span className={look.role}>{person.title}</span>
                </span>
                <span className={look.purpose}>{person.purpose}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}
