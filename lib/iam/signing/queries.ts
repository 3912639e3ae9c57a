import 'server-only';
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../auth/permissions';
import { assertPermission } from '../../auth/scope';
import { decrypt, encrypt } from '../../auth/secrets';
import { now } from '../../core/clock';
import { db, type Tx } from '../../db/client';
import type { JsonObject } from '../../audit/schema';
import { DomainError } from '../../core/errors';
import { signingKeyAt } from './policy';
import type { SigningKeyDto } from './schema';

export const SIGNING_ALGORITHM = 'RS256';

/** A key in the memory of this process: ready to sign and to verify. */
export type LoadedKey = {
  kid: string;
  signsFrom: Date;
  publishedUntil: Date | null;
  publicJwk: JWK;
  privateJwk: JWK;
  signer: CryptoKey;
  verifier: CryptoKey;
};

/** Another process may have rotated: the set is read again after so long. */
const RELOAD_AFTER_MS = 30_000;

/** A new RSA key of 2048 bits, its private part sealed, as a row. */
export const newKeyRow = async (signsFrom: Date) => {
  const { publicKey, privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true });
  const kid = randomUUID();
  const named = { kid, alg: SIGNING_ALGORITHM, use: 'sig' };
  const publicJwk = JSON.parse(JSON.stringify({ ...(await exportJWK(publicKey)), ...named })) as JsonObject;
  const privateJwk = { ...(await exportJWK(privateKey)), ...named };
  return { kid, publicJwk, sealedPrivate: encrypt(JSON.stringify(privateJwk)), createdAt: now(), signsFrom };
};

type Row = {
  kid: string;
  publicJwk: unknown;
  sealedPrivate: string;
  signsFrom: Date;
  publishedUntil: Date | null;
};

const load = async (row: Row): Promise<LoadedKey> => {
  const privateJwk = JSON.parse(decrypt(row.sealedPrivate)) as JWK;
  const publicJwk = row.publicJwk as JWK;
  return {
    kid: row.kid,
    signsFrom: row.signsFrom,
    publishedUntil: row.publishedUntil,
    publicJwk,
    privateJwk,
    signer: (await importJWK(privateJwk, SIGNING_ALGORITHM)) as CryptoKey,
    verifier: (await importJWK(publicJwk, SIGNING_ALGORITHM)) as CryptoKey,
  };
};

/** A `where` for the keys that are published at the moment `at`. */
export const publishedAt = (at: Date) => ({ OR: [{ publishedUntil: null }, { publishedUntil: { gt: at } }] });

export const readKeys = (client: Tx) =>
  client.signingKey.findMany({ where: publishedAt(now()), orderBy: { signsFrom: 'desc' } });

let loaded: { at: number; keys: Promise<LoadedKey[]> } | undefined;

/** For who has just changed the keys: the next question reads them anew. */
export const forgetKeys = () => {
  loaded = undefined;
};

/**
 * All keys that are published, newest first. Kept in memory for half a minute: a new key is published for longer than
 * that before it signs, so no process ever signs with one that another does not know.
 */
export const loadedKeys = (): Promise<LoadedKey[]> => {
  const at = Date.now();
  if (!loaded || at - loaded.at > RELOAD_AFTER_MS) {
    const keys = readKeys(db).then((rows) => Promise.all(rows.map(load)));
    loaded = { at, keys };
    keys.catch(forgetKeys);
  }
  return loaded.keys;
};

/** The key that signs now. @throws internal when the installation has none, which its start prevents */
export const presentKey = async (): Promise<LoadedKey> => {
  const key = signingKeyAt(await loadedKeys(), now());
  if (!key) throw new DomainError('internal', { key: 'errors.internal' });
  return key;
};

/** The published keys without their private parts, newest first. @throws forbidden */
export const listSigningKeys = async (actor: Actor): Promise<SigningKeyDto[]> => {
  assertPermission(actor, 'installation.manage');
  const keys = await readKeys(db);
  const present = signingKeyAt(keys, now());
  return keys.map(({ kid, createdAt, signsFrom, publishedUntil }) => ({
    kid,
    state: kid === present?.kid ? 'present' : signsFrom > now() ? 'next' : 'ending',
    createdAt,
    signsFrom,
    publishedUntil,
  }));
};
