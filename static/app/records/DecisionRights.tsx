import type { OpenedCatalogues } from '../../../src/contract/calls/catalogueCalls';
import { counts, ofKind } from '../../../src/domain/catalogues/inForce';
import { roles } from '../../../src/domain/roles/roles';
import { useViewer } from '../host/ViewerContext';
import { recordWords } from '../words/records';
import { roleWords } from '../words/roleWords';
import { useWords } from '../words/words';
import { sentenceCase } from './sentenceCase';
import styles from './Records.module.css';

/** What each role decides, and which approval rules in force ask for it. */
export function DecisionRights({ opened }: { opened: OpenedCatalogues }) {
  const say = useWords(recordWords);
  const right = useWords(roleWords);
  const { formats } = useViewer();
  const rules = ofKind(opened.entries, 'approval-rule').filter(counts);
  return (
    <>
      <h3 className={styles.section}>{say('rightsTitle')}</h3>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('role')}</th>
              <th scope="col">{say('right')}</th>
              <th scope="col">{say('asked')}</th>
            </tr>
          </thead>
          <tbody>
            {roles.map((role) => {
              // What a rule asks of the service owner is the process owner’s to do where an objective is set for a process.
              const asked = (one: string): boolean => one === role || (role === 'process owner' && one === 'service owner');
              const asking = rules.filter(({ body }) => body.required.some((one) => asked(one.role))).map(({ body }) => body.name);
              return (
                <tr key={role}>
                  <th scope="row">{sentenceCase(role)}</th>
                  <td>{right(role)}</td>
                  <td>{asking.length > 0 ? formats.list(asking) : say('notAsked')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
