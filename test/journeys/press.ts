import type { Locator } from 'playwright-core';

/**
 * Does what a click on a button, a link or a label does, where it stands at that moment, and waits until it may be clicked.
 * A click at a point of the window is lost without a word when the frame of an app moves under it, as frames do while parts
 * of the page are still coming; whoever uses the page sees that and clicks again. Stories about the pointer or the keyboard
 * themselves use those.
 */
export async function press(target: Locator): Promise<void> {
  await target.waitFor();
  const ready = target.locator('xpath=self::*[not(@disabled)]');
  await ready.focus();
  await ready.dispatchEvent('click');
}
