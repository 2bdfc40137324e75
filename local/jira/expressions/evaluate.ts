import { ExpressionError, unsupported } from './expressionError';
import { compare, globalFunctions, methodOf, textOf, typeName, type Callable } from './methods';
import { parseExpression, type Node } from './parse';

/** How many steps one evaluation may take: Forge's limit for filters. */
const STEP_LIMIT = 50_000;

/** Longest text and list an evaluation may make, so that a doubling loop ends as an error. */
const SIZE_LIMIT = 1_000_000;

/**
 * Evaluates a Jira expression over the names in `context`, whose values are plain JSON, dates and functions.
 *
 * @throws ExpressionError for what cannot be parsed, for a name that is not in the context, for access to a property of
 * null without `?.`, for operators on values of the wrong type, and, by name, for constructs not known here
 */
export function evaluateExpression(expression: string, context: Record<string, unknown>): unknown {
  return new Evaluation().run(parseExpression(expression), { names: { ...globalFunctions, ...context } });
}

interface Scope {
  names: Record<string, unknown>;
  outer?: Scope;
}

class Evaluation {
  private steps = 0;

  run(node: Node, scope: Scope): unknown {
    this.steps += 1;
    if (this.steps > STEP_LIMIT) {
      throw new ExpressionError(`The expression takes more than ${STEP_LIMIT} steps`, 'evaluation');
    }
    switch (node.type) {
      case 'literal':
        return node.value;
      case 'template':
        return sized(
          node.parts.map((part) => (typeof part === 'string' ? part : textOf(this.run(part, scope)))).join(''),
        );
      case 'name':
        return lookUp(node.name, node.at, scope);
      case 'member':
        return this.chain(node.object, node.optional, scope, (object) => property(object, node.name, node.at));
      case 'index':
        return this.chain(
          node.object, node.optional, scope, (object) => element(object, this.run(node.index, scope), node.at),
        );
      case 'call':
        return this.call(node, scope);
      case 'new':
        return made(node.name, node.args.map((arg) => this.run(arg, scope)), node.at);
      case 'unary':
        return this.unary(node, scope);
      case 'binary':
        return this.binary(node, scope);
      case 'conditional':
        return this.run(
          boolean(this.run(node.test, scope), 'The condition before ‘?’') ? node.then : node.otherwise, scope,
        );
      case 'arrow':
        return (...args: unknown[]) =>
          this.run(
            node.body,
            { names: Object.fromEntries(node.parameters.map((name, i) => [name, args[i] ?? null])), outer: scope },
          );
      case 'list':
        return node.items.map((item) => this.run(item, scope));
      case 'map':
        return Object.fromEntries(node.entries.map(({ key, value }) => [key, this.run(value, scope)]));
    }
  }

  /** `a?.b.c`: where a is null the whole chain is null. */
  private chain(object: Node, optional: boolean, scope: Scope, then: (value: unknown) => unknown): unknown {
    const value = this.run(object, scope);
    if ((value === null || value === undefined) && (optional || isOptionalChain(object))) return null;
    return then(value);
  }

  private call(node: Node & { type: 'call' }, scope: Scope): unknown {
    const { callee } = node;
    const args = (): unknown[] => node.args.map((arg) => this.run(arg, scope));
    if (callee.type === 'member') {
      return this.chain(callee.object, callee.optional || node.optional, scope, (object) => {
        if (object === null || object === undefined) {
          throw new ExpressionError(`Cannot call ‘${callee.name}’ of null`, 'evaluation', callee.at);
        }
        const own = isPlain(object) && Object.hasOwn(object, callee.name) ? object[callee.name] : undefined;
        const method = typeof own === 'function' ? (own as Callable) : methodOf(object, callee.name);
        if (!method) throw unsupported(`the method ‘${callee.name}’ of ${typeName(object)}`, callee.at);
        return sized(method(...args()));
      });
    }
    const called = this.run(callee, scope);
    if (typeof called !== 'function') {
      throw new ExpressionError(`Cannot call ${typeName(called)}`, 'evaluation', node.at);
    }
    return sized((called as Callable)(...args()));
  }

  private unary(node: Node & { type: 'unary' }, scope: Scope): unknown {
    const value = this.run(node.operand, scope);
    if (node.operator === 'typeof') return typeName(value);
    if (node.operator === '!') return !boolean(value, 'The value after ‘!’');
    if (typeof value !== 'number') throw new ExpressionError(`Cannot negate ${typeName(value)}`, 'evaluation', node.at);
    return -value;
  }

