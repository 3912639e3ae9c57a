// As much of a browser as a login needs: cookies by path and age, and redirects one at a time.

/** Returns { cookies, go, follow }. Each answer is { status, headers, html, location }. */
export function newBrowser() {
  const cookies = new Map();

  function keep(line) {
    const [pair, ...attributes] = line.split('; ');
    const [name, value] = pair.split('=');
    const { Path: path, 'Max-Age': age } = Object.fromEntries(attributes.map((one) => one.split('=')));
    if (age === '0') cookies.delete(name);
    else cookies.set(name, { value, path, line });
  }

  async function go(address, { method = 'GET', without } = {}) {
    const { pathname } = new URL(address);
    const sent = [...cookies].filter(
      ([name, { path }]) => name !== without && `${pathname}/`.startsWith(`${path}/`),
    );
    const cookie = sent.map(([name, { value }]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { method, redirect: 'manual', headers: cookie ? { cookie } : {} });
    response.headers.getSetCookie().forEach(keep);
    const { status, headers } = response;
    return { status, headers, html: await response.text(), location: headers.get('location') };
  }

  /** Goes on until a page comes. */
  async function follow(address) {
    let answer = await go(address);
    while (answer.location) answer = await go(answer.location);
    return answer;
  }

  return { cookies, go, follow };
}
