import type { Metric } from '../plan/evaluationCriteria';
import type { MetricDefinition } from './metricDefinition';

/** What of a plan's metric the dictionary says. */
const told = ['name', 'counted', 'excluded', 'population', 'serviceHours', 'source', 'sourceLocator', 'method', 'direction', 'timezone'] as const;

/**
 * A plan's metric as the dictionary defines it, linked to its entry: name, what is counted and excluded, population, source,
 * calculation with its rounding, direction and unit. What is the plan's own stays: target, tolerance, how often.
 */
export function metricFromDefinition(metric: Metric, id: string, definition: MetricDefinition): Metric {
  const { excluded, nothingExcluded, ...said } = asInPlan(definition);
  const { excluded: _, nothingExcluded: __, ...own } = metric;
  return {
    ...own,
    ...said,
    ...(nothingExcluded ? { nothingExcluded } : { excluded }),
    definition: id,
    target: { ...metric.target, value: metric.target?.value ?? '', unit: definition.unit },
  };
}

/** In what a linked metric says something else than the dictionary; `unit` is that of its target. */
export function departuresFrom(metric: Metric, definition: MetricDefinition): string[] {
  const said = asInPlan(definition);
  const words = (value: unknown): string => String(value ?? '').trim();
  const fields = told.filter((key) => said[key] !== undefined && words(said[key]) !== words(key === 'excluded' && metric.nothingExcluded ? undefined : metric[key]));
  return words(metric.target?.unit) === words(definition.unit) ? fields : [...fields, 'unit'];
}

function asInPlan(definition: MetricDefinition): Partial<Pick<Metric, (typeof told)[number] | 'nothingExcluded'>> {
  const { name, counted, population, serviceHours, source, sourceLocator, direction, timezone } = definition;
  const nothing = /^nothing\.?$/i.test(definition.excluded.trim());
  return {
    name,
    counted,
    ...(nothing ? { nothingExcluded: true } : { excluded: definition.excluded }),
    population,
    ...(serviceHours === undefined ? {} : { serviceHours }),
    source,
    ...(sourceLocator === undefined ? {} : { sourceLocator }),
    method: withRounding(definition),
    direction,
    ...(timezone === undefined ? {} : { timezone }),
  };
}

/** The plan has one field for the calculation; the rounding belongs to it, unless there is none. */
const withRounding = ({ method, rounding }: MetricDefinition): string =>
  /^none\.?$/i.test(rounding.trim()) || method.includes(rounding.trim()) ? method : `${method}. Rounding: ${rounding}`;
