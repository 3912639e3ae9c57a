/** The guides, and the ids of their sections: the n-th second-level heading of a guide has the n-th id, in every language. */
export const GUIDES = {
  everyone: ['sign-in', 'account', 'search', 'lists', 'saving', 'api'],
  provider: [
    'registration',
    'summary',
    'content',
    'listing',
    'settings',
    'access',
    'plans',
    'brokers',
    'release',
    'decisions',
    'team',
  ],
  reviewer: ['queue', 'sections', 'changes', 'comments', 'decision', 'days', 'sessions', 'instances'],
  customer: ['catalog', 'offering', 'prices', 'invitations', 'instances'],
  operator: ['first-start', 'settings', 'people', 'sessions', 'jobs', 'audit', 'maintenance'],
} as const;

export type GuideName = keyof typeof GUIDES;
export const GUIDE_NAMES = Object.keys(GUIDES) as GuideName[];

/** A guide or one of its sections, as links name it: `provider#plans`. */
export type HelpTarget = {
  [Name in GuideName]: Name | `${Name}#${(typeof GUIDES)[Name][number]}`;
}[GuideName];

/** What explains each page. A page that is not here is explained by the index of the guides. */
export const HELP_OF_PAGE: Record<string, HelpTarget> = {
  '/sign-in': 'everyone#sign-in',
  '/account': 'everyone#account',
  '/authorize/[uid]': 'everyone#account',
  '/api/console/docs': 'everyone#api',
  '/offerings': 'everyone#lists',
  '/offerings/new': 'provider#registration',
  '/offerings/[offeringId]/registration': 'provider#registration',
  '/offerings/[offeringId]/summary': 'provider#summary',
  '/offerings/[offeringId]/checklist': 'provider#summary',
  '/offerings/[offeringId]/content': 'provider#content',
  '/offerings/[offeringId]/listing': 'provider#listing',
  '/offerings/[offeringId]/listing/preview': 'provider#listing',
  '/offerings/[offeringId]/settings': 'provider#settings',
  '/offerings/[offeringId]/access': 'provider#access',
  '/offerings/[offeringId]/access/test-login': 'provider#access',
  '/offerings/[offeringId]/plans': 'provider#plans',
  '/offerings/[offeringId]/brokers': 'provider#brokers',
  '/offerings/[offeringId]/brokers/import': 'provider#brokers',
  '/offerings/[offeringId]/brokers/[brokerId]': 'provider#brokers',
  '/offerings/[offeringId]/brokers/[brokerId]/runs/[runId]': 'provider#brokers',
  '/offerings/[offeringId]/instances': 'provider#brokers',
  '/resources': 'customer#instances',
  '/resources/new': 'customer#instances',
  '/resources/[instanceId]': 'customer#instances',
  '/jobs': 'operator#jobs',
  '/offerings/[offeringId]/deployments': 'provider#brokers',
  '/offerings/[offeringId]/release': 'provider#release',
  '/team/[providerId]': 'provider#team',
  '/reviews': 'reviewer#queue',
  '/reviews/[reviewId]': 'reviewer#sections',
  '/catalog': 'customer#catalog',
  '/catalog/[offeringId]': 'customer#offering',
  '/invitations/[token]': 'customer#invitations',
  '/settings': 'operator#settings',
  '/people': 'operator#people',
  '/access': 'operator#sessions',
  '/audit': 'operator#audit',
};

const RULES = Object.entries(HELP_OF_PAGE).map(([page, target]) => ({
  pattern: new RegExp(`^${page.replace(/\[\w+\]/g, '[^/]+')}$`),
  target,
}));

/** What explains the page at this path. The first row that fits decides. */
export const helpFor = (path: string): HelpTarget | undefined =>
  RULES.find(({ pattern }) => pattern.test(path))?.target;

/** The address of a guide or a section; without one, of the index. */
export const helpHref = (target?: HelpTarget): string => (target ? `/help/${target}` : '/help');
