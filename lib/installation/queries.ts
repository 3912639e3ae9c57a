import 'server-only';
import { z } from 'zod';
import { assertPermission } from '../auth/scope';
import type { Actor } from '../auth/permissions';
import { now } from '../core/clock';
import { db, type Tx } from '../db/client';
import { env } from '../env';
import { nextReviewDates, upcomingRounds } from './calendar';
import {
  brokersSettingSchema,
  operationSettingSchema,
  reviewCalendarSettingSchema,
  type CategoryDto,
  type CurrencyRateDto,
  type InstallationSettings,
  type RegionKind,
  type RegionNode,
  type ReviewRound,
  type SettingKey,
} from './schema';

const namesSchema = z.record(z.string(), z.string());

const nameIn = (names: unknown, locale: string, id: string) => {
  const texts = namesSchema.catch({}).parse(names);
  return texts[locale] ?? texts.en ?? id;
};

/** What holds until the operator saves something else: reviews on Tuesdays, decided by Thursday; a week to restore. */
export const settingDefaults = () => ({
  brokers: { allowLoopback: env.demo },
  reviewCalendar: { reviewWeekday: 2, decisionWeekday: 4 },
  operation: { reclamationDays: 7, watchMinutes: 60 },
});

/** The installation's settings, defaults included. */
export const installationSettings = async (client: Tx = db): Promise<InstallationSettings> => {
  const rows = await client.installationSetting.findMany({
    select: { key: true, value: true, version: true },
  });
  const row = (key: string) => rows.find((one) => one.key === key);
  const defaults = settingDefaults();
  const brokers = brokersSettingSchema.parse(row('brokers')?.value ?? defaults.brokers);
  const calendar = reviewCalendarSettingSchema.parse(row('reviewCalendar')?.value ?? defaults.reviewCalendar);
  const operation = operationSettingSchema.parse(row('operation')?.value ?? defaults.operation);
  const version = (key: SettingKey) => row(key)?.version ?? 0;
  return {
    allowLoopbackBrokers: brokers.allowLoopback,
    ...calendar,
    ...operation,
    versions: {
      brokers: version('brokers'),
      reviewCalendar: version('reviewCalendar'),
      operation: version('operation'),
    },
  };
};

/** When a release requested at `moment` is looked at and decided: UTC days, by the operator's review calendar. */
export const reviewDates = async (client: Tx, moment: Date): Promise<{ reviewOn: Date; decideBy: Date }> =>
  nextReviewDates(moment, await installationSettings(client));

/** The next review days, by the operator's review calendar. */
export const upcomingReviews = async (count: number): Promise<ReviewRound[]> =>
  upcomingRounds(now(), await installationSettings(), count);

/** Geographies with their regions and data centers, names in the reader's language, in the operator's order. */
export const regionTree = async (client: Tx, locale: string): Promise<RegionNode[]> => {
  const rows = await client.region.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  const below = (parentId: string | null): RegionNode[] =>
    rows
      .filter((row) => row.parentId === parentId)
      .map(({ id, kind, names }) => ({
        id,
        kind: kind as RegionKind,
        name: nameIn(names, locale, id),
        children: below(id),
      }));
  return below(null);
};

/** The catalog's categories in the operator's order. */
export const categories = async (client: Tx, locale: string): Promise<CategoryDto[]> => {
  const rows = await client.category.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  return rows.map(({ id, names }) => ({ id, name: nameIn(names, locale, id) }));
};

/** Units of each currency that one US dollar buys, as plain decimal strings. */
export const currencyRates = async (client: Tx): Promise<CurrencyRateDto[]> => {
  const rows = await client.currencyRate.findMany({ orderBy: { currency: 'asc' } });
  return rows.map(({ currency, country, rate }) => ({ currency, country, rate: rate.toFixed() }));
};

/** Everything on the operator's settings page. @throws forbidden */
export const settingsPage = async (actor: Actor, locale: string) => {
  assertPermission(actor, 'installation.manage');
  const [settings, dates, rates, list, tree] = await Promise.all([
    installationSettings(db),
    reviewDates(db, now()),
    currencyRates(db),
    categories(db, locale),
    regionTree(db, locale),
  ]);
  return { settings, dates, rates, categories: list, tree };
};
