import assert from 'node:assert/strict';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { newBrowser } from './browser.mjs';
import { crn, ids, instancePath, provisionBody, query, runBroker, testBroker } from './running-broker.mjs';
import { jwt, runIam, secrets } from './running-iam.mjs';

/** Waits until the broker's log says so; it comes by another way than the answer. */
async function logSays(broker, pattern) {
  const text = () => broker.output.join('\n') + broker.errors;
  for (let time = 0; time < 200 && !pattern.test(text()); time += 1) await delay(10);
  assert.match(text(), pattern);
}

suite('the dashboard’s login', () => {
  let iam;
  let broker;
  let dashboard;
  const instance = crn('mine');

  const create = async (id) =>
    (await broker.call('PUT', instancePath(id), { body: provisionBody(id) })).json.dashboard_url;
  const sessionOf = ({ cookies }) => cookies.get('dashboard-session');

  /** A browser that is back from the platform: the address of the callback, not yet opened. */
  async function comeBack(browser, address = dashboard) {
    const begun = await browser.go(address);
    assert.equal(begun.status, 302);
    const { location } = await browser.go(begun.location);
    return { begun, callback: location };
  }

  async function refused(makeToken) {
    iam.makeToken = makeToken;
    const browser = newBrowser();
    const answer = await browser.follow(dashboard);
    assert.equal(answer.status, 502);
    assert.match(answer.html, /log of the broker/);
    assert.equal(browser.cookies.size, 0);
    assert.deepEqual(iam.asked, []);
  }

  beforeEach(async () => {
    iam = await runIam();
    broker = await runBroker({ env: iam.env });
    dashboard = await create(instance);
  });
  afterEach(async () => {
    await broker.stop();
    await iam.stop();
    const said = broker.output.join('\n') + broker.errors;
    const unsaid = [secrets.CLIENT_SECRET, secrets.API_KEY, ...iam.tokens, 'code=', 'eyJ'];
    for (const secret of unsaid) assert.ok(!said.includes(secret), `the log has ${secret}`);
  });

  test('asks the platform who it is and whether they may, and shows the page with their name', async () => {
    const browser = newBrowser();
    const { begun, callback } = await comeBack(browser);
    const asked = new URL(begun.location);
    const { state, code_challenge: challenge, ...rest } = Object.fromEntries(asked.searchParams);
    assert.equal(asked.origin + asked.pathname, `${iam.issuer}/authorize`);
    assert.deepEqual(rest, {
      client_id: secrets.CLIENT_ID,
      redirect_uri: `${broker.url}/dashboard/callback`,
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
    });
    assert.match(state, /^[\w-]{43}$/);
    assert.match(challenge, /^[\w-]{43}$/);
    const bound = begun.headers.get('set-cookie');
    assert.match(bound, /; Path=\/dashboard\/callback; Max-Age=600; HttpOnly; SameSite=Lax$/);

    const back = await browser.go(callback);
    assert.deepEqual([back.status, back.location], [302, dashboard]);
    assert.deepEqual([...browser.cookies.keys()], ['dashboard-session']);
    const { value, line } = sessionOf(browser);
    assert.match(value, /^[\w-]{43}$/);
    assert.match(line, /; Path=\/dashboard; Max-Age=(3600|359\d); HttpOnly; SameSite=Lax$/);

    const page = await browser.go(dashboard);
    assert.equal(page.status, 200);
    assert.match(page.html, /Your instance is <strong>ready/);
    assert.match(page.html, /Ana &#60;b&#62;/);
    assert.match(page.html, /Sign out/);
    const attributes = { id: iam.person.iam_id, scope: iam.person.scope };
    const question = { subject: { attributes }, action: 'acme-fixture.dashboard.view' };
    assert.deepEqual(iam.asked, Array(2).fill([{ ...question, resource: { crn: instance } }]));
  });

  test('asks once a minute for each instance, with one token, discovery and key set', async () => {
    const browser = newBrowser();
    const other = await create(crn('other'));
    await browser.follow(dashboard);
    iam.asked.length = iam.calls.length = 0;
    await browser.go(dashboard);
    await browser.go(other);
    await browser.go(other);
    assert.deepEqual(
      iam.asked.map(([{ resource }]) => resource.crn),
      [crn('other')],
    );
    assert.deepEqual(iam.calls, ['/v2/authz']);
    iam.permitted = false;
    const third = await browser.go(await create(crn('third')));
    assert.equal(third.status, 403);
    assert.match(third.html, /may not open the dashboard of this instance.*Sign out/s);
  });

  test('two tabs can log in at once', async () => {
    const browser = newBrowser();
    const [first, second] = [await comeBack(browser), await comeBack(browser)];
    assert.equal((await browser.go(second.callback)).status, 302);
    assert.equal((await browser.go(first.callback)).status, 302);
  });

  test('refuses a state of another browser, a changed one, and one without its cookie', async () => {
    const { callback } = await comeBack(newBrowser());
    const browser = newBrowser();
    const own = await comeBack(browser);
    const changed = own.callback.replace(/state=.{43}/, `state=${'x'.repeat(43)}`);
    const none = own.callback.replace(/&state=.*/, '');
    for (const address of [callback, changed, none]) {
      const answer = await browser.go(address);
      assert.equal(answer.status, 400, address);
      assert.match(answer.html, /not begun in this browser/);
    }
    const [name] = browser.cookies.keys();
    assert.equal((await browser.go(own.callback, { without: name })).status, 400);
    assert.ok(!iam.calls.includes('/identity/token'));
    assert.equal(sessionOf(browser), undefined);
  });

  test('a callback works once, also for who kept its cookie', async () => {
    const browser = newBrowser();
    const { callback } = await comeBack(browser);
    const [[name, cookie]] = browser.cookies;
    await browser.go(callback);
    assert.equal((await browser.go(callback)).status, 400);
    browser.cookies.set(name, cookie);
    const replayed = await browser.go(callback);
    assert.equal(replayed.status, 400);
    assert.match(replayed.html, /used already/);
  });

  test('every login gets a new session and ends the one before', async () => {
    const browser = newBrowser();
    browser.cookies.set('dashboard-session', { value: 'planted', path: '/dashboard' });
    await browser.follow(dashboard);
    const first = sessionOf(browser);
    assert.notEqual(first.value, 'planted');
    const { callback } = await comeBack({
      ...browser,
      go: (address) => browser.go(address, { without: 'dashboard-session' }),
    });
    await browser.go(callback);
    assert.notEqual(sessionOf(browser).value, first.value);
    browser.cookies.set('dashboard-session', first);
    assert.equal((await browser.go(dashboard)).status, 302);
  });

  test('signing out ends the session, not only its cookie; a GET does not', async () => {
    const browser = newBrowser();
    await browser.follow(dashboard);
    const session = sessionOf(browser);
    assert.equal((await browser.go(`${broker.url}/dashboard/sign-out`)).status, 404);
    assert.equal((await browser.go(dashboard)).status, 200);
    const out = await browser.go(`${broker.url}/dashboard/sign-out`, { method: 'POST' });
    assert.equal(out.status, 200);
    assert.match(out.html, /You are signed out/);
    assert.equal(browser.cookies.size, 0);
    browser.cookies.set('dashboard-session', session);
    assert.equal((await browser.go(dashboard)).status, 302);
  });

  test('who may not gets a page that says so, and no session', async () => {
    iam.permitted = false;
    const browser = newBrowser();
    const answer = await browser.follow(dashboard);
    assert.equal(answer.status, 403);
    assert.match(answer.html, /may not open the dashboard of this instance/);
    assert.doesNotMatch(answer.html, /Your instance is/);
    assert.equal(browser.cookies.size, 0);
    const [, link] = /<a href="([^"]+)">Log in as somebody else/.exec(answer.html);
    assert.equal(link, `${dashboard}?ask`);
    const begun = await browser.go(link);
    assert.equal(new URL(begun.location).searchParams.get('prompt'), 'consent');
  });

  test('refuses a token that another key signed, under a known or an unknown id', async () => {
    await refused((claims) => jwt(claims, { key: iam.otherKey }));
    await refused((claims) => jwt(claims, { key: iam.otherKey, kid: 'key-2' }));
    await logSays(broker, /signature of the token is wrong/);
  });

  test('refuses alg none and HS256 with the public key as the secret', async () => {
    await refused((claims) => jwt(claims, { key: iam.key, alg: 'none' }));
    await refused((claims) => jwt(claims, { key: iam.key, alg: 'HS256' }));
    await logSays(broker, /not signed with RS256/);
  });

  test('refuses a token that expired, is another issuer’s, has no scope or is none', async () => {
    const valid = (claims) => jwt(claims, { key: iam.key });
    await refused((claims) => valid({ ...claims, exp: Math.floor(Date.now() / 1000) - 1 }));
    await refused((claims) => valid({ ...claims, exp: undefined }));
    await refused((claims) => valid({ ...claims, iss: `${claims.iss}x` }));
    await refused((claims) => valid({ ...claims, scope: undefined }));
    await refused(() => 'opaque');
    await refused(() => 'a.b.c');
  });

  test('takes a new signing key, and a new token of its own when the old one is refused', async () => {
    await newBrowser().follow(dashboard);
    iam.kid = 'key-2';
    iam.key = iam.otherKey;
    iam.tokens.clear();
    assert.equal((await newBrowser().follow(dashboard)).status, 200);
  });

  test('a session ends with its token', async () => {
    const { claims } = iam;
    iam.claims = () => ({ ...claims(), exp: Math.ceil(Date.now() / 1000) + 1 });
    const browser = newBrowser();
    await browser.follow(dashboard);
    const session = sessionOf(browser);
    await delay(2100);
    browser.cookies.set('dashboard-session', session);
    assert.equal((await browser.go(dashboard)).status, 302);
  });

  test('says what to do when the person declined and when the platform fails', async () => {
    const browser = newBrowser();
    const { callback } = await comeBack(browser);
    const declined = await browser.go(callback.replace(/code=[^&]+/, 'error=access_denied'));
    assert.equal(declined.status, 403);
    assert.match(declined.html, /did not let this dashboard know who you are/);

    for (const path of ['/v2/authz', '/identity/token']) {
      iam.status = { [path]: 500 };
      assert.equal((await newBrowser().follow(dashboard)).status, 502, path);
    }
  });

  test('an instance that is gone is not found, whoever asks', async () => {
    const browser = newBrowser();
    const { callback } = await comeBack(browser);
    await broker.call('DELETE', instancePath(instance) + query(ids.service, ids.lite));
    assert.equal((await browser.go(callback)).status, 404);
    assert.equal((await browser.go(dashboard)).status, 404);
    assert.equal(sessionOf(browser), undefined);
  });
});

