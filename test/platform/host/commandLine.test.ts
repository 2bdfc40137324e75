import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { objectivesTable } from '../../../local/objectivesTable';
import type { ListedObjective } from '../../../local/readObjectives';
import { readFlags, readPerson, readPort } from '../../../local/readFlags';
import { readTableFile } from '../../../scripts/register/readTableFile';

describe('flags', () => {
  const options = { port: { type: 'string' }, reset: { type: 'boolean' } } as const;

  test('a wrong flag is named, with the usage below', () => {
    expect(() => readFlags(['--prot', '1'], options, 'Usage: …')).toThrow("Unknown option '--prot'.\n\nUsage: …");
    expect(() => readFlags(['--port'], options, 'Usage: …')).toThrow(/--port/);
    expect(() => readFlags(['--reset=yes'], options, 'Usage: …')).toThrow(/--reset/);
    expect(() => readFlags(['stray'], options, 'Usage: …')).toThrow(/stray/);
  });

  test.each(['x', '-1', '65536', '1e3', '', ' 80', '80.5'])('%p is no port', (text) => {
    expect(() => readPort(text)).toThrow(`--port: expected a number from 0 to 65535, came "${text}".`);
  });

  test('a port is a number', () => expect(readPort('9000')).toBe(9000));

  test('a person is named by first name; nobody else is, and nobody who has left', () => {
    expect(readPerson('Amara')).toBe('amara');
    expect(() => readPerson('jonas')).toThrow(/expected one of tomasz, ingrid/);
    expect(() => readPerson('constructor')).toThrow(/came "constructor"/);
  });
});

describe('a register as a file', () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'register-'));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const written = (content: string | Buffer): string => {
    const file = path.join(dir, 'register.csv');
    writeFileSync(file, content);
    return file;
  };

  test('each row knows the line on which it begins, also after cells of several lines and blank lines', () => {
    const table = readTableFile(written('Measure,Target\n"two\nlines",1\n\nlast,2\n'));
    expect(table.header).toEqual(['Measure', 'Target']);
    expect(table.rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, 'two\nlines'],
      [4, ''],
      [5, 'last'],
    ]);
  });

  test.each([
    ['semicolons', 'Measure;Target\na;1'],
    ['tabs', 'Measure\tTarget\na\t1'],
    ['carriage returns', 'Measure,Target\r\na,1\r\n'],
    ['a byte order mark', '\ufeffMeasure,Target\na,1'],
  ])('a file with %s is read', (_, content) => {
    const { header, rows } = readTableFile(written(content));
    expect(header).toEqual(['Measure', 'Target']);
    expect(rows).toEqual([{ line: 2, cells: ['a', '1'] }]);
  });

  test('another encoding is refused with the line where it shows', () => {
    expect(() => readTableFile(written(Buffer.from('Measure\ncaf\xe9\n', 'latin1')))).toThrow(/expected UTF-8.*line 2.*CSV UTF-8/);
    expect(() => readTableFile(written(Buffer.from('\ufeffMeasure', 'utf16le')))).toThrow(/came UTF-16/);
  });

  test('a workbook, binary data, an empty file, a folder and no file are each called what they are', () => {
    expect(() => readTableFile(written('PK\x03\x04'))).toThrow(/workbook/);
    expect(() => readTableFile(written('a\0b'))).toThrow(/binary/);
    expect(() => readTableFile(written(' \n'))).toThrow(/empty file/);
    expect(() => readTableFile(dir)).toThrow(/came a folder/);
    expect(() => readTableFile(path.join(dir, 'none.csv'))).toThrow(/there is no such file/);
  });

  test('quotes that do not close refuse the whole file, with the line where they open', () => {
    expect(() => readTableFile(written('Measure,Target\na,1\n"b,2\nc,3\n'))).toThrow(/line 3: .*Nothing was read/);
  });
});

describe('the table of objectives', () => {
  const listed: ListedObjective = {
    key: 'SMO-1',
    summary: 'A',
    state: 'draft',
    planState: 'gates open',
    completeness: 84,
    marks: null,
    openGates: ['EVL-02'],
  };

  test('fits its width, and cuts the summary first', () => {
    const text = objectivesTable([{ ...listed, summary: 'long '.repeat(60) }], 80);
    for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
    expect(text).toContain('…');
    expect(text).toContain('gates open');
  });

  test('says where there is nothing, and where figures are missing or of before', () => {
    expect(objectivesTable([])).toBe('No objectives can be seen.');
    expect(objectivesTable([{ ...listed, state: 'not scored', planState: null, completeness: null }])).toMatch(/not scored\s+not scored\s+–/);
    expect(objectivesTable([{ ...listed, unknownSince: '2026-11-20T00:00:00Z' }])).toContain('gates open, as before');
  });
});
