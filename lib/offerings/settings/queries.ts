import 'server-only';
import type { Actor } from '../../auth/permissions';
import { offeringInScope } from '../../auth/scope';
import type { FieldIssue } from '../../core/errors';
import { db, type Tx } from '../../db/client';
import { regionTree } from '../../installation/queries';
import { parameterIssues } from './checked-values';
import { parametersSchema } from './parameters';
import type { SettingsDto } from './schema';
import type { Asked, ParameterValues } from './values';

const FIELDS = {
  version: true,
  bindable: true,
  planUpdateable: true,
  parameters: true,
  parametersSchema: true,
  regions: true,
  supportSiteUrl: true,
  supportEmail: true,
  escalationContact: true,
  supportHours: true,
  ticketWebhookUrl: true,
} as const;

const EMPTY = {
  version: 0,
  bindable: false,
  planUpdateable: false,
  parameters: [],
  parametersSchema: null,
  regions: [],
  supportSiteUrl: '',
  supportEmail: '',
  escalationContact: '',
  supportHours: '',
  ticketWebhookUrl: '',
};

/** The column holds the schema as the text that was typed, so that its order and spacing stay. */
const schemaText = (stored: unknown): string => {
  if (stored === null) return '';
  return typeof stored === 'string' ? stored : JSON.stringify(stored, null, 2);
};

/** The settings of an offering, without asking who wants them: for callers that have checked their actor. */
export const settingsOf = async (client: Tx, offeringId: string): Promise<SettingsDto> => {
  const offering = await client.offering.findUniqueOrThrow({
    where: { id: offeringId },
    select: { serviceName: true, settings: { select: FIELDS } },
  });
  const row = offering.settings ?? EMPTY;
  return {
    ...row,
    serviceName: offering.serviceName ?? '',
    parameters: parametersSchema.parse(row.parameters),
    parametersSchema: schemaText(row.parametersSchema),
  };
};

/** What customers of the offering are asked for when they create an instance. */
export const parametersAsked = async (client: Tx, offeringId: string): Promise<Asked> => {
  const { parameters, parametersSchema: text } = await settingsOf(client, offeringId);
  return { parameters, parametersSchema: text };
};

/** What is wrong with the parameters that a customer gives the offering; each path begins with the parameter's name. */
export const parameterProblems = async (
  client: Tx,
  { offeringId, values }: { offeringId: string; values: ParameterValues },
): Promise<FieldIssue[]> => parameterIssues(await parametersAsked(client, offeringId), values);

/** The settings page: the settings, what its rules need of the offering, and the geographies with their regions. */
export const settingsDetail = async (actor: Actor, offeringId: string, { locale }: { locale: string }) => {
  await offeringInScope(actor, offeringId);
  const { provider, ...offering } = await db.offering.findUniqueOrThrow({
    where: { id: offeringId },
    select: {
      id: true,
      name: true,
      type: true,
      visibility: true,
      providerId: true,
      serviceId: true,
      provider: { select: { name: true } },
    },
  });
  const geographies = (await regionTree(db, locale)).map(({ id, name, children }) => ({
    id,
    name,
    regions: children.map((region) => ({ id: region.id, name: region.name })),
  }));
  return {
    settings: await settingsOf(db, offeringId),
    offering: { ...offering, providerName: provider.name },
    geographies,
  };
};

export type SettingsDetail = Awaited<ReturnType<typeof settingsDetail>>;

/** The present settings, for an editor that goes on from them. @throws not_found */
export const settingsDocument = async (actor: Actor, offeringId: string): Promise<SettingsDto> => {
  await offeringInScope(actor, offeringId);
  return settingsOf(db, offeringId);
};
