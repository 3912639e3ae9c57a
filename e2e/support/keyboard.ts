import { expect, type Locator, type Page } from '@playwright/test';

const MOST_STOPS = 250;

const isFocused = (target: Locator) =>
  target.evaluate((element) => element === document.activeElement).catch(() => false);

/** What a person sees of the focus: an outline, a ring, or the same on the label of a hidden input. */
const showsFocus = (target: Locator) =>
  target.evaluate((element) => {
    const shown = [element, ...((element as HTMLInputElement).labels ?? [])].flatMap((one) => [
      getComputedStyle(one),
      getComputedStyle(one, '::before'),
      getComputedStyle(one, '::after'),
      ...[...one.children].map((child) => getComputedStyle(child)),
      ...[...one.children].map((child) => getComputedStyle(child, '::before')),
    ]);
    return shown.some(
      (style) =>
        (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) ||
        style.boxShadow !== 'none',
    );
  });

/** Presses Tab until the focus is on `target`, as somebody without a mouse does; the focus must be seen there. */
export const tabTo = async (page: Page, target: Locator) => {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await isFocused(target)) break;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
  expect(await showsFocus(target), `the focus is not seen on ${String(target)}`).toBe(true);
};

/** Goes to a field and types; what was in it is replaced. */
export const typeInto = async (page: Page, target: Locator, text: string) => {
  await tabTo(page, target);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
};

/** Goes to a button or a link and presses it. */
export const pressOn = async (page: Page, target: Locator) => {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
};
