import type { Reading } from '../fields/siteField';
import { badRequest, JiraProblem } from '../refusal';

/** One request on its way to an answer. */
export interface Call extends Reading {
  params: Record<string, string>;
  query: Query;
  /** The address asked for, on the site's own base. */
  address: URL;
  /** The `Range` header, as it stands. */
  range?: string;
  /** Whether anything was sent with the request. */
  hasBody: boolean;
  /** The body as parsed JSON. Throws 415 for another content type, 400 for what cannot be parsed. */
  json(): unknown;
  /** The body as a JSON object. Throws as {@link json}, and 400 for anything else. */
  body<T extends object = Record<string, unknown>>(): Partial<T>;
  /** The body as a form with files. */
  form(): Promise<FormData>;
  /** Counts what the answer gives back, for its price: issues, projects and the like; people, groups, permissions. */
  returns(core: number, identities?: number): void;
}

/** An answer that is not simply 200 with JSON. */
export class Reply {
  constructor(
    readonly status: number,
    readonly body?: unknown,
    readonly headers: Record<string, string> = {},
  ) {}
}

/** 204. */
export const noContent = (): Reply => new Reply(204);

/** 201 with what was made. */
export const created = (body?: unknown): Reply => new Reply(201, body);

/** An operation of the API: its path without `/rest/api/3`, and what answers it. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  answer(call: Call): unknown;
  /** Name of the path parameter that names the issue this writes to, for the limit of writes per issue. */
  writes?: string;
  /** A POST that only reads: it is priced as a read. */
  reads?: boolean;
  /** Whether somebody who is not signed in is answered too. */
  open?: boolean;
}

/** The parameters after the question mark. */
export class Query {
  constructor(private readonly values: URLSearchParams) {}

  get(name: string): string | undefined {
    return this.values.get(name) ?? undefined;
  }

  /** Every value given for a parameter, as it stands. */
  all(name: string): string[] {
    return this.values.getAll(name).filter((value) => value !== '');
  }

  /** A list, given by repeating the parameter or by commas, as clients do both. */
  list(name: string): string[] {
    return this.values.getAll(name).flatMap((value) => value.split(',')).map((value) => value.trim()).filter((value) => value !== '');
  }

  /** Throws 400 for something else than true or false. */
  flag(name: string, otherwise: boolean): boolean {
    const value = this.get(name)?.toLowerCase();
    if (value === undefined || value === '') return otherwise;
    if (value !== 'true' && value !== 'false') throw badRequest(`The parameter '${name}' must be true or false.`);
    return value === 'true';
  }

  /** A whole number, or `undefined` where there is none. Throws 400 for anything else, as Jira's front door does. */
  integer(name: string): number | undefined {
    const value = this.get(name);
    const plain = value?.replace(/\s/g, '') ?? '';
    if (value === undefined || plain === '') return undefined;
    if (!/^[+-]?\d{1,15}$/.test(plain)) throw new JiraProblem(400, 'Bad Request', `Failed to convert '${name}' with value: '${value}'`);
    return Number(plain);
  }

  /** A whole number of 0 and above, at most `most`; one below 0 is taken for 0. Throws as {@link integer}. */
  count(name: string, otherwise: number, most = Number.MAX_SAFE_INTEGER): number {
    const value = this.integer(name);
    return value === undefined ? otherwise : Math.min(Math.max(value, 0), most);
  }
}

/** A page of a list in Jira's envelope. */
export function pageOf<T>(call: Call, all: T[], shape: (one: T) => unknown, size = 50, most = 100): Record<string, unknown> {
  const startAt = call.query.count('startAt', 0);
  const maxResults = call.query.count('maxResults', size, most);
  const values = all.slice(startAt, startAt + maxResults);
  call.returns(values.length);
  const at = (start: number): string => {
    const address = new URL(call.address);
    address.searchParams.set('maxResults', String(maxResults));
    address.searchParams.set('startAt', String(start));
    return address.href;
  };
  const next = startAt + values.length;
  const isLast = next >= all.length || values.length === 0;
  return {
    self: at(startAt), ...(isLast ? {} : { nextPage: at(next) }),
    maxResults, startAt, total: all.length, isLast, values: values.map(shape),
  };
}

/** A list in a body: of texts or numbers, given as texts. Throws 400. */
export function texts(value: unknown, name: string): string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string' && typeof one !== 'number')) {
    throw badRequest(`'${name}' must be a list of texts.`);
  }
  return value.map(String);
}
