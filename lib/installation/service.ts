import 'server-only';
import { recordAudit } from '../audit/service';
import { changes } from '../audit/schema';
import type { Actor } from '../auth/permissions';
import { assertPermission } from '../auth/scope';
import { conflict, invalid } from '../core/errors';
import type { Tx } from '../db/client';
import { isUniqueViolation } from '../db/database-error';
import { inTransaction } from '../db/tx';
import { settingDefaults } from './queries';
import {
  REGION_KINDS,
  type AddCategory,
  type AddRegion,
  type RegionKind,
  type SaveBrokersSetting,
  type SaveOperationSetting,
  SaveRates,
  type SaveReviewCalendar,
  type SettingKey,
} from './schema';

type Setting = { [key: string]: string | number | boolean };
type Save = { key: SettingKey; value: Setting; version: number };

const saveSetting = async (actor: Actor, { key, value, version }: Save) => {
  assertPermission(actor, 'installation.manage');
  return inTransaction(async (tx) => {
    const fallback = settingDefaults()[key];
    await tx.installationSetting.createMany({ data: [{ key, value: fallback }], skipDuplicates: true });
    const before = await tx.installationSetting.findUniqueOrThrow({
      where: { key },
      select: { value: true },
    });
    const { count } = await tx.installationSetting.updateMany({
      where: { key, version },
      data: { value, version: { increment: 1 } },
    });
    if (count !== 1) throw conflict();
    await recordAudit(tx, actor, {
      action: 'installation.save',
      subjectType: 'setting',
      subjectId: key,
      ...changes(before.value as object, value),
    });
    return { ...value, version: version + 1 };
  });
};

/** Whether brokers may live on http or private addresses. @throws forbidden, conflict */
export const saveBrokersSetting = async (actor: Actor, { version, ...value }: SaveBrokersSetting) => {
  await saveSetting(actor, { key: 'brokers', value, version });
  return { ...value, version: version + 1 };
};

/** On which weekday releases are reviewed and by which they are decided. @throws forbidden, conflict */
export const saveReviewCalendar = async (actor: Actor, { version, ...value }: SaveReviewCalendar) => {
  await saveSetting(actor, { key: 'reviewCalendar', value, version });
  return { ...value, version: version + 1 };
};

/** How long deleted instances can be restored and how often brokers are looked at. @throws forbidden, conflict */
export const saveOperationSetting = async (actor: Actor, { version, ...value }: SaveOperationSetting) => {
  await saveSetting(actor, { key: 'operation', value, version });
  return { ...value, version: version + 1 };
};

/**
 * Changes currency rates; each carries the rate that the editor saw.
 * @throws forbidden; conflict when one of them has changed since
 */
export const saveRates = async (actor: Actor, { rates }: SaveRates) => {
  assertPermission(actor, 'installation.manage');
  await inTransaction(async (tx) => {
    for (const { currency, rate, was } of rates) {
      const { count } = await tx.currencyRate.updateMany({ where: { currency, rate: was }, data: { rate } });
      if (count !== 1) throw conflict();
      await recordAudit(tx, actor, {
        action: 'currency.save',
        subjectType: 'currency',
        subjectId: currency,
        before: { rate: was },
        after: { rate },
      });
    }
  });
};

const taken = (error: unknown): never => {
  if (isUniqueViolation(error))
    throw invalid([{ path: 'id', message: { key: 'installation.problem.taken' } }]);
  throw error;
};

/** Adds a category at the end of the list. @throws forbidden; invalid when the id is taken */
export const addCategory = async (actor: Actor, { id, names }: AddCategory) => {
  assertPermission(actor, 'installation.manage');
  await inTransaction(async (tx) => {
    const position = await tx.category.count();
    await tx.category.create({ data: { id, names, position } });
    await recordAudit(tx, actor, {
      action: 'category.add',
      subjectType: 'category',
      subjectId: id,
      after: { names },
    });
  }).catch(taken);
};

const kindBelow = async (tx: Tx, parentId: string): Promise<RegionKind> => {
  if (parentId === '') return 'geography';
  const parent = await tx.region.findUnique({ where: { id: parentId }, select: { kind: true } });
  const kind = parent ? REGION_KINDS[REGION_KINDS.indexOf(parent.kind as RegionKind) + 1] : undefined;
  if (!kind) throw invalid([{ path: 'parentId', message: { key: 'installation.problem.parent' } }]);
  return kind;
};

/**
 * Adds a geography (`parentId` empty), a region below a geography or a data center below a region.
 * @throws forbidden; invalid when the id is taken or the parent cannot have children
 */
export const addRegion = async (actor: Actor, { id, parentId, names }: AddRegion) => {
  assertPermission(actor, 'installation.manage');
  await inTransaction(async (tx) => {
    const kind = await kindBelow(tx, parentId);
    const parent = parentId === '' ? null : parentId;
    const position = await tx.region.count({ where: { parentId: parent } });
    await tx.region.create({ data: { id, names, kind, parentId: parent, position } });
    await recordAudit(tx, actor, {
      action: 'region.add',
      subjectType: 'region',
      subjectId: id,
      after: { kind, parentId: parent, names },
    });
  }).catch(taken);
};
