import type { Locator, Page } from 'playwright-core';

/** The keyboard alone: nothing here points, and nothing is focused but by Tab. */
export interface Keyboard {
  /** Goes by Tab, or by Shift and Tab, until the element has the focus. Throws when it cannot be reached. */
  reach(target: Locator): Promise<void>;
  /** Reaches a button or link and presses Enter. */
  press(target: Locator): Promise<void>;
  /** Reaches a box, takes what stands in it away, and types. */
  type(target: Locator, text: string): Promise<void>;
  /** Reaches a checkbox and presses the space bar. */
  tick(target: Locator): Promise<void>;
  /** Reaches a list of values and chooses one by typing how it begins. */
  choose(target: Locator, beginning: string): Promise<void>;
  /** Reaches a box that finds people, types a name and takes the first one offered. */
  find(target: Locator, name: string): Promise<void>;
  /** Reaches a date box and types a day. Day and month are equal, as their order is the browser's own. */
  date(target: Locator, dayAndMonth: string, year: number): Promise<void>;
}

const mostStops = 150;

/** See {@link Keyboard}. */
export function keyboardOf(page: Page): Keyboard {
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let stops = 0; stops < mostStops; stops += 1) {
      const way = await target.evaluate((element) => {
        const at = document.activeElement;
        if (!document.hasFocus() || !at || at === document.body) return 'on';
        if (at === element) return 'here';
        return at.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'back' : 'on';
      });
      if (way === 'here') return;
      await page.keyboard.press(way === 'back' ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Reaching ${String(target)} by Tab: expected it within ${mostStops} stops, came none`);
  };
  return {
    reach,
    async press(target) {
      await reach(target);
      await page.keyboard.press('Enter');
    },
    async type(target, text) {
      await reach(target);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
    },
    async tick(target) {
      await reach(target);
      await page.keyboard.press('Space');
    },
    async choose(target, beginning) {
      await reach(target);
      await page.keyboard.type(beginning);
    },
    async find(target, name) {
      await reach(target);
      await page.keyboard.type(name);
      await target.locator('xpath=ancestor::body').getByRole('option', { name }).first().waitFor();
      await page.keyboard.press('Enter');
    },
    async date(target, dayAndMonth, year) {
      await reach(target);
      await page.keyboard.type(`${dayAndMonth}${dayAndMonth}${year}`);
    },
  };
}
