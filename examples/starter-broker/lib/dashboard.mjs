// What people and probes open: the dashboard page of an instance and the health endpoint. No password, so no secrets.

export function dashboardRoutes({ catalog, store }) {
  return [
    { method: 'GET', path: '/health', open: true, handle: () => ({ status: 200, json: { status: 'ok' } }) },
    { method: 'GET', path: '/dashboard/:id', open: true, handle: getDashboard },
  ];

  // LOGIN GOES HERE, before the page is made:
  // 1. no session yet: redirect to the platform's IAM with your client ID and redirect URI;
  // 2. back at the redirect URI: exchange the code for a token, using your client secret;
  // 3. ask POST /v2/authz whether the user may do `<service-name>.dashboard.view` on this instance; if not, answer 403.
  function getDashboard({ params: { id } }) {
    const instance = store.instance(id);
    if (!instance) return page(404, 'No such instance', '<p>This instance does not exist, or no longer.</p>');

    const service = catalog.services.find((entry) => entry.id === instance.service_id);
    const plan = service?.plans.find((entry) => entry.id === instance.plan_id);
    const title = (entry, fallback) => escapeHtml(entry?.metadata?.displayName ?? entry?.name ?? fallback);
    return page(
      200,
      title(service, instance.service_id),
      `
      <p>Your instance is ${instance.enabled ? '<strong>ready</strong>' : '<strong>disabled</strong>. The platform has paused access to it; nothing is lost'}.</p>
      <dl>
        <dt>Plan</dt><dd>${title(plan, instance.plan_id)}</dd>
        <dt>Created</dt><dd>${new Date(instance.created_at).toISOString().slice(0, 10)}</dd>
        <dt>Instance</dt><dd><code>${escapeHtml(id)}</code></dd>
      </dl>
      <aside>For the provider: anyone can open this page. Add the login with the platform’s IAM at
        <code>LOGIN GOES HERE</code> in <code>lib/dashboard.mjs</code> before customers use it.</aside>`,
    );
  }
}

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
    aside { margin-top: 2rem; padding: 1rem; border-left: .25rem solid #0f62fe; background: #0f62fe1a; }
  </style>
</head>
<body><main><h1>${title}</h1>${content}</main></body>
</html>`;
  const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";
  return { status, html, headers: { 'content-security-policy': policy } };
}
