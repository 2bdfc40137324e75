import { usePlace } from '../site/place';
import { NewSample } from './NewSample';
import { SampleList } from './SampleList';
import { SamplePage } from './SamplePage';

/**
 * Samples of objectives: drawn so that anybody can repeat it, read one by one, concluded by an auditor. Its places are
 * `/audit`, `/audit/new`, `/audit/<number of a sample>`, and that with `/<issue id>` for the worksheet of an objective.
 */
export function AuditPage() {
  const { parts: [, sampleId = '', issueId], go } = usePlace();
  const onGo = (at: string): void => go(at === '' ? '/audit' : `/audit/${at}`);
  if (sampleId === 'new') return <NewSample onGo={onGo} />;
  // The key makes another sample another page: nothing typed for one is left standing in the other.
  if (/^[1-9]\d*$/.test(sampleId)) return <SamplePage key={sampleId} sampleId={sampleId} issueId={issueId} onGo={onGo} />;
  return <SampleList onGo={onGo} />;
}
