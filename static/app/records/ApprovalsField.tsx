import { Checkbox } from '@atlaskit/checkbox';
import { useRef } from 'react';
import { meanings } from '../../../src/domain/approval/approvals';
import { approvalOccasions, type AskedApproval } from '../../../src/domain/catalogues/approvalRule';
import { approvingRoles } from '../../../src/domain/roles/roles';
import { Choice } from '../forms/Choice';
import { ListEditor } from '../forms/ListEditor';
import { Pair } from '../forms/Pair';
import { recordWords } from '../words/records';
import { useWords } from '../words/words';
import { sentenceCase } from './sentenceCase';
import styles from './Records.module.css';

const optionsOf = <T extends string>(values: readonly T[]) => values.map((value) => ({ value, label: sentenceCase(value) }));

/** The approvals a rule asks for, in their order: each a role, an occasion and what it means. */
export function ApprovalsField({ label, help, problem, asked, onAsked }: { label: string; help: string | undefined; problem: string | undefined; asked: AskedApproval[]; onAsked(asked: AskedApproval[]): void }) {
  const say = useWords(recordWords);
  // Lines need names of their own while they are moved; these are never kept.
  const ids = useRef<string[]>([]);
  while (ids.current.length < asked.length) ids.current.push(`line-${ids.current.length}-${asked.length}`);
  const items = asked.map((one, at) => ({ ...one, id: ids.current[at] ?? `${at}` }));
  return (
    <ListEditor
      title={label}
      help={help}
      problem={problem}
      thing={{ one: say('approval'), numbered: (n) => say('approvalNumbered', { n }) }}
      items={items}
      make={() => ({ id: `line-${Math.max(0, ...ids.current.map((id) => Number(id.split('-')[1]))) + 1}-new`, role: approvingRoles[0], when: approvalOccasions[0], means: [] })}
      onItems={(changed) => {
        ids.current = changed.map(({ id }) => id);
        onAsked(changed.map(({ id: _, ...one }) => one));
      }}
    >
      {(item, put) => (
        <>
          <Pair>
            <Choice label={say('role')} chosen={item.role} options={optionsOf(approvingRoles)} onChoose={(role) => role && put({ ...item, role })} clearable={false} />
            <Choice label={say('when')} chosen={item.when} options={optionsOf(approvalOccasions)} onChoose={(when) => when && put({ ...item, when })} clearable={false} />
          </Pair>
          <fieldset className={styles.group}>
            <legend>{say('means')}</legend>
            <div className={styles.checks}>
              {meanings.map((meaning) => (
                <Checkbox
                  key={meaning}
                  label={sentenceCase(meaning)}
                  isChecked={item.means.includes(meaning)}
                  onChange={(event) => put({ ...item, means: meanings.filter((one) => (one === meaning ? event.currentTarget.checked : item.means.includes(one))) })}
                />
              ))}
            </div>
          </fieldset>
        </>
      )}
    </ListEditor>
  );
}
