import { seriousViolations } from './accessibility';
import { journey } from './browser';
import { keyboardOf, type Keyboard } from './keyboard';
import { setStage } from './stage';
import { type Panel, type Visit } from './visit';

const stage = setStage();

/** The objective's editor of an epic, opened with the keyboard. */
async function openObjective(key: string): Promise<{ tomasz: Visit; keys: Keyboard; panel: Panel }> {
  const tomasz = await stage.visit('tomasz');
  const keys = keyboardOf(tomasz.page);
  const panel = await tomasz.openEpic(key);
  await keys.press(panel.toggle('Objective'));
  await keys.press(panel.row('Objective').getByRole('button', { name: 'Edit', exact: true }));
  return { tomasz, keys, panel };
}

const statementOf = ({ frame }: Panel) => frame.getByRole('textbox', { name: 'Objective, in one sentence' });
const readOf = ({ frame }: Panel) => frame.getByRole('region', { name: /^Read from the sentence/ });

describe('a sentence is read, and nothing is taken over before somebody says so', () => {
  journey('OBJ-06 · the parts of a sentence fill the fields by Use, and what differs afterwards is named', async () => {
    const { tomasz, keys, panel } = await openObjective('SMO-22');
    await keys.type(statementOf(panel), 'Reduce the error rate of payroll runs from 4 % to no more than 2 % by 30 June 2027');
    const read = readOf(panel);
    await read.getByText('error rate of payroll runs').waitFor();
    expect(await read.innerText()).toMatch(/When\s+by 30 June 2027\s+Stands in When/);

    const target = panel.frame.getByRole('textbox', { name: 'Target', exact: true });
    expect(await target.inputValue()).toBe('');
    await keys.press(read.getByRole('button', { name: 'Use for Target: 2%' }));
    expect(await target.inputValue()).toBe('2');
    expect(await panel.frame.getByRole('textbox', { name: 'What is measured' }).inputValue()).toBe('');
    await read.getByRole('status').filter({ hasText: 'Target is in the fields: 2%' }).waitFor();

    await keys.press(read.getByRole('button', { name: 'Use all' }));
    expect(await panel.frame.getByRole('textbox', { name: 'What is measured' }).inputValue()).toBe('error rate of payroll runs');
    expect(await panel.frame.getByRole('textbox', { name: 'Today', exact: true }).inputValue()).toBe('4');
    expect(await panel.frame.getByRole('combobox', { name: 'Target is' }).inputValue()).toBe('at most');
    expect(await panel.frame.getByRole('combobox', { name: 'Which way is better' }).inputValue()).toBe('lower');
    expect(await read.getByRole('button').count()).toBe(0);

    await keys.type(panel.frame.getByRole('textbox', { name: 'Target', exact: true }), '3');
    await read.getByText('Target: the sentence says 2%, the field 3%.').waitFor();
    await keys.type(panel.frame.getByRole('textbox', { name: 'Target', exact: true }), '2');
    await read.getByText('Sentence and fields differ').waitFor({ state: 'detached' });
    expect(await seriousViolations(tomasz.page)).toEqual([]);

    await keys.press(panel.frame.getByRole('button', { name: 'Save element' }));
    await panel.status.filter({ hasText: /^Saved/ }).waitFor();
    expect(await panel.row('Objective').innerText()).toContain('error rate of payroll runs');
    expect(await tomasz.leave()).toEqual([]);
  });

  journey('OBJ-18 · vague words are marked inside the sentence, and a wording is offered that says what is missing', async () => {
    const { tomasz, keys, panel } = await openObjective('SMO-22');
    await keys.type(statementOf(panel), 'Provide world-class support where possible');
    const read = readOf(panel);
    await read.getByText('Suggestion: plainer words').waitFor();
    expect(await read.locator('mark').allInnerTexts()).toEqual(['world-class', 'where possible']);
    await read.getByText('“where possible” leaves a way out.').waitFor();

    await keys.press(read.getByRole('button', { name: 'Use this wording' }));
    expect(await statementOf(panel).inputValue()).toMatch(/\[target and unit\].*\[date or period\]/);

    await keys.type(statementOf(panel), 'Improve first contact resolution of the service desk to 80 % by June 2027');
    await read.getByText('Suggestion: plainer words').waitFor({ state: 'detached' });
    await keys.press(panel.frame.getByRole('button', { name: 'Discard' }));
    expect(await tomasz.leave()).toEqual([]);
  });

  journey('OBJ-06 · a deliverable is a choice somebody makes, and asks for what anyone can see when it is done', async () => {
    const { tomasz, keys, panel } = await openObjective('SMO-22');
    await keys.type(statementOf(panel), 'Publish the service catalogue by the end of Q2 2027');
    const read = readOf(panel);
    await read.getByText('The sentence names something that is done or not: “Publish the service catalogue”.').waitFor();
    await keys.press(read.getByRole('button', { name: 'This is a deliverable' }));
    await panel.frame.getByRole('textbox', { name: 'What anyone can see when it is done' }).waitFor();
    expect(await panel.frame.getByRole('combobox', { name: 'Achievement is told by' }).inputValue()).toBe('deliverable');
    await keys.press(panel.frame.getByRole('button', { name: 'Discard' }));
    expect(await tomasz.leave()).toEqual([]);
  });
});
