import { isDocument } from '../../../local/jira/shapes/isDocument';
import { readWiki } from '../../../local/jira/shapes/readWiki';
import { wikiOf } from '../../../local/jira/shapes/wikiOf';
import { openTestSite, type TestSite } from './testSite';

const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, ...(marks.length > 0 ? { marks } : {}) });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });

describe('wiki markup', () => {
  test('headings, rules, quotes and code become blocks', () => {
    const markup = 'h2. Aim\nFirst line\nsecond line\n\n----\nbq. Said\n{quote}\nWhole\n{quote}\n{code:java}\nint *a*;\n{code}';
    expect(readWiki(markup).content).toEqual([
      { type: 'heading', attrs: { level: 2 }, content: [text('Aim')] },
      paragraph(text('First line'), { type: 'hardBreak' }, text('second line')),
      { type: 'rule' },
      { type: 'blockquote', content: [paragraph(text('Said'))] },
      { type: 'blockquote', content: [paragraph(text('Whole'))] },
      { type: 'codeBlock', attrs: { language: 'java' }, content: [text('int *a*;')] },
    ]);
  });

  test('marks, links and mentions stand in a line, at the edges of words only', () => {
    const markup = '*bold _both_* {{x*y*}} [site|https://a.example] https://b.example [~accountid:5b10-ada] 2*3*4 a_b_c';
    expect(readWiki(markup).content).toEqual([paragraph(
      text('bold ', { type: 'strong' }), text('both', { type: 'strong' }, { type: 'em' }), text(' '),
      text('x*y*', { type: 'code' }), text(' '),
      text('site', { type: 'link', attrs: { href: 'https://a.example' } }), text(' '),
      text('https://b.example', { type: 'link', attrs: { href: 'https://b.example' } }), text(' '),
      { type: 'mention', attrs: { id: '5b10-ada', text: '@5b10-ada' } }, text(' 2*3*4 a_b_c'),
    )]);
  });

  test('lists keep their nesting and their kind', () => {
    expect(readWiki('* one\n** deeper\n# first').content).toEqual([
      {
        type: 'bulletList', content: [{ type: 'listItem', content: [
          paragraph(text('one')), { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('deeper'))] }] },
        ] }],
      },
      { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(text('first'))] }] },
    ]);
  });

  test.each([
    'h1. Title\n\nWords with *bold*, _emphasis_, -gone- and +under+', '* a\n** b\n*# c\n* d', '{quote}\nSaid\n{quote}',
    '{code:sql}\nselect 1\n{code}', 'See [here|https://a.example] and [https://b.example]', 'one\ntwo\n\nthree', '----',
  ])('comes back as it went in: %j', (markup) => {
    expect(wikiOf(readWiki(markup))).toBe(markup);
  });

  test.each(['', '{code}', '*', '** **', 'h7. no', '|a|b|', '[x|', '{quote}{quote}', '*'.repeat(40_000), '[a|'.repeat(10_000)])(
    'whatever is written, a sound document comes of it',
    (markup) => expect(isDocument(readWiki(markup))).toBe(true),
  );
});

describe('version 2 of the API', () => {
  let site: TestSite;
  beforeEach(async () => { site = await openTestSite(); });
  afterEach(() => site.jira.close());

  test('takes and gives markup where version 3 has a document, for issues and comments', async () => {
    const wish = { project: { key: 'OPS' }, issuetype: { name: 'Task' }, summary: 'x', description: 'h3. Why\n\n*because*' };
    const { body: { key } } = await site.ask('ada', 'POST', '/rest/api/2/issue', { fields: wish });
    const { description } = (await site.ask('ada', 'GET', `/issue/${key}`)).body.fields;
    expect(description.content[0]).toMatchObject({ type: 'heading', attrs: { level: 3 } });
    expect((await site.ask('ada', 'GET', `/rest/api/2/issue/${key}`)).body.fields.description).toBe(wish.description);
    const said = await site.ask('ada', 'POST', `/rest/api/2/issue/${key}/comment`, { body: 'a *b*' });
    expect(said.body.body).toBe('a *b*');
    expect((await site.ask('ada', 'GET', `/issue/${key}/comment/${said.body.id}`)).body.body.content[0].content[1])
      .toEqual({ type: 'text', text: 'b', marks: [{ type: 'strong' }] });
  });
});
