import type { CoverageOfSet, CoveredCatalogue } from '../../../src/domain/traceability/coverageOfSet';
import { coverageWords } from '../words/coverage';
import { useWords } from '../words/words';
import styles from './Coverage.module.css';

/** The headings that the remainder of a fact leads to, by the id of the element. */
export const partIds = { places: 'coverage-places', policies: 'coverage-policies', requirements: 'coverage-requirements' } as const;

interface Fact {
  name: 'places' | 'policies' | 'requirements' | 'services';
  of: number;
  /** Names of those without an objective. */
  without: string[];
  waived: number;
}

/** Four facts with what is left of each. They answer four questions; no number is made of them. */
export function CoverageFacts({ told }: { told: CoverageOfSet }) {
  const say = useWords(coverageWords);
  return (
    <ul className={styles.facts} aria-label={say('facts')}>
      {factsOf(told).map(({ name, of, without, waived }) => (
        <li key={name} className={styles.fact}>
          <p className={styles.figure}>{of === 0 ? '–' : say('of', { linked: of - without.length, of })}</p>
          <p>{say(name)}</p>
          <p className={styles.small}>
            {of === 0 ? (
              say('nothingKept')
            ) : without.length === 0 ? (
              say('allCovered')
            ) : without.length === waived ? (
              say('allWaived', { count: waived })
            ) : (
              <>
                <button type="button" className={styles.textButton} onClick={() => document.getElementById(partIds[name === 'services' ? 'places' : name])?.focus()}>
                  {say(without.length === 1 ? 'without' : 'withoutMore', { count: without.length, first: without[0] ?? '' })}
                </button>
                {waived > 0 && ` · ${say('waivedToo', { count: waived })}`}
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function factsOf({ places, policies, requirements, criticalServices }: CoverageOfSet): Fact[] {
  const set = places.filter(({ excluded }) => excluded === undefined);
  return [
    { name: 'places', of: set.length, without: set.filter(({ objectives }) => objectives.length === 0).map(({ target }) => target), waived: 0 },
    { name: 'policies', ...linesOf(policies) },
    { name: 'requirements', ...linesOf(requirements) },
    { name: 'services', ...criticalServices, waived: 0 },
  ];
}

/** What nobody waived comes first, because that is what is open. */
function linesOf({ lines }: CoveredCatalogue): Omit<Fact, 'name'> {
  const without = lines.filter(({ objectives }) => objectives.length === 0);
  const open = without.filter(({ waived }) => waived === undefined);
  const waived = without.filter((line) => line.waived !== undefined);
  return { of: lines.length, without: [...open, ...waived].map(({ title }) => title), waived: waived.length };
}
