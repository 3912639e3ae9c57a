import Provider from 'oidc-provider';

const [port, consolePort] = process.argv.slice(2);
const issuer = `http://localhost:${port}`;

/** A real OpenID Connect provider with its library's own sign-in pages: whoever names an address there is that person. */
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'provider-workbench',
      client_secret: 'only-for-the-browser-tests',
      redirect_uris: [`http://localhost:${consolePort}/api/auth/callback/oidc`],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, name: id, email: id, email_verified: !id.startsWith('unverified') }),
  }),
});

provider.listen(Number(port), () => console.log(`OpenID Connect provider at ${issuer}`));
