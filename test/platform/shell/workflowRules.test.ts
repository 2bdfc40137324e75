import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { seriousViolations } from '../../journeys/accessibility';
import { hasBrowser, openBrowser } from '../../journeys/browser';
import { openSignpostSite, type SignpostSite } from './signpostSite';

const inBrowser = hasBrowser ? describe : describe.skip;
const title = hasBrowser ? 'the page on which administrators put rules on transitions' : 'the page on which administrators put rules on transitions (skipped: install chromium, or name one in CHROME_PATH)';
const gatekeeper = path.join(__dirname, '../forge/workflowRules/app');

inBrowser(title, () => {
  let site: SignpostSite;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    site = await openSignpostSite(gatekeeper);
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(() => page.context().close());

  async function signIn(name: string): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(site.url);
    await page.getByRole('button', { name }).click();
    await page.getByRole('button', { name: `Signed in as ${name}` }).waitFor();
  }
  const plain = () => page.getByRole('region', { name: 'Plain', exact: true });
  const configuration = () => page.frameLocator('iframe[title="The word is known configuration"]');

  test('an administrator adds a rule with the app’s own page, sees it, changes it and takes it away', async () => {
    const faults: string[] = [];
    await signIn('Root Admin');
    page.on('pageerror', (fault) => faults.push(String(fault)));
    await page.getByRole('button', { name: 'Theme and inspector' }).click();
    await page.getByRole('menuitem', { name: 'Workflows' }).click();
    await plain().getByText('To Do → In Progress').waitFor();
    await plain().getByRole('button', { name: 'Add rule to Start' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Rule').selectOption({ label: 'The word is known (validator)' });
    await configuration().locator('input[data-ready]').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    // The app refuses an empty word, and the dialog stays.
    await dialog.getByRole('button', { name: 'Add' }).click();
    await configuration().getByText('A word is needed').waitFor();
    await configuration().getByLabel('Word').fill('mellon');
    await dialog.getByRole('button', { name: 'Add' }).click();
    await dialog.waitFor({ state: 'detached' });
    const shown = page.frameLocator('iframe[title="The word is known"]');
    await shown.getByText('The word is mellon').waitFor();
    expect(await shown.locator('body').evaluate(() => (globalThis as any).extension)).toMatchObject({
      type: 'jira:workflowValidator', entryPoint: 'view', isNewEditor: true, workflowId: expect.any(String), validatorConfig: '{"word":"mellon"}',
    });
    expect(await seriousViolations(page)).toEqual([]);

    await plain().getByRole('button', { name: 'Edit The word is known' }).click();
    await configuration().locator('input[data-ready]').waitFor();
    expect(await configuration().getByLabel('Word').inputValue()).toBe('mellon');
    await configuration().getByLabel('Word').fill('friend');
    await page.getByRole('dialog').getByRole('button', { name: 'Update' }).click();
    await shown.getByText('The word is friend').waitFor();

    const issue = await site.as('ada', 'POST', '/issue', { fields: { project: { key: 'OPS' }, issuetype: { name: 'Task' }, summary: 'Gated' } });
    const start = (): Promise<unknown> => site.as('ada', 'POST', `/issue/${issue.key}/transitions`, { transition: { id: '11' } });
    await expect(start()).rejects.toThrow('The word is missing');
    await plain().getByRole('button', { name: 'Remove The word is known' }).click();
    await page.locator('iframe[title="The word is known"]').waitFor({ state: 'detached' });
    await start();
    expect(faults).toEqual([]);
  });

  test('what a validator says stands on the issue when somebody tries to move it', async () => {
    const { workflows: [workflow] } = await site.as('root', 'POST', '/workflows', { workflowNames: ['Plain'] });
    const [rule] = (await (await fetch(`${site.url}/_site/workflow-rules`, { headers: { cookie: await cookieOf('Root Admin') } })).json()).rules;
    const validators = [{ ruleKey: 'forge:expression-validator', parameters: { key: rule.key, config: '{"word":"mellon"}' } }];
    const transitions = workflow.transitions.map((it: { name: string }) => (it.name === 'Start' ? { ...it, validators } : it));
    await site.as('root', 'POST', '/workflows/update', { workflows: [{ ...workflow, transitions }] });
    const issue = await site.as('ada', 'POST', '/issue', { fields: { project: { key: 'OPS' }, issuetype: { name: 'Task' }, summary: 'Gated' } });
    await signIn('Ada Berg');
    await page.goto(`${site.url}/browse/${issue.key}`);
    await page.getByRole('button', { name: 'Status: To Do. Change it' }).click();
    await page.getByRole('menuitem', { name: 'Start' }).click();
    await page.getByText(`The word is missing from ${issue.key}.`).waitFor();
    await page.getByRole('button', { name: 'Status: To Do. Change it' }).waitFor();
  });

  async function cookieOf(name: string): Promise<string> {
    await signIn(name);
    const cookies = await page.context().cookies();
    await page.context().close();
    return cookies.map((it) => `${it.name}=${it.value}`).join('; ');
  }

  test('nobody else gets to see it, nor a rule’s page', async () => {
    await signIn('Ada Berg');
    await page.goto(`${site.url}/admin/workflows`);
    await page.getByRole('heading', { name: 'You cannot see this page' }).waitFor();
    const status = await page.evaluate(async () => {
      const body = JSON.stringify({ moduleKey: 'password', entry: 'create', workflow: '10001' });
      return (await fetch('/_site/frames', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).status;
    });
    expect(status).toBe(404);
  });
});
