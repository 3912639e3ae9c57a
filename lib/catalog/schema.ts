import { z } from 'zod';
import type { Message } from '../core/errors';
import { idSchema } from '../core/ids';
import type { Bullet, Medium } from '../offerings/listing/schema';
import type { OfferingType, Visibility } from '../offerings/schema';
import type { PlanKind } from '../plans/schema';

const PAGE_SIZE = 24;

/** What the catalog's address asks for; whatever makes no sense there is left out instead of refused. */
export const catalogQuerySchema = z.object({
  q: z.string().trim().max(100).catch(''),
  category: z.string().max(64).optional().catch(undefined),
  cursor: z.string().max(500).optional().catch(undefined),
  limit: z.coerce.number().int().min(1).max(100).catch(PAGE_SIZE),
});
export type CatalogQuery = z.infer<typeof catalogQuerySchema>;

export const entryParams = z.object({ offeringId: idSchema });
/** `v` is the hash of the icon that the page was made with. */
export const iconQuery = z.object({ v: z.string().max(64).optional() });

/** One offering among others, in the reader's language. */
export type CatalogTile = {
  id: string;
  name: string;
  shortDescription: string;
  providerName: string;
  iconHash: string | null;
  type: OfferingType | null;
  visibility: Visibility;
  /** The paths of the texts that are there in English only, when the reader's language is another. */
  english: string[];
};

/** A category that something in the viewer's catalog belongs to. */
export type CatalogCategory = { id: string; name: string; count: number };

/** Where and in what prices are paid. */
export type Market = { country: string; currency: string };

/** What one metric costs: its name (empty for a monthly fee), how it is counted, and its prices in words. */
export type MetricPrices = { name: string; counting: Message | null; lines: Message[] };

export type CatalogPlan = {
  id: string;
  kind: PlanKind;
  displayName: string;
  description: string;
  bullets: Bullet[];
  regions: string[];
  quotas: Message[];
  prices: MetricPrices[];
};

/** What a customer sees of an offering that is not in its listing. */
export type EntryFrame = Omit<CatalogTile, 'name' | 'shortDescription' | 'english' | 'iconHash'> & {
  /** What it is called while its listing has no name. */
  registeredName: string;
  namedCategories: { id: string; name: string }[];
  /** The reserved documentation address while nothing is published there. */
  unpublishedDocumentation: string | null;
  support: { site: string; email: string; hours: string };
  endOfServiceOn: Date | null;
  replacement: { id: string; name: string } | null;
  plans: CatalogPlan[];
  /** Names of the regions that any plan is available in. */
  regions: string[];
  markets: Market[];
  market: Market;
};

/** Everything that a customer sees of one offering. */
export type CatalogEntry = CatalogTile & {
  longDescription: string;
  bullets: Bullet[];
  media: Medium[];
  tags: string[];
  categories: string[];
  /** Empty where the provider gave none; documentation also while it is not published. */
  links: { documentation: string; terms: string; apiDocs: string; releaseNotes: string; site: string };
} & Pick<
    EntryFrame,
    'support' | 'endOfServiceOn' | 'replacement' | 'plans' | 'regions' | 'markets' | 'market'
  >;
