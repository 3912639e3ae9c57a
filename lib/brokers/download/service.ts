import 'server-only';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { recordAudit } from '../../audit/service';
import type { Actor } from '../../auth/permissions';
import { assertPermission, offeringInScope } from '../../auth/scope';
import { requirementsUnmet } from '../../core/errors';
import { db } from '../../db/client';
import { inTransaction } from '../../db/tx';
import { env } from '../../env';
import { buildCatalogJson } from '../catalog-json';
import { definitionMissing } from '../completeness';
import { definitionFor, definitionHash } from '../queries';
import { envExample } from './env-example';
import { starterFiles } from './starter-files';

type Kind = 'catalog_json' | 'starter_broker';

export type DownloadedFile = { name: string; type: string; content: string | Uint8Array<ArrayBuffer> };

/** The definition that is about to leave, with the record that it did. */
const handOut = async (actor: Actor, offeringId: string, kind: Kind) => {
  const { providerId } = await offeringInScope(actor, offeringId);
  assertPermission(actor, 'offering.read', providerId);
  const definition = await definitionFor(db, offeringId);
  const missing = definitionMissing(definition, offeringId);
  if (missing.length > 0) throw requirementsUnmet(missing);
  const hash = definitionHash(definition);
  await inTransaction(async (tx) => {
    const { id } = await tx.download.create({
      data: { offeringId, kind, hash, userId: actor.userId },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: `download.${kind}`,
      subjectType: 'download',
      subjectId: id,
      offeringId,
      providerId,
      after: { hash },
    });
  });
  return {
    text: `${JSON.stringify(buildCatalogJson(definition), null, 2)}\n`,
    serviceName: definition.service.name,
  };
};

/**
 * The offering's catalog.json as it is now, and the record that this definition was exported.
 * @throws requirements_unmet while the service or a plan has no name yet
 */
export const downloadCatalogJson = async (actor: Actor, offeringId: string): Promise<DownloadedFile> => {
  const { text } = await handOut(actor, offeringId, 'catalog_json');
  return { name: 'catalog.json', type: 'application/json', content: text };
};

/** What the starter's dashboard needs to log people in, as far as it is no secret. */
const loginSettings = async (offeringId: string): Promise<Record<string, string>> => {
  const iam = await db.iamRegistration.findUnique({ where: { offeringId }, select: { clientId: true } });
  return { IAM_ENDPOINT: env.PUBLIC_URL, ...(iam && { CLIENT_ID: iam.clientId }) };
};

/**
 * The starter broker as a zip archive, with this offering's catalog.json in place of the sample, and its client in
 * `.env.example` once IAM is enabled.
 * @throws requirements_unmet as downloadCatalogJson does
 */
export const downloadStarterBroker = async (actor: Actor, offeringId: string): Promise<DownloadedFile> => {
  const { text, serviceName } = await handOut(actor, offeringId, 'starter_broker');
  const folder = `${serviceName}-broker`;
  const starter = await starterFiles();
  const sample = strFromU8(starter['.env.example'] ?? new Uint8Array());
  const files = {
    ...starter,
    'catalog.json': strToU8(text),
    '.env.example': strToU8(envExample(sample, await loginSettings(offeringId))),
  };
  const entries = Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes] as const);
  return {
    name: `${folder}.zip`,
    type: 'application/zip',
    content: zipSync(Object.fromEntries(entries), { level: 9 }),
  };
};
