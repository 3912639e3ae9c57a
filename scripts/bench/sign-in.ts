/** A person's session cookie, through the sign-in that browsers use. */
export const signIn = async (base: string, email: string, password: string) => {
  const jar = new Map<string, string>();
  const keep = (response: Response) =>
    response.headers.getSetCookie().forEach((line) => {
      const [pair] = line.split(';');
      const at = pair!.indexOf('=');
      jar.set(pair!.slice(0, at), pair!.slice(at + 1));
    });
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const csrf = await fetch(`${base}/api/auth/csrf`);
  keep(csrf);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await fetch(`${base}/api/auth/callback/password`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookie(), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  });
  keep(answer);
  if (![...jar.keys()].some((name) => name.includes('session-token')))
    throw new Error(`${email} could not sign in`);
  return cookie();
};
