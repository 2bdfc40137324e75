import look from './Person.module.css';

const GROUNDS = ['blue', 'teal', 'green', 'yellow', 'orange', 'magenta', 'purple'] as const;

interface Props {
  name: string;
  accountId: string;
  /** Draw the disc alone; the name is then its accessible name. */
  alone?: boolean;
  size?: 'small' | 'large';
  active?: boolean;
}

/** A person as a disc with initials and the name beside it. The colour belongs to the account, so it never changes. */
export function Person({ name, accountId, alone = false, size = 'small', active = true }: Props): JSX.Element {
  const words = name.split(/\s+/).filter(Boolean);
  const initials = [words[0], words.length > 1 ? words[words.length - 1] : undefined].map((word) => word?.[0] ?? '').join('');
  const ground = GROUNDS[[...accountId].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % GROUNDS.length] ?? 'blue';
  const disc = (
    <span
      className={`${look.disc} ${look[size]} ${look[ground]}`}
      // Drawn by the style sheet, so that the letters are no part of any name.
      data-initials={initials.toUpperCase()}
      {...(alone ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
    />
  );
  if (alone) return disc;
  return (
    <span className={look.person}>
      {disc}
      <span>{active ? name : `${name} (inactive)`}</span>
    </span>
  );
}