  private binary(node: Node & { type: 'binary' }, scope: Scope): unknown {
    const { operator, at } = node;
    const left = this.run(node.left, scope);
    if (operator === '??') return left ?? this.run(node.right, scope);
    if (operator === '&&') {
      return boolean(left, 'The value before ‘&&’') ? boolean(
        this.run(node.right, scope), 'The value after ‘&&’',
      ) : false;
    }
    // The one place where null is taken for false: `issue.assignee?.active || false` is the documented idiom.
    if (operator === '||') return left === null || left === false ? this.run(node.right, scope) : left;
    const right = this.run(node.right, scope);
    switch (operator) {
      case '==':
      case '===':
        return equal(left, right);
      case '!=':
      case '!==':
        return !equal(left, right);
      case '<':
        return compare(left, right) < 0;
      case '<=':
        return compare(left, right) <= 0;
      case '>':
        return compare(left, right) > 0;
      case '>=':
        return compare(left, right) >= 0;
      case '+':
        if (typeof left === 'string' || typeof right === 'string') return sized(textOf(left) + textOf(right));
        return arithmetic(operator, left, right, at);
      default:
        return arithmetic(operator, left, right, at);
    }
  }
}

function lookUp(name: string, at: number, scope: Scope): unknown {
  for (
    let it: Scope | undefined = scope;
    it;
    it = it.outer
  ) if (Object.hasOwn(it.names, name)) return it.names[name] ?? null;
  throw new ExpressionError(`Unrecognized name ‘${name}’`, 'evaluation', at);
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

function property(object: unknown, name: string, at: number): unknown {
  if (object === null || object === undefined) {
    throw new ExpressionError(`Cannot read the property ‘${name}’ of null`, 'evaluation', at);
  }
  if (name === 'length' && (typeof object === 'string' || Array.isArray(object))) return object.length;
  // Own properties only: nothing of JavaScript's prototypes may be reached.
  if (isPlain(object)) return Object.hasOwn(object, name) ? (object[name] ?? null) : null;
  if (methodOf(object, name)) throw unsupported(`the method ‘${name}’ as a value`, at);
  throw new ExpressionError(`Unrecognized property ‘${name}’ of ${typeName(object)}`, 'evaluation', at);
}

function element(object: unknown, index: unknown, at: number): unknown {
  if ((Array.isArray(object) || typeof object === 'string') && typeof index === 'number') return object[index] ?? null;
  if (isPlain(object) && typeof index === 'string') return property(object, index, at);
  throw new ExpressionError(`Cannot read [${typeName(index)}] of ${typeName(object)}`, 'evaluation', at);
}

function made(name: string, args: unknown[], at: number): unknown {
  if (name !== 'Date') throw unsupported(`‘new ${name}’`, at);
  const [from] = args;
  if (from === undefined) throw unsupported('‘new Date’ without a moment', at);
  const date = new Date(from instanceof Date ? from.getTime() : typeof from === 'number' ? from : textOf(from));
  if (Number.isNaN(date.getTime())) throw new ExpressionError(`‘${textOf(from)}’ is not a date`, 'evaluation', at);
  return date;
}

function boolean(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') {
    throw new ExpressionError(`${what} must be a boolean; it is ${typeName(value)}`, 'evaluation');
  }
  return value;
}

function equal(left: unknown, right: unknown): boolean {
  if (left instanceof Date && right instanceof Date) return left.getTime() === right.getTime();
  if (typeof left === 'object' && typeof right === 'object') {
    return JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
  }
  return left === right;
}

function arithmetic(operator: string, left: unknown, right: unknown, at: number): number {
  if (typeof left !== 'number' || typeof right !== 'number') {
    throw new ExpressionError(
      `Cannot apply ‘${operator}’ to ${typeName(left)} and ${typeName(right)}`, 'evaluation', at,
    );
  }
  if (operator === '+') return left + right;
  if (operator === '-') return left - right;
  if (operator === '*') return left * right;
  return operator === '/' ? left / right : left % right;
}

function sized<T>(value: T): T {
  if ((typeof value === 'string' || Array.isArray(value)) && value.length > SIZE_LIMIT) {
    throw new ExpressionError(`The expression makes a value of more than ${SIZE_LIMIT} elements`, 'evaluation');
  }
  return value;
}

function isOptionalChain(node: Node): boolean {
  if (node.type === 'member' || node.type === 'index') return node.optional || isOptionalChain(node.object);
  return node.type === 'call' && (node.optional || isOptionalChain(node.callee));
}
