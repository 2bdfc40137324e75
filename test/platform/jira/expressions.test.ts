import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import { evaluateExpression, ExpressionError, parseExpression } from '../../../local/jira';

const issue = { key: 'A-1', assignee: null, labels: ['x', 'yy'], status: { name: 'Done' }, due: new Date('2026-12-01T00:00:00Z'), links: [{ n: 1 }, { n: 3 }] };

test.each<[string, unknown]>([
  ["'a' + 1", 'a1'], ['1 + 2 * 3', 7], ['(1 + 2) * 3', 9], ['-2 + 5 % 3', 0], ['10 - 3 - 2', 5], ['1 < 2 && !(2 >= 3)', true],
  ["issue.status.name == 'Done'", true], ["issue['key']", 'A-1'], ['issue.nothing', null], ['issue.assignee?.displayName', null], ['issue.assignee?.manager.name', null],
  ["issue.assignee == null ? 'none' : 'some'", 'none'], ["issue.assignee ?? 'none'", 'none'], ['issue.labels.length', 2], ["issue.labels.includes('x')", true],
  ['issue.labels.map(it => it.length)', [1, 2]], ['issue.links.map(it => { n: it.n })', [{ n: 1 }, { n: 3 }]], ['issue.links.filter(it => it.n > 1).length', 1],
  ['issue.links.reduce((sum, it) => sum + it.n, 0)', 4], ['issue.links.some(it => it.n == 3) && issue.links.every(it => it.n > 0)', true],
  ['[3, 1, 2].sort()', [1, 2, 3]], ['[[1], [2, [3]]].flatten()', [1, 2, 3]], ["`${issue.key}: ${issue.labels.join(', ')}`", 'A-1: x, yy'], ["`a${`b${1 + 1}`}`", 'ab2'],
  ["' Ab '.trim().toLowerCase()", 'ab'], ["'a-b'.split('-')", ['a', 'b']], ["{a: 1, 'b c': 2}['b c']", 2], ['issue.due > new Date(\'2026-11-20\')', true],
  ["issue.due.plusDays(1).toISOString()", '2026-12-02T00:00:00.000Z'], ["typeof issue.labels", 'list'], ["'\\u0041\\n'", 'A\n'], ['Math.max(1, 3)', 3], ['null == null', true], ["1 == '1'", false],
])('%s', (expression, expected) => {
  expect(evaluateExpression(expression, { issue })).toEqual(expected);
});

test.each<[string, ExpressionError['kind'], string]>([
  ['issue.assignee.name', 'evaluation', 'of null'], ['issue.key.wobble', 'evaluation', 'wobble'], ['nobody', 'evaluation', '‘nobody’'], ['undefined', 'evaluation', '‘undefined’'],
  ['1 + null', 'evaluation', 'null'], ['issue.key && true', 'evaluation', 'boolean'], ["'a' < 1", 'evaluation', 'compare'], ['1 +', 'syntax', 'the end'], ['(1', 'syntax', '‘)’'], ["'a", 'syntax', 'Unterminated'],
  ['a # b', 'syntax', '‘#’'], ['let a = 1; a', 'unsupported', '‘let’'], ['if (true) { 1 }', 'unsupported', '‘if’'], ["'a' in issue", 'unsupported', '‘in’'], ['issue.key = 1', 'unsupported', 'assignment'],
  ["issue.key.match('a')", 'unsupported', '‘match’'], ['new RegExp(1)', 'unsupported', '‘new RegExp’'], ['1 // note', 'unsupported', 'comments'], ['1; 2', 'unsupported', '‘;’'],
  ["'a'.constructor", 'evaluation', 'constructor'], ['issue.constructor.constructor', 'evaluation', 'of null'], ['[].map.call(1)', 'unsupported', '‘map’'],
])('refused: %s', (expression, kind, said) => {
  const run = () => evaluateExpression(expression, { issue });
  expect(run).toThrow(ExpressionError);
  try { run(); } catch (fault) {
    expect((fault as ExpressionError).kind).toBe(kind);
    expect((fault as ExpressionError).message).toContain(said);
  }
});

test('an expression that would run too long, nest too deep or grow too large ends as an error', () => {
  const many = Array.from({ length: 1_000 }, (_, i) => i);
  expect(() => evaluateExpression('many.map(a => many.map(b => a + b))', { many })).toThrow('more than 50000 steps');
  expect(() => parseExpression(`${'('.repeat(200)}1${')'.repeat(200)}`)).toThrow('nests deeper');
  expect(() => parseExpression('!'.repeat(5_000) + 'true')).toThrow('nests deeper');
  expect(() => evaluateExpression("many.reduce((s, it) => s + s, 'aa')", { many })).toThrow('more than 1000000 elements');
});

test('an expression of every broken shape ends as a value or as an error of the language', () => {
  const word = fc.constantFrom('issue', '.key', '?.', '(', ')', '[', ']', '{', '}', '=>', 'x', '`', '${', "'", '"', '+', '-', '==', '&&', '||', '?', ':', ',', 'new', 'typeof', 'Date', '1', 'null', '__proto__', '\\');
  fc.assert(fc.property(fc.array(word, { maxLength: 14 }).map((it) => it.join(' ')), (expression) => {
    try { evaluateExpression(expression, { issue }); } catch (fault) { expect(fault).toBeInstanceOf(ExpressionError); }
  }), { numRuns: 1_000, seed: 20261121 });
});

test('every expression of the manifest in this repository can be parsed', () => {
  const expressions: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'expression' && typeof value === 'string') expressions.push(value);
      else walk(value);
    }
  };
  walk(parseYaml(readFileSync(path.join(__dirname, '../../../manifest.yml'), 'utf8')));
  expect(expressions.length).toBeGreaterThan(0);
  for (const expression of expressions) expect(() => parseExpression(expression)).not.toThrow();
});