suite('settings of the login', () => {
  const env = { IAM_ENDPOINT: 'http://127.0.0.1:9', ...secrets };
  const create = async (broker, id = crn('x')) =>
    (await broker.call('PUT', instancePath(id), { body: provisionBody(id) })).json.dashboard_url;

  test('without them anyone may look, and page and log say what to set', async (t) => {
    const broker = await testBroker(t);
    const { status, html } = await newBrowser().go(await create(broker));
    assert.equal(status, 200);
    for (const name of Object.keys(env)) {
      assert.ok(html.includes(name), name);
      await logSays(broker, new RegExp(`Dashboard login: off.*${name}`));
    }
    assert.equal((await newBrowser().go(`${broker.url}/dashboard/callback`)).status, 503);
  });

  test('with some of them nobody may look', async (t) => {
    const broker = await testBroker(t, { env: { ...env, API_KEY: '' } });
    const { status, html } = await newBrowser().go(await create(broker));
    assert.equal(status, 503);
    assert.match(html, /set API_KEY;/);
    await logSays(broker, /not set up, so nobody can open a dashboard. Set API_KEY too\.$/m);
  });

  test('an IAM that is away is 504 in words', async (t) => {
    const broker = await testBroker(t, { env });
    const { status, html } = await newBrowser().go(await create(broker));
    assert.equal(status, 504);
    assert.match(html, /does not answer at the moment/);
    await logSays(broker, /Dashboard login: http:\/\/127\.0\.0\.1:9 cannot be reached/);
  });

  test('wrong secrets are the provider’s to put right, and the log says which', async (t) => {
    const iam = await runIam();
    t.after(iam.stop);
    for (const name of ['CLIENT_SECRET', 'API_KEY']) {
      const broker = await testBroker(t, { env: { ...iam.env, [name]: 'wrong' } });
      const { status, html } = await newBrowser().follow(await create(broker));
      assert.equal(status, 502);
      assert.doesNotMatch(html, /wrong/);
      await logSays(broker, new RegExp(`check .*${name}`));
    }
  });

  test('behind https below a path, cookies are Secure and stay below it', async (t) => {
    const iam = await runIam();
    t.after(iam.stop);
    const broker = await testBroker(t, {
      env: { ...iam.env, PUBLIC_URL: 'https://broker.example.com/verse' },
    });
    await create(broker);
    const begun = await newBrowser().go(`${broker.url}/dashboard/${encodeURIComponent(crn('x'))}`);
    const redirectUri = new URL(begun.location).searchParams.get('redirect_uri');
    assert.equal(redirectUri, 'https://broker.example.com/verse/dashboard/callback');
    assert.match(begun.headers.get('set-cookie'), /; Path=\/verse\/dashboard\/callback; .*; Secure$/);
  });
});
