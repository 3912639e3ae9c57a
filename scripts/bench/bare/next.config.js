import path from 'node:path';

/** The measure: Next and a driver, nothing else. */
const config = {
  poweredByHeader: false,
  serverExternalPackages: ['pg', '@electric-sql/pglite'],
  turbopack: { root: path.resolve(import.meta.dirname, '../../..') },
  typescript: { ignoreBuildErrors: true },
};

export default config;
