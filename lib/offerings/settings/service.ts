import 'server-only';
import { changes } from '../../audit/schema';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { lockOffering } from '../../auth/scope';
import { conflict, DomainError, invalid, type Message } from '../../core/errors';
import type { Tx } from '../../db/client';
import { isUniqueViolation } from '../../db/database-error';
import { Prisma } from '../../db/generated/client';
import { inTransaction } from '../../db/tx';
import { assertEditable } from '../policy';
import { serviceNameRefusal } from './policy';
import { settingsOf } from './queries';
import type { SaveSettings, SettingsDto } from './schema';

const assertRegions = async (tx: Tx, ids: string[]) => {
  const known = await tx.region.findMany({
    where: { id: { in: ids }, kind: 'region' },
    select: { id: true },
  });
  const unknown = ids.filter((id) => !known.some((region) => region.id === id));
  if (unknown.length === 0) return;
  throw invalid([
    {
      path: 'regions',
      message: { key: 'offeringSettings.unknownRegion', values: { ids: unknown.join(', ') } },
    },
  ]);
};

const nameTaken = (name: string) => {
  const message: Message = { key: 'offeringSettings.serviceName.taken', values: { name } };
  const summary: Message = { key: 'errors.invalid', values: { count: 1 } };
  return new DomainError('conflict', summary, { fields: [{ path: 'serviceName', message }] });
};

type Change = { offeringId: string; visibility: string; before: SettingsDto; body: SaveSettings };

const write = async (tx: Tx, { offeringId, visibility, before, body }: Change) => {
  const { version, serviceName, parametersSchema, ...fields } = body;
  const fixed = serviceName === before.serviceName ? null : serviceNameRefusal({ visibility });
  if (fixed) throw invalid([{ path: 'serviceName', message: fixed }]);
  await assertRegions(tx, fields.regions);
  const schema = parametersSchema.trim() ? parametersSchema : Prisma.DbNull;
  const data = { ...fields, parametersSchema: schema, version: { increment: 1 } };
  const { count } = await tx.offeringSettings.updateMany({ where: { offeringId, version }, data });
  if (count !== 1) throw conflict();
  if (serviceName === before.serviceName) return;
  await tx.offering.update({
    where: { id: offeringId },
    data: { serviceName: serviceName || null },
    select: { id: true },
  });
};

/**
 * Saves the settings and the service name as they are, complete or not.
 * @throws conflict when `version` is not the stored one, or (at `serviceName`) when another offering has the name;
 * invalid for a region that does not exist, or a new service name once the offering has left its draft
 */
export const saveSettings = (actor: Actor, offeringId: string, body: SaveSettings): Promise<SettingsDto> =>
  inTransaction(async (tx) => {
    const { providerId, visibility } = await lockOffering(tx, actor, {
      offeringId,
      permission: 'offering.edit',
    });
    assertEditable({ visibility });
    await tx.offeringSettings.createMany({ data: [{ offeringId }], skipDuplicates: true });
    const before = await settingsOf(tx, offeringId);
    await write(tx, { offeringId, visibility, before, body });
    const after = await settingsOf(tx, offeringId);
    const changed = changes({ ...before, version: 0 }, { ...after, version: 0 });
    const subject = { offeringId, providerId, subjectType: 'settings', subjectId: offeringId };
    if (Object.keys(changed.after).length > 0)
      await recordAudit(tx, actor, { action: 'settings.save', ...subject, ...changed });
    return after;
  }).catch((error: unknown) => {
    if (isUniqueViolation(error, 'serviceName')) throw nameTaken(body.serviceName);
    throw error;
  });
