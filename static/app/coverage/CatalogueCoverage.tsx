import { useState } from 'react';
import type { CoveredCatalogue, CoveredLine } from '../../../src/domain/traceability/coverageOfSet';
import { useViewer } from '../host/ViewerContext';
import { Mark, type MarkKind } from '../marks/Mark';
import { coverageWords } from '../words/coverage';
import { useWords } from '../words/words';
import styles from './Coverage.module.css';
import { partIds } from './CoverageFacts';
import type { CoveredEntry } from './coveredEntry';
import { GapDeeds } from './GapDeeds';
import { ObjectiveKeys } from './ObjectiveKeys';

type Catalogue = 'policy-statement' | 'applicable-requirement';

const wordsOf = {
  'policy-statement': { title: 'policyTitle', back: 'objectivesServing', gap: 'policyGap', unlinked: 'unlinkedPolicy', help: 'unlinkedPolicyHelp', id: partIds.policies },
  'applicable-requirement': { title: 'requirementTitle', back: 'objectivesAnswering', gap: 'requirementGap', unlinked: 'unlinkedRequirement', help: 'unlinkedRequirementHelp', id: partIds.requirements },
} as const;

interface CatalogueCoverageProps {
  of: Catalogue;
  covered: CoveredCatalogue;
  byId: ReadonlyMap<string, CoveredEntry>;
}

/** The lines of one catalogue and the objectives, each direction with its own count and its own gaps. */
export function CatalogueCoverage({ of, covered: { lines, coverage, unlinked }, byId }: CatalogueCoverageProps) {
  const say = useWords(coverageWords);
  const words = wordsOf[of];
  const { forward, backward } = coverage;
  return (
    <section className={styles.part}>
      <h3 className={styles.section} id={words.id} tabIndex={-1}>
        {say(words.title)}
      </h3>
      {lines.length === 0 ? (
        <p className={styles.small}>{say('noLines')}</p>
      ) : (
        <>
          <p className={styles.small}>
            {say('linesServed', { linked: forward.linked, of: forward.of })} · {say(words.back, { linked: backward.linked, of: backward.of })}
          </p>
          {lines.some(isGap) && <p className={styles.small}>{say(words.gap)}</p>}
          <ul className={styles.lines}>
            {[...lines].sort((one, other) => need(one) - need(other)).map((line) => (
              <Line key={line.id} of={of} line={line} byId={byId} />
            ))}
          </ul>
        </>
      )}
      {lines.length > 0 && unlinked.length > 0 && (
        <div className={styles.part}>
          <h4 className={styles.smallHeading}>{say(words.unlinked)}</h4>
          <p className={styles.small}>{say(words.help)}</p>
          <ObjectiveKeys ids={unlinked} byId={byId} />
        </div>
      )}
    </section>
  );
}

/** Open lines first, then those served by what is over, then those that are served, last what needs none. */
const need = ({ objectives, past, waived }: CoveredLine): number => (objectives.length > 0 ? 2 : waived ? 3 : past.length > 0 ? 1 : 0);
const isGap = ({ objectives, waived }: CoveredLine): boolean => objectives.length === 0 && waived === undefined;
const marks: MarkKind[] = ['missing', 'partly', 'fully', 'not applicable'];

function Line({ of, line, byId }: { of: Catalogue; line: CoveredLine; byId: CatalogueCoverageProps['byId'] }) {
  const say = useWords(coverageWords);
  const { formats } = useViewer();
  const [open, setOpen] = useState(false);
  const { id, title, objectives, past, waived } = line;
  const isOpenGap = isGap(line);
  const keys = (ids: readonly string[]) => formats.list(ids.flatMap((one) => byId.get(one)?.key ?? []));
  return (
    <li className={styles.line}>
      <Mark kind={marks[need(line)] ?? 'unknown'} quiet />
      <div>
        <p>{title}</p>
        {line.source && <p className={styles.small}>{line.source}</p>}
        {waived && <p className={styles.small}>{waived.until === undefined ? say('waived', { reason: waived.reason }) : say('waivedUntil', { reason: waived.reason, day: formats.day(waived.until) })}</p>}
        {isOpenGap && past.length > 0 && <p className={styles.small}>{say('past', { keys: keys(past), count: past.length })}</p>}
        {isOpenGap && <GapDeeds of={of} id={id} title={title} />}
        {open && <ObjectiveKeys ids={objectives} byId={byId} />}
      </div>
      {objectives.length > 0 ? (
        <button type="button" className={styles.cell} aria-label={say('cell', { place: title, category: say('all'), count: objectives.length })} aria-expanded={open} onClick={() => setOpen(!open)}>
          {objectives.length}
        </button>
      ) : (
        <span className={isOpenGap ? styles.lacking : styles.zero}>{isOpenGap ? say('noneHere') : '–'}</span>
      )}
    </li>
  );
}
