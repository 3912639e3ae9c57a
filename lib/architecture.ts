/**
 * Who may import whom. Each row lists the domains of one level; a domain may import those of earlier rows and itself.
 * What is not listed is refused.
 */
export const LEVELS = [
  ['core'],
  ['db', 'browser'],
  ['auth', 'audit'],
  ['jobs'],
  ['undo', 'help'],
  ['installation'],
  ['offerings'],
  ['rating', 'iam'],
  ['presence', 'plans', 'brokers', 'content', 'support', 'team'],
  ['deployments'],
  ['checklist'],
  ['visibility'],
  ['reviews'],
  ['catalog', 'lists', 'search'],
  ['instances'],
  ['metering'],
  ['billing'],
  ['dashboard'],
  ['http', 'testing'],
  ['server'],
] as const;

/** Domains of one level that may see each other, and why. */
export const SAME_LEVEL: Record<string, string> = {
  'auth → audit': 'signing in is an event of the log, and the log names its actor',
  'audit → auth': 'the type of the actor',
};

/** Rating is pure and reads the shape of a metric, which plans define. */
export const TYPE_ONLY: Record<string, string> = {
  'rating → plans': 'the shape of a metric, which plans define',
};

/** The files of a domain that other domains may open; a domain that is split by noun has them in each folder. */
export const PUBLIC_FILES = [
  'schema',
  'machine',
  'policy',
  'service',
  'queries',
  'client',
  'completeness',
] as const;

/** Those that browser code may open as well. */
export const BROWSER_FILES = ['schema', 'machine', 'policy', 'client', 'completeness'] as const;

/** The vocabulary of the journey: pure, and read by every domain above. */
export const SHARED_MODULES = [
  'lib/checklist/facts',
  'lib/checklist/items',
  'lib/checklist/journey',
  'lib/checklist/pages',
] as const;

/** Foundations: every file is public. */
export const OPEN_DOMAINS = ['core', 'db', 'auth', 'audit', 'browser', 'http', 'rating', 'testing'] as const;

/** What browser code may open beside the domains' BROWSER_FILES. */
export const BROWSER_MODULES = [
  ...SHARED_MODULES,
  'lib/core/',
  'lib/browser/',
  'lib/rating/',
  'lib/auth/permissions',
  'lib/audit/story/',
] as const;

/** The one domain that writes each table. */
export const TABLE_OWNER: Record<string, string> = {
  user: 'auth',
  session: 'auth',
  oneTimeLink: 'auth',
  personalAccessToken: 'auth',
  twoFactor: 'auth',
  recoveryCode: 'auth',
  rateLimiterFlexible: 'auth',
  provider: 'team',
  membership: 'team',
  teamInvitation: 'team',
  account: 'team',
  accountMember: 'team',
  installationSetting: 'installation',
  category: 'installation',
  region: 'installation',
  currencyRate: 'installation',
  auditEvent: 'audit',
  savedFilter: 'lists',
  listColumns: 'lists',
  offering: 'offerings',
  registration: 'offerings',
  listing: 'offerings',
  listingImage: 'offerings',
  offeringSettings: 'offerings',
  plan: 'plans',
  iamRegistration: 'iam',
  serviceId: 'iam',
  apiKey: 'iam',
  policy: 'iam',
  iamUsage: 'iam',
  identityRecord: 'iam',
  signingKey: 'iam',
  iamClientSecret: 'iam',
  broker: 'brokers',
  conformanceRun: 'brokers',
  brokerExchange: 'brokers',
  serviceInstance: 'instances',
  instanceOperation: 'instances',
  serviceBinding: 'instances',
  download: 'brokers',
  deployment: 'deployments',
  guidance: 'content',
  announcement: 'content',
  review: 'reviews',
  reviewSection: 'reviews',
  reviewComment: 'reviews',
  evidence: 'reviews',
  attestation: 'checklist',
  presence: 'presence',
  removedRow: 'undo',
  allowListEntry: 'visibility',
  allowListInvitation: 'visibility',
};

/** Columns of another domain's table that a lifecycle owns; the only writes across that line. */
export const LIFECYCLE_WRITES: Record<string, string> = {
  'visibility → offering': 'the visibility column and its dates belong to the visibility lifecycle',
  'plans → offering': 'a reviewer waives the free plan; only plans know what that means',
  'visibility → deployment': 'publishing marks the deployments that it publishes',
  'offerings → provider': 'registering the first offering of a company registers the company',
};

/** Routes for people who cannot sign in yet, made by publicRoute, and why. */
export const PUBLIC_ROUTES: Record<string, string> = {
  'app/api/setup/[token]/route.ts': 'the first operator has no account before it',
  'app/api/password/[token]/route.ts': 'the link is the proof',
  'app/api/join/[token]/route.ts': 'a new person joins a team by the link that was made for their address',
  'app/(catalog)/catalog/icons/[offeringId]/route.ts':
    'the catalog is public; the query leaves out what is limited',
  'app/(catalog)/catalog/images/[offeringId]/[hash]/route.ts':
    'the catalog is public; the query leaves out what is limited',
  'app/(catalog)/help/images/[file]/route.ts': 'the guides are for everybody, and so are their pictures',
};

/** Routes that answer without the console's wrapper, and why. */
export const BARE_ROUTES: Record<string, string> = {
  'app/api/auth/[...nextauth]/route.ts': 'next-auth answers here',
  'app/offline/route.ts': 'a page kept by the browser for when nobody answers',
  'app/service-worker.js/route.ts': 'the script that keeps it; it holds nothing of anybody',
  'app/(platform)/identity/[...path]/route.ts': 'oidc-provider answers here, and checks its own callers',
  'app/(platform)/identity/token/route.ts': 'the same door, found sooner',
};

/** Pages that anybody may open, and why. Every other page is made by consolePage. */
export const PUBLIC_PAGES: Record<string, string> = {
  'app/page.tsx': 'only redirects',
  'app/(auth)/sign-in/page.tsx': 'for people who are not signed in yet',
  'app/(catalog)/catalog/page.tsx': 'the catalog is public; what is limited is left out by the query',
  'app/(catalog)/catalog/[offeringId]/page.tsx':
    'the catalog is public; what is limited is a 404 by the query',
  'app/(catalog)/help/page.tsx': 'the guides are for everybody, also for those who cannot sign in',
  'app/(catalog)/help/[guide]/page.tsx': 'as above',
  'app/docs/[service]/page.tsx': 'published documentation is readable by anyone',
  'app/(auth)/setup/[token]/page.tsx': 'the first operator has no account before it',
  'app/(auth)/password/[token]/page.tsx': 'the link is the proof',
  'app/(auth)/join/[token]/page.tsx': 'a new person has no account before it',
};
