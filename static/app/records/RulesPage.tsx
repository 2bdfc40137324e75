import Button from '@atlaskit/button/new';
import { Fragment } from 'react';
import { approvalRuleFor, ofKind } from '../../../src/domain/catalogues/inForce';
import { offeredTemplates } from '../../../src/domain/catalogues/offeredTemplates';
import { now } from '../host/clock';
import { useViewer } from '../host/ViewerContext';
import { PlaceLink } from '../site/PlaceLink';
import { recordWords } from '../words/records';
import { useWords } from '../words/words';
import { DecisionRights } from './DecisionRights';
import { PersonName } from './PersonName';
import type { RecordsGiven } from './RecordsPage';
import { sentenceCase } from './sentenceCase';
import styles from './Records.module.css';

/** The approval rules in force, the decision rights and what every plan has to fill, on one page for printing. */
export function RulesPage({ opened }: RecordsGiven) {
  const say = useWords(recordWords);
  const { formats } = useViewer();
  const templates = offeredTemplates(opened.entries);
  return (
    <section className={styles.catalogue}>
      <div className={styles.head}>
        <div>
          <h2 className={styles.title}>{say('rulesTitle')}</h2>
          <p className={styles.about}>{say('rulesAbout')}</p>
          <p className={styles.under}>{say('rulesAsOf', { when: formats.moment(new Date(now()).toISOString()) })}</p>
        </div>
        <div className={styles.deeds}>
          <Button onClick={() => window.print()}>{say('print')}</Button>
        </div>
      </div>
      {([1, 2, 3] as const).map((tier) => (
        <Tier key={tier} tier={tier} opened={opened} />
      ))}
      <DecisionRights opened={opened} />
      <h3 className={styles.section}>{say('mandatoryTitle')}</h3>
      <dl className={styles.facts}>
        {templates.map(({ id, version, body, from }) => (
          <Fragment key={id}>
            <dt>
              {from === 'site' ? <PlaceLink to={`/records/plan-template/entry/${id}`}>{body.name}</PlaceLink> : say('starter', { name: body.name })}, {say('version', { version })}
            </dt>
            <dd>{formats.list(body.mandatory)}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

function Tier({ tier, opened }: { tier: 1 | 2 | 3; opened: RecordsGiven['opened'] }) {
  const say = useWords(recordWords);
  const { formats } = useViewer();
  const rule = approvalRuleFor(opened.entries, tier);
  const kept = rule && ofKind(opened.entries, 'approval-rule').find(({ id }) => id === rule.id);
  return (
    <section className={styles.aVersion}>
      <h3 className={styles.section}>{say('tier', { tier })}</h3>
      {!rule || !kept ? (
        <p className={styles.problem}>{say('noRule')}</p>
      ) : (
        <>
          <p className={styles.small}>
            {kept.body.name}, {say('version', { version: kept.version })}, {formats.moment(kept.at)}, <PersonName accountId={kept.by} />
          </p>
          <p>{say(rule.inOrder ? 'inOrder' : 'anyOrder')}</p>
          <ol className={styles.lines}>
            {rule.required.map(({ role, when, means }) => (
              <li key={`${role} ${when}`}>{`${sentenceCase(role)} (${when}): ${means.join(' · ')}`}</li>
            ))}
          </ol>
          <p className={styles.small}>
            {[
              say('expires', { days: rule.maxAgeDays }),
              say(rule.delegationAllowed ? 'delegates' : 'delegatesNot'),
              say(rule.selfApprovalAllowed ? 'selfMarked' : 'selfRefused'),
              say(rule.oneMayFillTwoRoles ? 'twoRoles' : 'twoRolesNot'),
            ].join(' ')}
          </p>
        </>
      )}
    </section>
  );
}
