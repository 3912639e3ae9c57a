import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';

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

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;
type Sessions = Map<string, Session>;

/** A browser of their own for each person of a story. Signs in once, and keeps the session for the next story. */
const personOf = (browser: Browser, baseURL: string | undefined, sessions: Sessions) => {
  const pages = new Map<PersonKey, Page>();
  const open = async (who: PersonKey) => {
    const known = pages.get(who);
    if (known) return known;
    const kept = `${baseURL} ${who}`;
    const context = await browser.newContext({ baseURL, storageState: sessions.get(kept) });
    const page = await context.newPage();
    if (!sessions.has(kept)) {
      await signIn(page, who);
      sessions.set(kept, await context.storageState());
    }
    pages.set(who, page);
    return page;
  };
  const close = () => Promise.all([...pages.values()].map((page) => page.context().close()));
  return { open, close };
};

type Fixtures = { as: (who: PersonKey) => Promise<Page> };

/** `as('reviewer')` is that person's own browser, signed in. A story that ends its session uses `signIn` instead. */
export const test = base.extend<Fixtures, { sessions: Sessions }>({
  sessions: [({}, provide) => provide(new Map()), { scope: 'worker' }],
  as: async ({ browser, baseURL, sessions }, provide) => {
    const people = personOf(browser, baseURL, sessions);
    await provide(people.open);
    await people.close();
  },
});

export { expect };
