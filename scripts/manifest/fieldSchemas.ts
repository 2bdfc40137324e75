import * as z from 'zod/mini';
import { objectiveDefinition } from '../../src/domain/objective/objectiveDefinition';
import { evaluationCriteria } from '../../src/domain/plan/evaluationCriteria';
import { plannedWork } from '../../src/domain/plan/plannedWork';
import type { StoredShape } from '../../src/domain/plan/reading';
import { registerRow } from '../../src/domain/plan/registerRow';
import { resources } from '../../src/domain/plan/resources';
import { timing } from '../../src/domain/plan/timing';

/** What can be searched inside an object field, as `"Register row".State = draft`: property → alias. */
const searchAliases: Record<string, Record<string, string>> = {
  'register-row': { state: 'State', planState: 'PlanState', completeness: 'Completeness', level: 'Level', serves: 'Serves', operation: 'Operation' },
};

/** JSON schemas of the object fields as the manifest must carry them, made from the shapes the app itself checks with. */
export function fieldSchemas(): Record<string, object> {
  const shapes: StoredShape<unknown>[] = [objectiveDefinition, plannedWork, resources, timing, evaluationCriteria, registerRow];
  return Object.fromEntries(shapes.map((shape) => [shape.name, jsonSchema(shape)]));
}

function jsonSchema({ name, schema }: StoredShape<unknown>): object {
  const made = z.toJSONSchema(schema, {
    target: 'draft-7',
    override: ({ jsonSchema: node }) => {
      // A format says the same as the long pattern beside it, and other keys are always welcome.
      if (node.format !== undefined) delete node.pattern;
      if (node.additionalProperties !== undefined && Object.keys(Object(node.additionalProperties)).length === 0) {
        delete node.additionalProperties;
      }
    },
  }) as { $schema?: string; properties?: Record<string, object> };
  delete made.$schema;
  for (const [property, searchAlias] of Object.entries(searchAliases[name] ?? {})) {
    Object.assign(made.properties?.[property] ?? {}, { searchAlias });
  }
  return made;
}
