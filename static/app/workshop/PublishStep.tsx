import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { DayBox } from '../forms/DayBox';
import { Pair } from '../forms/Pair';
import { TextBox } from '../forms/TextBox';
import { openAddress } from '../host/bridge';
import { IssueLink } from '../host/IssueLink';
import { useViewer } from '../host/ViewerContext';
import { Problem } from '../record/Problem';
import { PersonName } from '../records/PersonName';
import { useWords } from '../words/words';
import { workshopWords } from '../words/workshop';
import type { StepGiven } from './given';
import type { NotDone } from './useWorkshop';
import styles from './Workshop.module.css';

/** The set that came out, and where it was made known: channel, link, day. */
export function PublishStep({ workshop: { candidates, published }, may, today, change }: StepGiven) {
  const say = useWords(workshopWords);
  const { formats } = useViewer();
  const [channel, setChannel] = useState<string>();
  const [link, setLink] = useState<string>();
  const [on, setOn] = useState<string | undefined>(today);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<NotDone>();
  const [said, setSaid] = useState('');
  const made = candidates.filter(({ epic }) => epic);
  const badLink = link !== undefined && !/^https?:\/\/\S+$/.test(link.trim());

  const note = async (): Promise<void> => {
    setTried(true);
    setSaid('');
    if (!channel?.trim() || badLink || on === undefined) return;
    setBusy(true);
    const met = await change(() => ({ deed: 'publish', publication: { channel, on, ...(link === undefined ? {} : { link: link.trim() }) } }));
    setBusy(false);
    setProblem(met);
    if (met) return;
    setSaid(say('noted'));
    setTried(false);
    setChannel(undefined);
    setLink(undefined);
  };
  return (
    <>
      <section className={styles.inRow}>
        <h4 className={styles.verdictName}>{say('theSet')}</h4>
        {made.length === 0 ? (
          <p className={styles.zero}>{say('noSet')}</p>
        ) : (
          <ol className={styles.list}>
            {made.map(({ id, sentence, epic }) => (
              <li key={id} className={styles.row}>
                <span className={styles.said}>{sentence}</span>
                {epic && <IssueLink issueKey={epic.key}>{epic.key}</IssueLink>}
              </li>
            ))}
          </ol>
        )}
      </section>
      {may && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void note();
          }}
        >
          <TextBox label={say('channel')} placeholder={say('channelPlaceholder')} text={channel} problem={tried && !channel?.trim() ? say('needChannel') : undefined} onText={setChannel} />
          <Pair>
            <TextBox label={say('link')} help={say('linkHelp')} text={link} problem={tried && badLink ? say('needLink') : undefined} onText={setLink} />
            <DayBox label={say('on')} day={on} onDay={setOn} />
          </Pair>
          <Problem problem={problem} />
          <div className={styles.deeds}>
            <Button type="submit" appearance="primary" isLoading={busy}>
              {say('note')}
            </Button>
            <span role="status" className={styles.small}>
              {said}
            </span>
          </div>
        </form>
      )}
      <section className={styles.inRow}>
        <h4 className={styles.verdictName}>{say('published')}</h4>
        {published.length === 0 ? (
          <p className={styles.small}>{say('notPublished')}</p>
        ) : (
          <ul className={styles.list}>
            {published.map((one, at) => (
              <li key={at} className={styles.row}>
                <span className={styles.said}>
                  {one.link === undefined ? (
                    one.channel
                  ) : (
                    <Button spacing="compact" appearance="subtle" onClick={() => void openAddress(one.link ?? '')}>
                      {one.channel}
                    </Button>
                  )}
                </span>
                <span className={styles.small}>
                  <NotedBy said={say('publishedOn', { day: formats.day(one.on), who: '\u0000' })} by={one.by} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

/** The sentence with the name in its place; names are looked up and never kept. */
function NotedBy({ said, by }: { said: string; by: string }) {
  const [before, after] = said.split('\u0000');
  return (
    <>
      {before}
      <PersonName accountId={by} />
      {after}
    </>
  );
}
