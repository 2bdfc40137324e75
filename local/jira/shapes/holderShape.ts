import type { Holder } from '../entities/entities';
import type { Site } from '../site';

/** Whom a grant names, as Jira tells it. Groups are told by name in `parameter` and by id in `value`; the others are the same in both. */
export function holderShape(site: Site, holder: Holder): unknown {
  if (!('parameter' in holder)) return { type: holder.type };
  const { type, parameter } = holder;
  const expand = { group: 'group', user: 'user', projectRole: 'projectRole' }[type];
  const named = type === 'group' ? site.store.groups.get(parameter)?.name : parameter;
  return { type, parameter: named, value: parameter, expand };
}
