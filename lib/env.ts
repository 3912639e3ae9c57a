import { z } from 'zod';

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);
const flag = optional(
  z
    .enum(['true', 'false'])
    .optional()
    .transform((value) => (value === undefined ? undefined : value === 'true')),
);

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]', '::1'];
const isLoopback = (url: string) => LOOPBACK.includes(new URL(url).hostname);

const envSchema = z
  .object({
    NODE_ENV: z.string().default('production'),
    PORT: optional(z.coerce.number().int().min(1).max(65535).default(3000)),
    /** Where people and brokers reach this installation, without a trailing slash; localhost unless told. */
    PUBLIC_URL: optional(z.url({ protocol: /^https?$/ }).optional()),
    /** PostgreSQL's connection string; without it the database is a folder below DATA_DIR. */
    DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ }).optional()),
    DATABASE_POOL_SIZE: optional(z.coerce.number().int().min(1).max(500).default(10)),
    DATA_DIR: optional(z.string().default('data')),
    /** All keys are derived from it. The embedded database keeps one in its folder; PostgreSQL needs it here. */
    INSTALLATION_SECRET: optional(z.string().min(32).optional()),
    /** Sample people, offerings and sign-ins. On by default with the embedded database on localhost. */
    DEMO: flag,
    /** Set when a proxy of the operator's own sets X-Forwarded-For. */
    TRUST_PROXY: flag,
    /** Holds each answer of the API against its description; on unless this is production. */
    CHECK_ANSWERS: flag,
    /** Answers everything with the maintenance page: `true`, or until when (ISO 8601, UTC). */
    MAINTENANCE: optional(z.union([z.literal('true'), z.iso.datetime()]).optional()),
    /** For tests: a language whose texts show what did not go through the messages. */
    PSEUDO_LOCALE: flag,
    FIRST_OPERATOR_EMAIL: optional(z.email().optional()),
    FIRST_OPERATOR_PASSWORD: optional(z.string().min(12).optional()),
    OIDC_ISSUER: optional(z.url().optional()),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: optional(z.string().default('OpenID Connect')),
    /** Set by Next while it builds. */
    NEXT_PHASE: z.string().optional(),
    TEST_POSTGRES_URL: optional(z.url().default('postgresql://postgres@127.0.0.1:5432/postgres')),
  })
  .transform((values) => ({
    ...values,
    PUBLIC_URL: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
  }))
  .transform((values) => ({
    ...values,
    demo: values.DEMO ?? (!values.DATABASE_URL && isLoopback(values.PUBLIC_URL)),
  }))
  .superRefine((values, context) => {
    const refuse = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
    const remote = values.DATABASE_URL !== undefined && !isLoopback(values.DATABASE_URL);
    if (values.demo && (remote || !isLoopback(values.PUBLIC_URL))) {
      refuse(
        'DEMO',
        'demo mode publishes its passwords: it only starts with PUBLIC_URL and DATABASE_URL on this machine',
      );
    }
    if (values.DATABASE_URL && !values.INSTALLATION_SECRET && values.NEXT_PHASE === undefined) {
      refuse(
        'INSTALLATION_SECRET',
        'PostgreSQL is shared by processes, so the secret is too: set 32 characters or more',
      );
    }
    if (values.OIDC_ISSUER && !(values.OIDC_CLIENT_ID && values.OIDC_CLIENT_SECRET)) {
      refuse('OIDC_CLIENT_ID', 'OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it');
    }
  });

const readEnv = () => {
  const result = envSchema.safeParse(process.env);
  if (result.success) return result.data;
  const complaints = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not valid:\n${complaints.join('\n')}`);
};

/** The validated environment: the only reader of `process.env`. */
export const env = readEnv();
