import { z } from 'zod';
import { accountIdSchema, idSchema, versionSchema } from '../core/ids';
import { messageSchema } from '../core/message';
import { pageQuerySchema } from '../core/pagination';
import { lineSchema } from '../core/text';
import type { Asked } from '../offerings/settings/schema';
import { BINDING_STATES, INSTANCE_STATES } from './machine';
import { OPERATION_KINDS, OPERATION_PHASES, REASON_CODES, REVIEWER_CODES } from './operations/schema';

/** Parameters go to the broker as they are; their size is bounded. */
const MOST_PARAMETERS = 20_000;
export const parametersSchema = z
  .record(z.string(), z.json())
  .refine((value) => JSON.stringify(value).length <= MOST_PARAMETERS, 'instances.problem.parametersTooLong');

const nameSchema = lineSchema(180).min(1, 'validation.required');

export const createInstanceSchema = z.strictObject({
  accountId: accountIdSchema,
  planId: idSchema,
  regionId: z.string().max(60),
  name: nameSchema,
  parameters: parametersSchema.default({}),
});
export type CreateInstance = z.infer<typeof createInstanceSchema>;

/** Only what is to change. */
export const updateInstanceSchema = z.strictObject({
  version: versionSchema,
  name: nameSchema.optional(),
  planId: idSchema.optional(),
  parameters: parametersSchema.optional(),
});
export type UpdateInstance = z.infer<typeof updateInstanceSchema>;

/** `forGood`: without the days in which it could be restored. */
export const removeInstanceSchema = z.strictObject({ forGood: z.boolean().default(false) });
export type RemoveInstance = z.infer<typeof removeInstanceSchema>;

export const lockInstanceSchema = z.strictObject({ locked: z.boolean() });

const enablement = <E extends boolean, C extends readonly [string, ...string[]]>(enabled: E, codes: C) =>
  z.strictObject({ enabled: z.literal(enabled), reasonCode: z.enum(codes), comment: lineSchema(500).min(1) });

/** A reviewer disables or enables an instance, with the reason code that the broker is told. */
export const enablementSchema = z.discriminatedUnion('enabled', [
  enablement(false, REVIEWER_CODES.disable),
  enablement(true, REVIEWER_CODES.enable),
]);
export type Enablement = z.infer<typeof enablementSchema>;

export const createBindingSchema = z.strictObject({
  name: nameSchema,
  /** Of the application that is bound; without it a key is made. */
  appGuid: idSchema.optional(),
  parameters: parametersSchema.default({}),
});
export type CreateBinding = z.infer<typeof createBindingSchema>;

export const instanceParams = z.object({ instanceId: idSchema });
export const bindingParams = z.object({ instanceId: idSchema, bindingId: idSchema });

const operationSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(OPERATION_KINDS),
    phase: z.enum(OPERATION_PHASES),
    outcome: z.enum(['succeeded', 'failed']).nullable(),
    /** Why it failed, or why what may be left at the broker is being deleted. */
    finding: messageSchema.nullable(),
    /** The broker's own words on how far it is. */
    progress: z.string().nullable(),
    attempts: z.int(),
    requestedBy: z.string(),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'InstanceOperation' });
export type OperationDto = z.infer<typeof operationSchema>;

export const instanceSchema = z
  .strictObject({
    id: z.string(),
    crn: z.string(),
    name: z.string(),
    state: z.enum(INSTANCE_STATES),
    accountId: z.string(),
    accountName: z.string(),
    offeringId: z.string(),
    offeringName: z.string(),
    serviceName: z.string(),
    planId: z.string(),
    planName: z.string(),
    regionId: z.string(),
    disabledFor: z.array(z.enum(REASON_CODES.disable)),
    locked: z.boolean(),
    /** When it is removed for good. */
    reclaimAt: z.iso.datetime().nullable(),
    createdBy: z.string(),
    createdAt: z.iso.datetime(),
    /** What the broker does or did last. */
    lastOperation: operationSchema.nullable(),
    version: z.int(),
  })
  .meta({ id: 'ServiceInstance' });
export type InstanceDto = z.infer<typeof instanceSchema>;

export const bindingSchema = z
  .strictObject({
    id: z.string(),
    crn: z.string(),
    name: z.string(),
    appGuid: z.string().nullable(),
    state: z.enum(BINDING_STATES),
    createdBy: z.string(),
    createdAt: z.iso.datetime(),
    lastOperation: operationSchema.nullable(),
  })
  .meta({ id: 'ServiceBinding' });
export type BindingDto = z.infer<typeof bindingSchema>;

/** Another plan of the same offering that the instance can change to. */
const planChoiceSchema = z.strictObject({ id: z.string(), name: z.string() });

export const instanceDetailSchema = instanceSchema
  .extend({
    dashboardUrl: z.string().nullable(),
    parameters: z.record(z.string(), z.json()),
    bindable: z.boolean(),
    mayManage: z.boolean(),
    /** Where it can change to; empty when the service does not change plans. */
    otherPlans: z.array(planChoiceSchema),
    bindings: z.array(bindingSchema),
    /** The latest twenty, newest first. */
    operations: z.array(operationSchema),
  })
  .meta({ id: 'ServiceInstanceDetail' });
export type InstanceDetail = z.infer<typeof instanceDetailSchema>;

export const credentialsSchema = z.strictObject({ credentials: z.record(z.string(), z.json()) });
export type Credentials = z.infer<typeof credentialsSchema>;

export const instanceQuerySchema = pageQuerySchema.extend({
  accountId: z.union([z.literal(''), accountIdSchema]).default(''),
  /** Shows what was removed, too. */
  removed: z.stringbool().default(false),
});
export type InstanceQuery = z.infer<typeof instanceQuerySchema>;

/** The same from a page's address, where what is not understood counts as not said. */
export const instanceSearchSchema = z.object({
  cursor: z.string().max(500).optional().catch(undefined),
  limit: z.coerce.number().int().min(1).max(100).catch(20),
  accountId: z.union([z.literal(''), accountIdSchema]).catch(''),
  removed: z.stringbool().catch(false),
});

/** What can be created of an offering, and in which accounts. */
export type CreateChoices = {
  offeringId: string;
  offeringName: string;
  accounts: { id: string; name: string }[];
  places: { accountId: string; planId: string; planName: string; regionId: string; regionName: string }[];
  asked: Asked;
};
