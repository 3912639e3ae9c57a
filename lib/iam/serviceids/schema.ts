import { z } from 'zod';
import { accountIdSchema } from '../../core/ids';
import { lineSchema } from '../../core/text';
import { newKeyShape } from '../apikeys/schema';
import { softwareIamId } from '../subjects';
import { entityTag, identityCrn, listQuerySchema, moment } from '../wire/schema';

export const serviceIdParams = z.object({ id: z.string().regex(/^ServiceId-[0-9a-f-]{36}$/) });

const shape = {
  name: lineSchema(60).refine((text) => text.trim() !== '', 'validation.required'),
  description: lineSchema(250).default(''),
  unique_instance_crns: z.array(lineSchema(1000)).max(25).default([]),
};

/** `POST /v1/serviceids` */
export const createServiceIdSchema = z.looseObject({
  ...shape,
  account_id: accountIdSchema,
  group_id: lineSchema(100).optional(),
  apikey: z.looseObject(newKeyShape).optional(),
});
export type CreateServiceId = z.output<typeof createServiceIdSchema>;

/** `PUT /v1/serviceids/{id}`: what is left out stays. */
export const updateServiceIdSchema = z.looseObject({
  name: shape.name.optional(),
  description: lineSchema(250).optional(),
  unique_instance_crns: z.array(lineSchema(1000)).max(25).optional(),
});
export type UpdateServiceId = z.output<typeof updateServiceIdSchema>;

export const listServiceIdsSchema = listQuerySchema('ServiceId-').extend({
  name: lineSchema(100).optional(),
});
export type ListServiceIds = z.output<typeof listServiceIdsSchema>;

type Row = {
  id: string;
  accountId: string;
  name: string;
  description: string;
  groupId: string | null;
  uniqueInstanceCrns: string[];
  locked: boolean;
  version: number;
  createdAt: Date;
  modifiedAt: Date;
};

/** A service ID as the interface shows it. */
export const serviceIdDto = (row: Row) => ({
  id: row.id,
  iam_id: softwareIamId(row.id),
  entity_tag: entityTag(row.version),
  crn: identityCrn(row.accountId, 'serviceid', row.id),
  locked: row.locked,
  created_at: moment(row.createdAt),
  modified_at: moment(row.modifiedAt),
  account_id: row.accountId,
  name: row.name,
  description: row.description,
  ...(row.groupId && { group_id: row.groupId }),
  unique_instance_crns: row.uniqueInstanceCrns,
});
