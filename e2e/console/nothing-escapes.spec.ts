import { expect, test } from '../fixtures';
import { escapesOf } from '../support/escapes';
import { offeringValues, open, pagesFor, type Reader } from '../support/pages';

// The guides are documents, one for each language; their own tests hold that each exists in both.
const DOCUMENTS = /^\/help(\/|$)/;
const READERS: Reader[] = ['owner', 'reviewer', 'operator', 'customer'];

test('every text, date and number comes through the messages and the formats', async ({ as, baseURL }) => {
  test.setTimeout(600_000);
  const values = await offeringValues(as);
  for (const who of READERS) {
    const page = await as(who);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.context().addCookies([{ name: 'locale', value: 'pseudo', url: baseURL! }]);
    for (const path of pagesFor(who, values).filter((one) => !DOCUMENTS.test(one))) {
      await open(page, path);
      expect.soft(await escapesOf(page), `${path} as the ${who}`).toEqual([]);
    }
  }
});
