import { z } from 'zod';
import { lineSchema } from '../core/text';

/** What a person typed; spaces around it do not count. */
export const searchQuerySchema = z.strictObject({ q: lineSchema(100).trim().min(1) });
export type SearchQuery = z.infer<typeof searchQuerySchema>;

/** The kinds of things that are found, in the order in which results show them. */
export const SEARCH_KINDS = ['offering', 'plan', 'broker', 'deployment', 'review', 'person'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

const hitSchema = z.object({
  kind: z.enum(SEARCH_KINDS),
  id: z.string(),
  /** What it is called; a review is called after its offering and says its kind in `note`. */
  title: z.string(),
  /** Where it belongs: a provider's or an offering's name, an e-mail address. */
  context: z.string(),
  note: z.string().nullable(),
  href: z.string(),
});
export type SearchHit = z.infer<typeof hitSchema>;

/** `near` are the offerings that some of the words name, for finding a page or field of one of them. */
export const searchAnswerSchema = z.object({
  hits: z.array(hitSchema),
  near: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;

const MOST_WORDS = 6;

/** The words of what was typed, lower case; those beyond the sixth are left out. */
export const searchWords = (q: string): string[] => [
  ...new Set(q.toLocaleLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)),
];

/** The fields that a search leads to, by page; a field's input has its anchor, its label stands in `history.fields`. */
export const OFFERING_FIELDS = {
  registration: ['companyName', 'companyUrl', 'name', 'summary'],
  listing: [
    'displayName',
    'shortDescription',
    'longDescription',
    'categories',
    'tags',
    'documentationUrl',
    'instructionsUrl',
    'termsUrl',
    'apiDocsUrl',
    'releaseNotesUrl',
  ],
  settings: [
    'serviceName',
    'bindable',
    'planUpdateable',
    'regions',
    'supportSiteUrl',
    'supportEmail',
    'escalationContact',
    'supportHours',
    'ticketWebhookUrl',
  ],
  access: ['redirectUris'],
  content: ['markdown', 'headline', 'audience', 'wantedOn', 'channels'],
} as const satisfies Record<string, readonly string[]>;
