import type { OpenedCatalogues } from '../../../src/contract/calls/catalogueCalls';
import { readCreateForm, type CreateForm } from '../../../src/jira/createForm';
import type { FieldIds } from '../../../src/jira/fieldIds';
import { asViewer } from '../host/bridge';
import { call } from '../host/call';
import { refusalSentence } from '../faces/refusalSentence';
import { useLoaded, type Loaded } from '../host/useLoaded';
import { useViewer } from '../host/ViewerContext';
import { faceWords } from '../words/faces';
import { useWords } from '../words/words';

/** What creating objectives here rests on, read when the flow opens. */
export interface Ground {
  project: { id: string; key: string };
  fieldIds: FieldIds;
  /** Types of this project that are objectives by configuration. */
  typeIds: string[];
  catalogues: OpenedCatalogues;
  form: CreateForm;
}

/** Reads the site's records and what the project's create screen asks for (2 calls, 3 requests as the viewer). */
export function useGround(): [Loaded<Ground>, again: () => void] {
  const { viewer } = useViewer();
  const face = useWords(faceWords);
  const [loaded, again] = useLoaded(async (): Promise<Ground> => {
    const { project } = viewer;
    if (project === undefined) throw new Error('Creating an objective: expected a project around the page, came none');
    const [where, catalogues] = await Promise.all([call('whereObjectivesAre', {}), call('catalogues', {})]);
    if (where.kind !== 'value') throw new Error(refusalSentence(face, where));
    if (catalogues.kind !== 'value') throw new Error(refusalSentence(face, catalogues));
    const fieldIds = where.value.fieldIds as FieldIds;
    const form = await readCreateForm(asViewer, project.id, fieldIds, where.value.typeIds);
    return { project, fieldIds, typeIds: where.value.typeIds, catalogues: catalogues.value, form };
  });
  return [loaded, again];
}
