import { useState } from 'react';
import styles from './Person.module.css';

/** A person as Jira names them. */
export interface PersonFact {
  accountId: string;
  displayName: string;
  avatar?: string;
  active?: boolean;
  /** As Jira gives it; “unknown” for an account that is closed. */
  accountType?: string;
}

/** A person's picture, or their initials where Jira gives none. The name always stands beside it, so it has none itself. */
export function Face({ person, size = 20 }: { person: PersonFact; size?: 20 | 24 }) {
  const [broken, setBroken] = useState(false);
  const side = { width: size, height: size };
  if (person.avatar && !broken) {
    return <img className={styles.face} src={person.avatar} alt="" style={side} onError={() => setBroken(true)} />;
  }
  return (
    <span className={`${styles.face} ${styles[groundOf(person.accountId)]}`} style={side} aria-hidden="true">
      {initials(person.displayName)}
    </span>
  );
}

const grounds = ['teal', 'purple', 'yellow', 'magenta', 'blue', 'lime'] as const;

/** The same person has the same ground everywhere; it says nothing else. */
function groundOf(accountId: string): (typeof grounds)[number] {
  const sum = [...accountId].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
  return grounds[sum % grounds.length] ?? 'teal';
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words[words.length - 1] : undefined];
  return letters.map((word) => [...(word ?? '')][0] ?? '').join('').toUpperCase();
}
