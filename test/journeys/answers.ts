import type { FrameLocator, Locator } from 'playwright-core';
import type { Keyboard } from './keyboard';
import type { Panel } from './visit';

type Answer = (keys: Keyboard, editor: FrameLocator) => Promise<void>;

const box = (editor: FrameLocator, label: string): Locator => editor.getByRole('textbox', { name: label, exact: true });
const list = (editor: FrameLocator, label: string): Locator => editor.getByRole('combobox', { name: label, exact: true });
const button = (editor: FrameLocator, name: string): Locator => editor.getByRole('button', { name, exact: true });
const day = (editor: FrameLocator, label: string): Locator => editor.getByLabel(label, { exact: true });

/** One metric, as a person writes it who was asked for evaluation criteria. */
const metric =
  (name: string, counted: string, excluded: string, [comparator, value, unit, direction]: [string, string, string, string]): Answer =>
  async (keys, editor) => {
    await keys.press(button(editor, 'Add a metric'));
    await keys.type(box(editor, 'What is measured'), name);
    await keys.type(box(editor, 'What is counted'), counted);
    await keys.type(box(editor, 'What is excluded'), excluded);
    await keys.choose(list(editor, 'Target is'), comparator);
    await keys.type(box(editor, 'Target'), value);
    await keys.type(box(editor, 'Target: Unit'), unit);
    await keys.choose(list(editor, 'Which way is better'), direction);
  };

/** What is written where each deed leads, by the words of its button: what it asks for, and nothing else. */
export type Answers = Record<string, Answer>;

/** For the plan against repeated major incidents, which lacks two elements. */
export const incidentAnswers: Answers = {
  'Add resources': async (keys, editor) => {
    await keys.press(button(editor, 'Add a resource'));
    await keys.type(box(editor, 'Role, skill, tool or item'), 'Payments engineer');
    await keys.choose(list(editor, 'Capacity'), 'L');
  },
  'Add evaluation criteria': metric('Repeat major incidents a quarter', 'Major incidents with a cause that was known before', 'Drills', [
    'at most',
    '1',
    'incidents',
    'Lower',
  ]),
};

/** For an objective of which there is hardly more than the name. */
export const serviceDeskAnswers: Answers = {
  async 'State the objective'(keys, editor) {
    await keys.type(box(editor, 'Objective, in one sentence'), 'Raise first-contact resolution of the service desk from 61 % to 70 % by 11 November 2027.');
    await keys.choose(list(editor, 'Achievement is told by'), 'a measure');
    await keys.type(box(editor, 'What is measured'), 'First-contact resolution');
    await keys.choose(list(editor, 'Which way is better'), 'Higher');
    await keys.choose(list(editor, 'Target is'), 'at least');
    await keys.type(box(editor, 'Today'), '61');
    await keys.type(box(editor, 'Today: Unit'), '%');
    await keys.type(box(editor, 'Target'), '70');
    await keys.type(box(editor, 'Target: Unit'), '%');
  },
  async 'Add activities'(keys, editor) {
    await keys.press(button(editor, 'Add a deliverable'));
    await keys.type(box(editor, 'Deliverable'), 'Answers for the twenty commonest requests');
    await keys.type(box(editor, 'Accepted when'), 'The desk has used each of them once');
    await keys.press(button(editor, 'Add an activity'));
    await keys.type(box(editor, 'Activity'), 'Write the answers with the second line');
  },
  async 'Add resources'(keys, editor) {
    await keys.press(button(editor, 'Add a resource'));
    await keys.type(box(editor, 'Role, skill, tool or item'), 'Service desk analyst');
    await keys.choose(list(editor, 'Capacity'), 'M');
  },
  async 'Choose the owner'(keys, editor) {
    await keys.find(list(editor, 'Accountable owner'), 'Tomasz Wilk');
    await keys.type(list(editor, 'Role in which the owner answers for it'), 'incident manager');
  },
  async 'Say when it ends'(keys, editor) {
    await keys.date(day(editor, 'Due date'), '11', 2027);
  },
  async 'Add a milestone'(keys, editor) {
    await keys.press(button(editor, 'Add a milestone'));
    await keys.type(box(editor, 'Milestone'), 'Ten answers in use');
    await keys.date(day(editor, 'Date'), '05', 2027);
  },
  'Add evaluation criteria': metric('First-contact resolution', 'Requests solved by the first person who answers', 'Orders from the catalogue', [
    'at least',
    '70',
    '%',
    'Higher',
  ]),
};

/**
 * Does what the panel says to do next, element after element, until it asks for the owner’s word or the submission. Gives the deeds in their
 * order. Throws at a deed that these stories have no answer to, or when the same is asked twice: then the remedy that
 * was shown did not remedy it.
 */
export async function followRemedies(keys: Keyboard, panel: Panel, answers: Answers): Promise<string[]> {
  const closing = ['Accept the role', 'Submit for approval'];
  const done: string[] = [];
  while ((await panel.next.count()) > 0 && !closing.includes(await panel.next.innerText())) {
    const deed = await panel.next.innerText();
    const answer = answers[deed];
    if (!answer || done.includes(deed)) throw new Error(`Following the remedies after ${done.join(', ')}: came “${deed}”`);
    done.push(deed);
    const before = await panel.status.innerText();
    await keys.press(panel.next);
    await answer(keys, panel.frame);
    await keys.press(panel.frame.getByRole('button', { name: 'Save element' }));
    await panel.status.filter({ hasText: /^Saved\./ }).filter({ hasNotText: before || 'nothing said yet' }).waitFor();
  }
  return done;
}
