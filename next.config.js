import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/http/intl-request.ts');

/** Headers of every answer; the content security policy, which needs a nonce per request, is set in proxy.ts. */
const HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
];

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  skipTrailingSlashRedirect: true,
  reactStrictMode: true,
  devIndicators: false,
  experimental: {
    // A page that a role may not open answers 403 with a page of its own.
    authInterrupts: true,
    // Pages are loaded when they are first asked for: their code is most of what an idle server would hold.
    preloadEntriesOnStart: false,
  },
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    '@prisma/schema-engine-wasm',
    'jsdom',
    // Its models are known by their class names, which a bundler shortens.
    'oidc-provider',
    'pg',
    'pglite-prisma-adapter',
    'undici',
  ],
  sassOptions: { quietDeps: true, silenceDeprecations: ['if-function'] },
  turbopack: {
    root: import.meta.dirname,
    resolveAlias: { '~@ibm/plex-sans/*': '@ibm/plex-sans/*', '~@ibm/plex-mono/*': '@ibm/plex-mono/*' },
  },
  typescript: { ignoreBuildErrors: true },
  headers: async () => [{ source: '/:path*', headers: HEADERS }],
};

export default withNextIntl(config);
