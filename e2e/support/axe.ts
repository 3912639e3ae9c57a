import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe may not look at, and why. */
const EXCEPTIONS: Record<string, string> = {
  '.swagger-ui': 'The pages of Swagger UI are its own: their colours and headings are not ours to write.',
};

/** Every violation that axe finds on the open page, whatever its level, as one line each. */
export const violationsOf = async (page: Page) => {
  // What is in order need not be told; without frames of another origin, one run sees everything.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await Object.keys(EXCEPTIONS)
    .reduce((all, selector) => all.exclude(selector), axe)
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`);
};
