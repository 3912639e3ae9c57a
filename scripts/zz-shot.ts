import { chromium } from '@playwright/test';
const base = 'http://localhost:3200';
const [,, who, ...paths] = process.argv;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const combos: [number, 'light'|'dark', string][] = process.env.ALL ? [[1440,'light','en'],[1440,'dark','fr'],[390,'light','fr'],[390,'dark','en'],[1440,'dark','en'],[1440,'light','fr'],[390,'light','en'],[390,'dark','fr']] : [[1440,'light','en'],[390,'dark','fr']];
for (const [width, scheme, lang] of combos) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, locale: lang });
  const page = await context.newPage();
  await page.goto(base + '/sign-in', { waitUntil: 'networkidle' });
  await page.locator('input[type=email],input[name=email]').first().fill(who!);
  await page.locator('input[type=password]').first().fill('workbench-demo');
  await page.keyboard.press('Enter');
  await page.waitForURL(u => !u.pathname.includes('sign-in'), { timeout: 20000 });
  let n = 0;
  for (const path of paths) {
    if (path.startsWith('create:')) { continue; }
    await page.goto(base + path, { waitUntil: 'networkidle' });
    await page.waitForTimeout(500);
    await page.screenshot({ path: `/tmp/shots/${process.env.NAME ?? 'p'}${n++}-${width}-${scheme}-${lang}.png`, fullPage: true });
  }
  await context.close();
}
await browser.close();
