// What people and probes open: the dashboard page of an instance, its login, and the health endpoint. See lib/login.mjs.
import { HttpError } from './http.mjs';
import { connectIam } from './iam.mjs';
import { createLogin } from './login.mjs';
import { isMade, runningOn } from './operations.mjs';

const PERMITTED_MS = 60_000;

/** `iam` is what readIamSettings returns. With none of its settings anybody may look; with some of them nobody may. */
export function dashboardRoutes({ catalog, store, publicUrl, iam: settings }) {
  const iam = connectIam(settings);
  const login = createLogin({ iam, publicUrl });
  const address = (path) => `${publicUrl}/dashboard/${encodeURIComponent(path)}`;
  const open = (method, path, handle) => ({ method, path, open: true, handle: asPages(handle) });

  return [
    { method: 'GET', path: '/health', open: true, handle: () => ({ status: 200, json: { status: 'ok' } }) },
    open('GET', '/dashboard/callback', comeBack),
    open('POST', '/dashboard/sign-out', signOut),
    open('GET', '/dashboard/:id', getDashboard),
  ];

  async function getDashboard({ params: { id }, query, headers }) {
    const found = find(id);
    if (settings.isUnset) return dashboardPage(found, openToAll);
    assertConfigured();
    const session = login.find(headers);
    if (!session) return login.start(id, { asks: 'ask' in query });
    if (!(session.permittedUntil.get(id) > Date.now())) {
      if (!(await mayView(session, found))) return refused(session, signOutForm(session));
      session.permittedUntil.set(id, Date.now() + PERMITTED_MS);
    }
    return dashboardPage(found, signOutForm(session));
  }

  async function comeBack({ query, headers }) {
    assertConfigured();
    const forget = login.forget(query.state ?? '');
    try {
      const { id, person } = await login.finish({ query, headers });
      if (!(await mayView(person, find(id)))) return withCookies(refused(person, otherLogin(id)), [forget]);
      return withCookies({ status: 302, headers: { location: address(id) } }, [
        login.open(person, headers),
        forget,
      ]);
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      return withCookies(errorPage(error), [forget]);
    }
  }

  /** A form of another site cannot end a session: its cookie, SameSite=Lax, does not come along. */
  function signOut({ headers }) {
    const text =
      'Your session here has ended. You are still signed in to the platform: sign out there too if others use this browser.';
    return withCookies(page(200, 'You are signed out', `<p>${text}</p>`), [login.close(headers)]);
  }

  function find(id) {
    const instance = store.instance(id);
    if (!instance) throw new HttpError(404, 'This instance does not exist, or no longer.');
    return { id, instance, service: catalog.services.find((entry) => entry.id === instance.service_id) };
  }

  /** The id of an instance is its CRN. A service that left the catalog has no name, and so no action, to ask about. */
  async function mayView({ iamId, scope }, { id, service }) {
    if (!service)
      throw new HttpError(502, 'The catalog of this broker no longer has the service of this instance.');
    return iam.isPermitted({ iamId, scope, action: `${service.name}.dashboard.view`, crn: id });
  }

  function assertConfigured() {
    if (settings.missing.length === 0) return;
    const names = settings.missing.join(', ');
    throw new HttpError(
      503,
      `The login of this dashboard is not set up. For the provider: set ${names}; README.md says how.`,
    );
  }

  function otherLogin(id) {
    return `<p><a href="${escapeHtml(address(id))}?ask">Log in as somebody else</a></p>`;
  }

  function signOutForm({ name }) {
    return `<form method="post" action="${escapeHtml(address('sign-out'))}">
        Signed in as <strong>${escapeHtml(name)}</strong> <button>Sign out</button></form>`;
  }
}

/** YOUR DASHBOARD: replace what this page shows. */
function dashboardPage({ id, instance, service }, footer) {
  const plan = service?.plans.find((entry) => entry.id === instance.plan_id);
  const title = (entry, fallback) => escapeHtml(entry?.metadata?.displayName ?? entry?.name ?? fallback);
  return page(
    200,
    title(service, instance.service_id),
    `
      <p>Your instance ${stateOf(instance)}.</p>
      <dl>
        <dt>Plan</dt><dd>${title(plan, instance.plan_id)}</dd>
        <dt>Created</dt><dd>${new Date(instance.created_at).toISOString().slice(0, 10)}</dd>
        <dt>Instance</dt><dd><code>${escapeHtml(id)}</code></dd>
      </dl>
      ${footer}`,
  );
}

function stateOf(instance) {
  if (!isMade(instance)) return runningOn(instance) ? 'is being set up' : 'could not be set up';
  if (instance.enabled) return 'is <strong>ready</strong>';
  return 'is <strong>disabled</strong>. The platform has paused access to it; nothing is lost';
}

const openToAll = `<aside>For the provider: anyone can open this page. Before customers use it, set
        <code>IAM_ENDPOINT</code>, <code>CLIENT_ID</code>, <code>CLIENT_SECRET</code> and <code>API_KEY</code>:
        the platform’s IAM then logs people in. <code>README.md</code> says how.</aside>`;

function refused({ name }, footer) {
  const text = `${escapeHtml(name)}, you may not open the dashboard of this instance. Ask an administrator of the account
    that it belongs to for a role on it, or log in as somebody who has one.`;
  return page(403, 'No access', `<p>${text}</p>${footer}`);
}

const TITLES = { 403: 'Not logged in', 404: 'No such instance', 503: 'Not set up yet' };
const errorPage = ({ status, message }) =>
  page(status, TITLES[status] ?? 'The login did not work', `<p>${escapeHtml(message)}</p>`);

/** People get pages: what a handler refuses as well. */
const asPages = (handle) => async (request) => {
  try {
    return await handle(request);
  } catch (error) {
    if (error instanceof HttpError) return errorPage(error);
    throw error;
  }
};

const withCookies = (answer, cookies) => ({
  ...answer,
  headers: { ...answer.headers, 'set-cookie': cookies },
});

const escapeHtml = (text) => String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** `title` and `content` are HTML: escape what comes from outside. */
function page(status, title, content) {
  const html = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <title>${title}</title>
  <style>
    :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
    body { max-width: 40rem; margin: 10vh auto; padding: 0 1.5rem; }
    dt { font-weight: 600; } dd { margin: 0 0 .75rem; } code { overflow-wrap: anywhere; }
    form { margin-top: 2rem; }
    aside { margin-top: 2rem; padding: 1rem; border-left: .25rem solid #0f62fe; background: #0f62fe1a; }
  </style>
</head>
<body><main><h1>${title}</h1>${content}</main></body>
</html>`;
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
  return { status, html, headers: { 'content-security-policy': policy } };
}
