import { z } from 'zod';
import { versionSchema } from '../core/ids';
import { decimalString } from '../core/money';
import { lineSchema } from '../core/text';

export const SETTING_KEYS = ['brokers', 'reviewCalendar', 'operation'] as const;
export type SettingKey = (typeof SETTING_KEYS)[number];

/** 1 is Monday, 7 is Sunday, as ISO 8601 counts. Coerced, because a select's value is text. */
const weekdaySchema = z.coerce.number().int().min(1).max(7);
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

const brokersShape = { allowLoopback: z.boolean() };
const reviewCalendarShape = { reviewWeekday: weekdaySchema, decisionWeekday: weekdaySchema };

const WHOLE = 'installation.problem.wholeNumber';

/** A number, or a field's text of one. Coerced, an empty text would be 0, which means something here. */
const wholeNumber = (maximum: number) =>
  z
    .union(
      [
        z.number(),
        z
          .string()
          .trim()
          .regex(/^\d{1,9}$/, WHOLE),
      ],
      WHOLE,
    )
    .transform(Number)
    .pipe(z.number().int(WHOLE).min(0).max(maximum));

const operationShape = {
  /** How long a deleted instance of a plan that costs can be restored; 0 deletes at once. */
  reclamationDays: wholeNumber(30),
  /** How often each broker is asked for its catalog; 0 never. */
  watchMinutes: wholeNumber(10_080),
};

export const operationSettingSchema = z.object(operationShape);
export const saveOperationSettingSchema = z.strictObject({ ...operationShape, version: versionSchema });
export type SaveOperationSetting = z.infer<typeof saveOperationSettingSchema>;

export const brokersSettingSchema = z.object(brokersShape);

export const reviewCalendarSettingSchema = z.object(reviewCalendarShape);
export type ReviewCalendarSetting = z.infer<typeof reviewCalendarSettingSchema>;

export const saveBrokersSettingSchema = z.strictObject({ ...brokersShape, version: versionSchema });
export type SaveBrokersSetting = z.infer<typeof saveBrokersSettingSchema>;

export const saveReviewCalendarSchema = z.strictObject({ ...reviewCalendarShape, version: versionSchema });
export type SaveReviewCalendar = z.infer<typeof saveReviewCalendarSchema>;

/** What the operator has set, defaults included; `versions` are the locks for saving. */
export type InstallationSettings = {
  /** Brokers on http or private addresses are accepted, for local work. */
  allowLoopbackBrokers: boolean;
  reviewWeekday: number;
  decisionWeekday: number;
  reclamationDays: number;
  watchMinutes: number;
  versions: Record<SettingKey, number>;
};

const rateSchema = decimalString('installation.problem.rate', { digits: 10 }).refine(
  (text) => !/^0(\.0*)?$/.test(text),
  {
    error: 'installation.problem.rateZero',
  },
);

/** Only the rates that changed; `was` is the rate that the editor saw. */
export const saveRatesSchema = z.strictObject({
  rates: z
    .array(
      z.strictObject({ currency: z.string().regex(/^[A-Z]{3}$/), was: z.string().max(40), rate: rateSchema }),
    )
    .max(300),
});
export type SaveRates = z.infer<typeof saveRatesSchema>;

const namesSchema = z.strictObject({ en: lineSchema(80).min(1), fr: lineSchema(80).min(1) });

export const addCategorySchema = z.strictObject({
  id: z
    .string()
    .max(60)
    .regex(/^[a-z][a-z0-9]*([_-][a-z0-9]+)*$/, 'installation.problem.categoryId'),
  names: namesSchema,
});
export type AddCategory = z.infer<typeof addCategorySchema>;

export const REGION_KINDS = ['geography', 'region', 'data_center'] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

/** Below a geography (or nothing) comes the next kind: the parent decides what is added. */
export const addRegionSchema = z.strictObject({
  id: z
    .string()
    .max(60)
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'installation.problem.regionId'),
  parentId: z.string().max(60),
  names: namesSchema,
});
export type AddRegion = z.infer<typeof addRegionSchema>;

export type RegionNode = { id: string; kind: RegionKind; name: string; children: RegionNode[] };
export type CategoryDto = { id: string; name: string };
/** `rate` units of `currency` are one US dollar. */
export type CurrencyRateDto = { currency: string; country: string; rate: string };

/** One review day, UTC days: until the end of which day to hand in, when it is looked at, by when it is decided. */
export type ReviewRound = { handInBy: Date; reviewOn: Date; decideBy: Date };
