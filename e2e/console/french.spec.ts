import { expect, PASSWORD, PEOPLE, test, visit } from '../fixtures';

/** The no-break space before a currency and the high punctuation marks. */
const HARD = '\u00A0';
const DAY =
  /\b(1er|[1-9]|[12]\d|3[01]) (janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) 20\d\d/;

test('en français : une offre est inscrite, son prix simulé, son histoire lue', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const words = async () => (await page.getByRole('main').innerText()).replaceAll('\n', ' ');

  await test.step('choisit sa langue avant la connexion', async () => {
    await visit(page, '/sign-in');
    await page.getByRole('button', { name: 'Account, language and theme' }).click();
    await page.getByLabel('Language', { exact: true }).selectOption('fr');
    await expect(page.getByRole('heading', { name: 'Connexion' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await page.getByLabel('Adresse électronique').fill(PEOPLE.otherOwner);
    await page.getByLabel('Mot de passe', { exact: true }).fill('faux');
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await expect(page.getByText('L’adresse et le mot de passe ne correspondent pas.')).toBeVisible();
    await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await page.waitForURL('**/home');
    expect(await words()).not.toMatch(/\b(the|of|and|waiting)\b/);
  });

  await test.step('commence une inscription et lit ce qui manque, au singulier et au pluriel', async () => {
    await visit(page, '/offerings/new');
    await page.getByLabel('Nom de l’offre').fill('Villanelle');
    await page.getByRole('button', { name: 'Commencer l’inscription' }).click();
    await page.waitForURL(/\/registration/);
    await expect(page.getByText(/\d+ réponses manquent avant la soumission/)).toBeVisible();
    await page.getByLabel('Site de l’entreprise').fill('pas une adresse');
    await page.getByLabel('Ce que fait le service').fill('Écrit des villanelles.');
    await expect(page.getByText(/1 champ est à corriger/)).toBeVisible();
    await page.getByLabel('Site de l’entreprise').fill('https://weather.example');
    await expect(page.getByText(/^Enregistré à \d\d:\d\d/)).toBeVisible();
  });

  await test.step('lit l’histoire : phrases, avant et après, dates', async () => {
    await visit(page, page.url().replace('/registration', '/history'));
    await expect(page.getByText(/a enregistré|a modifié|a complété/).first()).toBeVisible();
    expect(await words()).toMatch(DAY);
  });

  await test.step('lit des prix en euros', async () => {
    const reader = await (await browser.newContext({ baseURL })).newPage();
    await reader.context().addCookies([{ name: 'locale', value: 'fr', url: baseURL! }]);
    await visit(reader, '/catalog');
    await reader.getByRole('link', { name: 'Example Ode' }).first().click();
    await reader.waitForURL(/\/catalog\/./);
    const text = await reader.getByRole('main').innerText();
    expect(text).toMatch(new RegExp(`\\d,\\d\\d${HARD}(€|\\$US)`));
    expect(text).not.toMatch(/ [;!?]/);
    await reader.context().close();
  });
});
