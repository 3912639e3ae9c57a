import createNextIntlPlugin from 'next-intl/plugin';
import { SECURITY_HEADERS } from './scripts/security-headers.mjs';

const withNextIntl = createNextIntlPlugin('./lib/http/intl-request.ts');

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
  headers: async () => [{ source: '/:path*', headers: SECURITY_HEADERS }],
};

export default withNextIntl(config);
