import 'server-only';
import { z } from 'zod';
import type { Actor } from '../auth/permissions';
import { offeringInScope } from '../auth/scope';
import { notFound } from '../core/errors';
import { idSchema } from '../core/ids';
import { decodeCursor, encodeCursor, type Page } from '../core/pagination';
import { db } from '../db/client';
import { Prisma } from '../db/generated/client';
import { placesById } from '../deployments/queries';
import { parametersAsked } from '../offerings/settings/queries';
import { deployables } from './deployable';
import { accountRefusal, ownAccounts } from './policy';
import {
  bindingSelect,
  instanceSelect,
  operationSelect,
  planNameOf,
  toBinding,
  toInstance,
  toOperation,
} from './row';
import type { CreateChoices, InstanceDetail, InstanceDto, InstanceQuery } from './schema';

const ORDER = [
  { createdAt: 'desc' },
  { id: 'desc' },
] as const satisfies Prisma.ServiceInstanceOrderByWithRelationInput[];
const SHOWN_OPERATIONS = 20;

const after = (cursor: string | undefined): Prisma.ServiceInstanceWhereInput => {
  const [createdAt, id] = (cursor && decodeCursor(cursor, 2)) || [];
  if (!createdAt || !id || Number.isNaN(Date.parse(createdAt)) || !idSchema.safeParse(id).success) return {};
  const at = new Date(createdAt);
  return { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }] };
};

const page = async (
  where: Prisma.ServiceInstanceWhereInput,
  { cursor, limit, removed }: InstanceQuery,
): Promise<Page<InstanceDto>> => {
  const found = await db.serviceInstance.findMany({
    where: { AND: [where, after(cursor), removed ? {} : { state: { not: 'removed' } }] },
    select: instanceSelect,
    orderBy: [...ORDER],
    take: limit + 1,
  });
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map(toInstance),
    nextCursor: last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
  };
};

/** The instances in the actor's accounts, the youngest first; `accountId` narrows it to one of them. */
export const instancePage = (actor: Actor, query: InstanceQuery): Promise<Page<InstanceDto>> => {
  const own = ownAccounts(actor).map(({ accountId }) => accountId);
  const wanted = query.accountId === '' ? own : own.filter((accountId) => accountId === query.accountId);
  return page({ accountId: { in: wanted } }, query);
};

/** The instances that customers have of an offering, for its provider and for reviewers. @throws not_found */
export const offeringInstances = async (
  actor: Actor,
  offeringId: string,
  query: InstanceQuery,
): Promise<Page<InstanceDto>> => {
  await offeringInScope(actor, offeringId);
  return page({ offeringId, ...(query.accountId !== '' && { accountId: query.accountId }) }, query);
};

/** The plans that the offering has in the instance's region through its broker. */
const plansBeside = async (row: {
  offeringId: string;
  planId: string;
  regionId: string;
  brokerId: string;
}) => {
  const { offeringId, planId, regionId, brokerId } = row;
  const deployments = await db.deployment.findMany({
    where: { offeringId, regionId, brokerId, publishedAt: { not: null }, planId: { not: planId } },
    select: { plan: { select: { id: true, name: true, displayName: true } } },
    orderBy: { plan: { position: 'asc' } },
  });
  return deployments.map(({ plan }) => ({ id: plan.id, name: planNameOf(plan) }));
};

const parametersSchema = z.record(z.string(), z.json()).catch({});

/** Everything about one instance of the actor's accounts; credentials are asked for apart. @throws not_found */
export const instanceDetail = async (actor: Actor, instanceId: string): Promise<InstanceDetail> => {
  if (!idSchema.safeParse(instanceId).success) throw notFound();
  const row = await db.serviceInstance.findUnique({
    where: { id: instanceId },
    select: {
      ...instanceSelect,
      brokerId: true,
      dashboardUrl: true,
      parameters: true,
      offering: {
        select: {
          name: true,
          serviceName: true,
          settings: { select: { bindable: true, planUpdateable: true } },
        },
      },
      operations: {
        select: operationSelect,
        orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
        take: SHOWN_OPERATIONS,
      },
      bindings: {
        where: { state: { not: 'removed' } },
        select: bindingSelect,
        orderBy: { createdAt: 'asc' },
      },
    },
  });
  if (!row || accountRefusal(actor, row.accountId, 'read') === undefined) throw notFound();
  const { brokerId, dashboardUrl, parameters, bindings, ...instance } = row;
  const { settings } = row.offering;
  return {
    ...toInstance({
      ...instance,
      offering: { name: row.offering.name, serviceName: row.offering.serviceName },
    }),
    dashboardUrl,
    parameters: parametersSchema.parse(parameters),
    bindable: settings?.bindable ?? false,
    mayManage: accountRefusal(actor, row.accountId, 'manage') === null,
    otherPlans: settings?.planUpdateable ? await plansBeside({ ...row, brokerId }) : [],
    bindings: bindings.map(toBinding),
    operations: row.operations.map(toOperation),
  };
};

/** An instance with what its parameters have to be, for its page. @throws not_found */
export const instancePageOf = async (actor: Actor, instanceId: string) => {
  const instance = await instanceDetail(actor, instanceId);
  return { instance, asked: await parametersAsked(db, instance.offeringId) };
};

/**
 * What the actor can create of an offering: plans with their regions, whose names are in the reader's language, for each
 * account in which they may.
 * @throws not_found when there is nothing
 */
export const createChoices = async (
  actor: Actor,
  offeringId: string,
  { locale }: { locale: string },
): Promise<CreateChoices> => {
  if (!idSchema.safeParse(offeringId).success) throw notFound();
  const accounts = ownAccounts(actor).filter(({ mayManage }) => mayManage);
  const ids = [...new Set(accounts.map(({ accountId }) => accountId))];
  const found = await deployables(db, ids, Prisma.sql`o."id" = ${offeringId}::uuid`);
  const offering = await db.offering.findUnique({ where: { id: offeringId }, select: { name: true } });
  if (!offering || found.length === 0) throw notFound();
  const regions = await placesById(locale);
  const named = new Map(accounts.map(({ accountId, name }) => [accountId, name]));
  return {
    offeringId,
    offeringName: offering.name,
    accounts: ids
      .filter((id) => found.some(({ accountId }) => accountId === id))
      .map((id) => ({ id, name: named.get(id) ?? id })),
    places: found.map(({ accountId, planId, planName, regionId }) => ({
      accountId,
      planId,
      planName,
      regionId,
      regionName: regions.get(regionId)?.name ?? regionId,
    })),
    asked: await parametersAsked(db, offeringId),
  };
};
