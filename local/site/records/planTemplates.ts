import type { DemoRecord } from './demoRecord';

const common = {
  state: 'in use' as const,
  mandatory: ['Statement', 'Policy', 'Requirement', 'Activities', 'People', 'Accountable owner', 'Due date', 'Metric', 'Target', 'Source', 'Exclusions', 'Review'] as const,
};
const body = <T extends object>(more: T) => ({ ...common, mandatory: [...common.mandatory], ...more });

/** What a new objective of Nordvik Pay starts from. */
export const planTemplates: DemoRecord<'plan-template'>[] = [
  { id: 'availability', body: body({ name: 'Availability', use: 'A service with agreed hours', statement: 'Keep [service] available [target] % of every month by [date].', category: 'customer outcome' as const, activities: ['Agree what counts as available', 'Measure it as a customer sees it', 'Remove the largest cause of downtime'], metric: 'Availability of critical services', measuredBy: 'Probes that complete a payment every minute', measured: 'monthly' as const, reviewed: 'monthly' as const }) },
  { id: 'incident', body: body({ name: 'Time to restore', use: 'A process that restores service', statement: 'Cut the mean time to restore [priority] incidents from [baseline] to [target] by [date].', category: 'process health' as const, activities: ['Set up who is called', 'Write first-hour cards', 'Rehearse'], metric: 'Mean time to restore, priority 1', measuredBy: 'Hours from detection to restoration', measured: 'monthly' as const, reviewed: 'monthly' as const }) },
  { id: 'change', body: body({ name: 'Change success', use: 'A process that changes production', statement: 'Bring successful changes from [baseline] to [target] by [date].', category: 'process health' as const, activities: ['Ask for risk before approval', 'Test the way back'], metric: 'Successful changes', measuredBy: 'Changes closed without rollback or incident', measured: 'monthly' as const, reviewed: 'monthly' as const }) },
  { id: 'cost', body: body({ name: 'Cost', use: 'Money spent on a service', statement: 'Lower the yearly cost of [service] from [baseline] to [target] by [date].', activities: ['Give back what nobody uses', 'Ask for offers'], metric: 'IT cost per user', measuredBy: 'Yearly cost divided by users', measured: 'quarterly' as const, reviewed: 'quarterly' as const }) },
  { id: 'obligation', body: body({ name: 'Obligation', use: 'Something a law or a contract asks for', statement: 'Meet every requirement of [document] by [date], shown by tests.', category: 'risk and compliance' as const, activities: ['List what is asked', 'Test it', 'Close the gaps'], metric: 'Continuity requirements met', measuredBy: 'Requirements shown as met by a test', measured: 'quarterly' as const, reviewed: 'quarterly' as const }) },
];
