import { test as base, expect, type Browser, type Page } from '@playwright/test';

export const PASSWORD = 'workbench-demo';

/** The sample people, by what they do in a story. */
export const PEOPLE = {
  owner: 'ana@verse.example',
  editor: 'ben@verse.example',
  viewer: 'vera@verse.example',
  otherOwner: 'wes@weather.example',
  reviewer: 'rita@platform.example',
  secondReviewer: 'raj@platform.example',
  operator: 'olga@platform.example',
  customer: 'carl@customer.example',
  otherCustomer: 'cleo@customer.example',
} as const;
export type PersonKey = keyof typeof PEOPLE;

/** Until then a press or a letter would reach the server's HTML and nobody else. */
const takenOver = (page: Page) =>
  page.waitForFunction(() => {
    const main = document.querySelector('main');
    return main !== null && Object.keys(main).some((key) => key.startsWith('__reactProps$'));
  });

/** Opens an address and waits until the page's own code has taken over. */
export const visit = async (page: Page, address: string) => {
  const response = await page.goto(address);
  await takenOver(page);
  return response;
};

/** Loads the page once more, as `visit` does. */
export const revisit = async (page: Page) => {
  await page.reload();
  await takenOver(page);
};

/** Signs in through the form, as a person does. */
export const signIn = async (page: Page, who: PersonKey) => {
  await visit(page, '/sign-in');
  await page.getByLabel('E-mail address').fill(PEOPLE[who]);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
};

/** A browser of their own for each person of a story. */
const personOf = (browser: Browser, baseURL: string | undefined) => {
  const pages = new Map<PersonKey, Page>();
  const open = async (who: PersonKey) => {
    const known = pages.get(who);
    if (known) return known;
    const context = await browser.newContext({ baseURL });
    const page = await context.newPage();
    await signIn(page, who);
    pages.set(who, page);
    return page;
  };
  const close = () => Promise.all([...pages.values()].map((page) => page.context().close()));
  return { open, close };
};

type Fixtures = { as: (who: PersonKey) => Promise<Page> };

/** `as('reviewer')` is that person's own browser, signed in. */
export const test = base.extend<Fixtures>({
  as: async ({ browser, baseURL }, provide) => {
    const people = personOf(browser, baseURL);
    await provide(people.open);
    await people.close();
  },
});

export { expect };
