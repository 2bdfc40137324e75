import type { Change } from '../entities/entities';
import type { Reading } from '../fields/siteField';
import { momentText } from './moment';
import { userById } from './userShape';

/** An entry of an issue's history as Jira shows it. */
export function changeShape({ site, actor }: Reading, change: Change): Record<string, unknown> {
  return {
    id: change.id,
    ...(change.authorId === null ? {} : { author: userById(site, change.authorId) }),
    created: momentText(change.created, actor.person.timeZone),
    items: change.items.map((item) => ({
      ...item,
      ...(
        item.fieldId === 'assignee' || item.fieldId === 'reporter' ? {
          tmpFromAccountId: item.from, tmpToAccountId: item.to,
        } : {}
      ),
    })),
  };
}
