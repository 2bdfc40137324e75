import Button from '@atlaskit/button/new';
import type { Metric } from '../../../../src/domain/plan/evaluationCriteria';
import { departuresFrom, metricFromDefinition } from '../../../../src/domain/catalogues/metricFromDefinition';
import { About } from '../../help/About';
import { useViewer } from '../../host/ViewerContext';
import { evaluationWords } from '../../words/editors';
import { useWords } from '../../words/words';
import styles from '../Editor.module.css';
import { useDictionary } from './useDictionary';

/** The entry of the dictionary a metric is linked to, where it departs from it, and the way back to one or the other. */
export function DefinedBy({ metric, id, onMetric }: { metric: Metric; id: string; onMetric(metric: Metric): void }) {
  const say = useWords(evaluationWords);
  const { formats } = useViewer();
  const dictionary = useDictionary(true);
  const entry = dictionary.kind === 'ready' ? dictionary.metrics.find((each) => each.id === id) : undefined;
  const departures = entry ? departuresFrom(metric, entry.body) : [];
  const unlink = (): void => {
    const { definition: _, ...own } = metric;
    onMetric(own);
  };
  return (
    <div className={styles.note}>
      <div>
        {entry
          ? say('fromDictionary', { name: entry.body.name })
          : dictionary.kind === 'ready'
            ? say('goneFromDictionary', { id })
            : dictionary.kind === 'trouble'
              ? dictionary.reason
              : say('dictionaryLoading')}{' '}
        <About about="evaluation-criteria.metrics.definition" label={say('dictionary')} />
      </div>
      {departures.length > 0 && <p>{say('departs', { fields: formats.list(departures.map((key) => say(departureWords[key] ?? 'name').toLowerCase())) })}</p>}
      <div className={styles.foot}>
        {entry && departures.length > 0 && (
          <Button spacing="compact" onClick={() => onMetric(metricFromDefinition(metric, id, entry.body))}>
            {say('takeDefined')}
          </Button>
        )}
        <Button spacing="compact" appearance="subtle" onClick={unlink}>
          {say('unlink')}
        </Button>
      </div>
    </div>
  );
}

const departureWords: Partial<Record<string, keyof typeof evaluationWords.english>> = {
  name: 'name', counted: 'counted', excluded: 'excluded', population: 'population', serviceHours: 'serviceHours', source: 'source',
  sourceLocator: 'locator', method: 'method', direction: 'direction', timezone: 'timezone', unit: 'unit',
};
