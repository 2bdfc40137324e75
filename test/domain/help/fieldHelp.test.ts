import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldHelp, type FieldHelp, type HelpPath } from '../../../src/domain/help/fieldHelp';
import { planInHelp } from '../../../src/domain/help/planInHelp';
import { objectiveDefinition } from '../../../src/domain/objective/objectiveDefinition';
import { evaluationCriteria } from '../../../src/domain/plan/evaluationCriteria';
import { plannedWork } from '../../../src/domain/plan/plannedWork';
import { resources } from '../../../src/domain/plan/resources';
import { timing } from '../../../src/domain/plan/timing';
import { catalogue, ruleById } from '../../../src/domain/score/catalogue';

/** What a stored field holds that nobody types into a box. */
const keptByTheApp = [
  /\.version$/, /\.id$/, // identity
  /^objective-definition\.importedFrom/, // written by the import of a register
  /^planned-work\.(template|deliveredBy)/, // written when a template or a program plan is laid over
  /^planned-work\.activities\.work$/, // issues made or linked from the list of work
  /^evaluation-criteria\.review\.forumId$/, // follows the name of the forum
];

/** Groups that are one answer to a person, and have one help. */
const oneAnswer = [/^(resources|planned-work)\.none\.\w+$/, /noneExtra$/, /noRequirement$/, /inputFrom$/, /controllable$/, /progress$/, /responsible$/, /parties$/, /steps$/];

interface Schema {
  _zod: { def: { type: string; shape?: Record<string, Schema>; element?: Schema; innerType?: Schema } };
}

/** Every path of a shape at which something is kept. */
function leavesOf(schema: Schema, path: string): string[] {
  const { type, shape, element, innerType } = schema._zod.def;
  if (innerType) return leavesOf(innerType, path);
  if (oneAnswer.some((one) => one.test(path))) return [path];
  if (type === 'array' && element) return leavesOf(element, path);
  if (type !== 'object' || !shape || ('value' in shape && 'unit' in shape)) return [path];
  return Object.entries(shape).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`));
}

const shapes = [objectiveDefinition, plannedWork, resources, timing, evaluationCriteria];
const kept = shapes.flatMap(({ name, schema }) => leavesOf(schema as unknown as Schema, name)).filter((path) => !keptByTheApp.some((one) => one.test(path)));
const paths = Object.keys(fieldHelp) as HelpPath[];
const judged = paths.filter((path) => fieldHelp[path].rules.length > 0);

describe('GOV-14 · help beside every field', () => {
  it('stands for each field of the stored shapes, and for the fields that are Jira’s own', () => {
    expect(paths.filter((path) => path.includes('.')).sort()).toEqual([...kept].sort());
    expect(paths.filter((path) => !path.includes('.'))).toEqual(['accountable-owner', 'contributors', 'start-date', 'duedate']);
  });

  it('names only rules that there are, and a clause by its topic', () => {
    const known = new Set(catalogue.map(({ id }) => id));
    for (const path of paths) {
      const { rules, topic }: FieldHelp = fieldHelp[path];
      expect(rules.filter((id) => !known.has(id))).toEqual([]);
      expect([path, topic !== undefined || rules.length > 0]).toEqual([path, true]);
    }
  });

  it.each(judged)('%s · its good example settles its rule, and its bad one leaves it open', (path) => {
    const rule = ruleById(fieldHelp[path].rules[0]!);
    expect(['met', 'notApplicable']).toContain(rule.judge(planInHelp(path, 'good')).outcome);
    expect(['unmet', 'partly']).toContain(rule.judge(planInHelp(path, 'bad')).outcome);
  });

  it('stands beside its field in an editor', () => {
    const editors = join(__dirname, '../../../static/app/editors');
    const files = readdirSync(editors, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
    const text = files.map((name) => readFileSync(join(editors, name), 'utf8')).join('\n');
    const shown = (path: string): boolean => text.includes(`about="${path}"`) || (/^resources\.none\./.test(path) && text.includes('about={`resources.none.${key}`}'));
    expect(paths.filter((path) => !shown(path))).toEqual([]);
  });
});
