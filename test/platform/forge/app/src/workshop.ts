/** A function that does to the platform what a test tells it to. */
import dgram from 'node:dgram';
import http from 'node:http';
import { Filter, FilterConditions, ForgeKvsAPIError, kvs, Sort, WhereConditions } from '@forge/kvs';

type Job = { do: string } & Record<string, never>;
type Args = Record<string, unknown>;

const entity = (name: unknown): ReturnType<typeof kvs.entity> => kvs.entity(String(name));

/** Builds a filter out of `[attribute, condition]` pairs, all of which must hold. */
function allOf(written: unknown): never {
  const pairs = written as [string, never][];
  return pairs.reduce((filter, [attribute, condition]) => filter.and(attribute as never, condition) as never, new Filter<never>()) as never;
}

const jobs: Record<string, (args: Args) => unknown> = {
  hang: () => {
    console.log('about to hang');
    for (;;);
  },
  wait: ({ ms }) => new Promise((resolve) => setTimeout(resolve, ms as number)),
  elapsed: async ({ ms }) => {
    const before = Date.now();
    await new Promise((resolve) => setTimeout(resolve, ms as number));
    return { before, passed: Date.now() - before };
  },
  devour: () => {
    const eaten: unknown[] = [];
    for (;;) eaten.push(new Array(10_000).fill({ cup: eaten.length }));
  },
  hoard: async ({ megabytes, ms }) => {
    const hoarded = Buffer.alloc((megabytes as number) * 1024 * 1024, 1);
    await new Promise((resolve) => setTimeout(resolve, ms as number));
    return hoarded.length;
  },
  exit: () => process.exit(3),
  signal: () => dgram.createSocket('udp4'),
  dial: ({ port }) =>
    new Promise((resolve, reject) => {
      http.get({ host: '127.0.0.1', port: port as number }, () => resolve('connected')).on('error', reject);
    }),
  chatter: ({ lines }) => {
    for (let line = 0; line < (lines as number); line += 1) console.log(`line ${line}`);
  },
  environment: () => ({ keys: Object.keys(process.env).sort(), zone: new Date().getTimezoneOffset() }),
  proxy: () => (globalThis as unknown as { __forge_runtime__: { proxy: unknown } }).__forge_runtime__.proxy,
  setBig: ({ bytes }) => kvs.set('big', 'x'.repeat(bytes as number)),
  circle: () => {
    const circle: Args = {};
    circle.self = circle;
    return circle;
  },
  linger: () => {
    setTimeout(() => {
      kvs.set('lingering', true).catch((cause: unknown) => console.error(String(cause)));
    }, 150);
    return 'gone already';
  },
  dates: () => ({
    now: Date.now(),
    made: new Date().getTime(),
    fixed: new Date(5).toISOString(),
    text: Date(),
    formatted: [new Intl.DateTimeFormat('en-CA').format(), new Intl.DateTimeFormat('en-CA').formatToParts().map(({ value }) => value).join('')],
    isDate: new Date() instanceof Date,
    cloned: new (new Date().constructor as DateConstructor)(7).getTime(),
    utc: Date.UTC(2020, 0, 1),
  }),
  get: ({ key, options }) => kvs.get(key as string, options as never),
  set: ({ key, value, options }) => kvs.set(key as string, value, options as never),
  delete: ({ key }) => kvs.delete(key as string),
  secretSet: ({ key, value }) => kvs.setSecret(key as string, value),
  secretGet: ({ key }) => kvs.getSecret(key as string),
  list: ({ beginsWith, limit, cursor }) => {
    let query = kvs.query();
    if (beginsWith !== undefined) query = query.where('key', WhereConditions.beginsWith(beginsWith as string));
    if (limit !== undefined) query = query.limit(limit as number);
    if (cursor !== undefined) query = query.cursor(cursor as string);
    return query.getMany();
  },
  entitySet: ({ name, key, value, options }) => entity(name).set(key as string, value as never, options as never),
  entityGet: ({ name, key }) => entity(name).get(key as string),
  entityQuery: ({ name, index, partition, where, filters, sort, limit, cursor }) => {
    let query = entity(name).query().index(index as string, partition ? { partition: partition as unknown[] } : undefined);
    if (where) query = query.where(where as never);
    if (filters) {
      query = query.filters(allOf(filters));
    }
    if (sort) query = query.sort(sort === 'DESC' ? Sort.DESC : Sort.ASC);
    if (limit !== undefined) query = query.limit(limit as number);
    if (cursor !== undefined) query = query.cursor(cursor as string);
    return query.getMany();
  },
  transact: ({ set = [], gone = [], check = [] }) => {
    const transaction = kvs.transact();
    const named = (it: Args): never =>
      (it.entity === undefined ? undefined : { entityName: it.entity, conditions: it.if === undefined ? undefined : allOf(it.if) }) as never;
    for (const it of set as Args[]) transaction.set(it.key as string, it.value as never, named(it));
    for (const it of gone as Args[]) transaction.delete(it.key as string, named(it));
    for (const it of check as Args[]) transaction.check(it.key as string, named(it));
    return transaction.execute();
  },
  batchSet: ({ items }) => kvs.batchSet(items as never),
  batchGet: ({ items }) => kvs.batchGet(items as never),
  batchDelete: ({ items }) => kvs.batchDelete(items as never),
  conditions: () => [FilterConditions.exists(), FilterConditions.notExists(), WhereConditions.between(1, 2)],
};

/** Runs one job; a refusal of storage comes back as its code, so that a test can look at it. */
export async function run(job: Job): Promise<unknown> {
  const work = jobs[job.do];
  if (!work) throw new Error(`no such job: ${String(job.do)}`);
  try {
    return (await work(job)) ?? null;
  } catch (cause) {
    if (cause instanceof ForgeKvsAPIError) return { refused: cause.code, status: cause.responseDetails.status, why: cause.message };
    throw cause;
  }
}
