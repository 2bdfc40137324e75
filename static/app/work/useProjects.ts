import { useCallback, useEffect, useRef, useState } from 'react';
import { creatableProjects, creatableTypes, fieldsAskedFor, type CreatableProject, type CreatableType } from '../../../src/jira/creatableProjects';
import { asViewer } from '../host/bridge';
import { troubleOf } from '../host/useLoaded';

/** Where the viewer may create issues, and what may be created there. */
export interface Projects {
  kind: 'loading' | 'ready' | 'trouble';
  reason: string;
  projects: CreatableProject[];
  /** There are more than were offered; {@link find} brings those that are named so. */
  more: boolean;
  find(typed: string): void;
  /** Types by project id, of the projects that were wanted and answered so far. */
  types: Readonly<Record<string, CreatableType[]>>;
  /** Fields that Jira asks for beyond what the plan fills, by {@link placeKey}. */
  asked: Readonly<Record<string, { id: string; name: string }[]>>;
}

/** A project and a type in it, as one key. */
export const placeKey = (projectId: string, typeId: string): string => `${projectId}/${typeId}`;

/**
 * Asks where the viewer may create issues (1 request), which types each wanted project has and what Jira asks for there (1
 * request each, once). What could not be learnt is asked for again the next time; Jira decides at the creation in any case.
 *
 * @param wanted projects that are chosen, with the type that is chosen in them
 */
export function useProjects(wanted: readonly { projectId: string; typeId?: string | undefined }[]): Projects {
  const [state, setState] = useState<Pick<Projects, 'kind' | 'reason' | 'projects' | 'more'>>({ kind: 'loading', reason: '', projects: [], more: false });
  const [types, setTypes] = useState<Projects['types']>({});
  const [asked, setAsked] = useState<Projects['asked']>({});
  const begun = useRef(new Set<string>());
  const find = useCallback((typed: string) => {
    creatableProjects(asViewer, typed).then(
      ({ projects, more }) =>
        setState((before) => {
          const known = new Set(before.projects.map(({ id }) => id));
          return { kind: 'ready', reason: '', projects: [...before.projects, ...projects.filter(({ id }) => !known.has(id))], more: typed === '' ? more : before.more };
        }),
      (error: unknown) => {
        const lack = troubleOf(error);
        setState((before) => ({ ...before, kind: 'trouble', reason: lack.kind === 'trouble' ? lack.reason : '' }));
      },
    );
  }, []);
  useEffect(() => find(''), [find]);
  const keys = wanted.map(({ projectId, typeId }) => placeKey(projectId, typeId ?? '')).join(' ');
  useEffect(() => {
    const once = <T,>(key: string, ask: () => Promise<T>, put: (found: T) => void): void => {
      if (begun.current.has(key)) return;
      begun.current.add(key);
      ask().then(put, () => begun.current.delete(key));
    };
    for (const [projectId = '', typeId = ''] of keys.split(' ').map((key) => key.split('/'))) {
      if (projectId === '') continue;
      once(projectId, () => creatableTypes(asViewer, projectId), (found) => setTypes((before) => ({ ...before, [projectId]: found })));
      const key = placeKey(projectId, typeId);
      if (typeId !== '') once(key, () => fieldsAskedFor(asViewer, projectId, typeId), (found) => setAsked((before) => ({ ...before, [key]: found })));
    }
  }, [keys]);
  return { ...state, find, types, asked };
}
