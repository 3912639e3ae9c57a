import 'server-only';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { assertPermission, lockOffering, offeringInScope } from '../../auth/scope';
import { brokerServices, definitionFor } from '../../brokers/queries';
import { forbidden, invalid, requirementsUnmet } from '../../core/errors';
import { db, type Tx } from '../../db/client';
import { isUniqueViolation } from '../../db/database-error';
import { inTransaction } from '../../db/tx';
import { importOffering, type ImportedOffering } from '../../offerings/import/service';
import { importPlans, type ImportedPlan, type NewPlan } from '../../plans/import/service';
import { importChanges, newPlanValues, type Change } from './differences';
import type { ImportInput, ImportPreview, ImportPreviewInput, ImportRow } from './schema';

const permission = 'offering.edit';

const assertDraft = ({ visibility }: { visibility: string }) => {
  if (visibility !== 'draft') throw forbidden({ key: 'importBroker.onlyDraft' });
};

const assertImportable = async (actor: Actor, offeringId: string) => {
  const offering = await offeringInScope(actor, offeringId);
  assertPermission(actor, permission, offering.providerId);
  assertDraft(offering);
};

const toRow = ({ subject, field, here, broker, effect, reason }: Change): ImportRow => ({
  subject,
  field,
  here,
  broker,
  effect,
  reason,
});

/**
 * What importing each service of a running broker would change here, field by field. Stores nothing.
 * @throws forbidden; upstream_failed with what the broker did wrong
 */
export const previewImport = async (
  actor: Actor,
  offeringId: string,
  body: ImportPreviewInput,
): Promise<ImportPreview> => {
  await assertImportable(actor, offeringId);
  const services = await brokerServices(offeringId, body);
  const present = await definitionFor(db, offeringId);
  return {
    services: services.map((definition) => ({
      id: definition.service.id,
      name: definition.service.displayName ?? definition.service.name,
      rows: importChanges(present, definition).map(toRow),
    })),
  };
};

const taken = (changes: Change[]) =>
  changes.filter(({ effect }) => effect === 'fill' || effect === 'overwrite');
const values = (changes: Change[]) => Object.fromEntries(changes.map(({ column, value }) => [column, value]));

const assertAllowed = async (
  tx: Tx,
  changes: Change[],
  { offeringId, overwrite }: { offeringId: string; overwrite: boolean },
) => {
  const refused = changes.find(
    ({ subject, column, effect }) => subject === 'service' && column === 'serviceId' && effect === 'refused',
  );
  if (refused?.reason) throw invalid([{ path: 'serviceId', message: { key: 'importBroker.serviceId' } }]);
  const count = changes.filter(({ effect }) => effect === 'overwrite').length;
  if (count > 0 && !overwrite)
    throw invalid([
      { path: 'overwrite', message: { key: 'importBroker.wouldOverwrite', values: { count } } },
    ]);
  const deployments = await tx.deployment.count({ where: { offeringId } });
  const message = { key: 'importBroker.deployed', values: { count: deployments } };
  if (deployments > 0)
    throw requirementsUnmet([{ id: 'deployments', message, href: `/offerings/${offeringId}/deployments` }]);
};

const apply = async (tx: Tx, offeringId: string, changes: Change[]) => {
  const kept = taken(changes);
  await importOffering(
    tx,
    offeringId,
    values(kept.filter(({ planId }) => planId === undefined)) as ImportedOffering,
  );
  const planIds = [...new Set(kept.flatMap(({ planId }) => planId ?? []))];
  await importPlans(tx, offeringId, {
    add: changes
      .filter(({ effect }) => effect === 'add')
      .map(({ value }) => ({ ...newPlanValues(value as never), free: (value as NewPlan).free }) as NewPlan),
    change: planIds.map((planId) => ({
      planId,
      values: values(kept.filter((change) => change.planId === planId)) as ImportedPlan,
    })),
  });
};

const refuseTaken = (error: unknown): never => {
  const path = ['serviceName', 'serviceId'].find((column) => isUniqueViolation(error, column));
  if (path || isUniqueViolation(error))
    throw invalid([{ path: 'serviceId', message: { key: `importBroker.taken.${path ?? 'plan'}` } }]);
  throw error;
};

/**
 * Makes the draft what a running broker's service is: names, ids, options, texts and plans. What does not fit the
 * console's rules is left out, as the preview said.
 * @throws forbidden, invalid, requirements_unmet; upstream_failed with what the broker did wrong
 */
export const importFromBroker = async (
  actor: Actor,
  offeringId: string,
  body: ImportInput,
): Promise<void> => {
  await assertImportable(actor, offeringId);
  const services = await brokerServices(offeringId, body);
  const definition = services.find(({ service }) => service.id === body.serviceId);
  if (!definition) throw invalid([{ path: 'serviceId', message: { key: 'importBroker.serviceGone' } }]);
  await inTransaction(async (tx) => {
    const offering = await lockOffering(tx, actor, { offeringId, permission });
    assertDraft(offering);
    const changes = importChanges(await definitionFor(tx, offeringId), definition);
    await assertAllowed(tx, changes, { offeringId, overwrite: body.overwrite });
    await apply(tx, offeringId, changes);
    const done = changes.filter(({ effect }) => effect !== 'refused');
    await recordAudit(tx, actor, {
      action: 'offering.import',
      subjectType: 'offering',
      subjectId: offeringId,
      offeringId,
      providerId: offering.providerId,
      before: Object.fromEntries(done.map(({ subject, field, here }) => [`${subject}.${field}`, here])),
      after: Object.fromEntries(done.map(({ subject, field, broker }) => [`${subject}.${field}`, broker])),
    });
  }).catch(refuseTaken);
};
