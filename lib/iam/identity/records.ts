import 'server-only';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { errors } from 'oidc-provider';
import { decrypt, encrypt } from '../../auth/secrets';
import { now } from '../../core/clock';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { execute, rows } from '../../db/statement';
import { subjectOf } from '../subjects';
import { SELF_CONTAINED } from '../tokens/stored-id';
import { ACCESS_TOKEN_SECONDS } from '../signing/policy';
import { recordHash, REVOKED } from './record-hash';
import { payloadOf } from './self-contained';

type Row = { sealed: string; expiresAt: Date | null; consumedAt: Date | null };

const grantHashOf = (model: string, id: string, { grantId }: AdapterPayload) => {
  if (model === 'Grant') return recordHash('Grant', id);
  return grantId ? recordHash('Grant', grantId) : null;
};
const userOf = ({ accountId }: AdapterPayload) => {
  const subject = accountId ? subjectOf(accountId) : null;
  return subject?.kind === 'user' ? subject.userId : null;
};

const payload = (row: Row | undefined): AdapterPayload | undefined => {
  if (!row || (row.expiresAt && row.expiresAt <= now())) return undefined;
  const content = JSON.parse(decrypt(row.sealed)) as AdapterPayload;
  return row.consumedAt ? { ...content, consumed: Math.floor(row.consumedAt.getTime() / 1000) } : content;
};

const COLUMNS = Prisma.raw('"sealed", "expiresAt", "consumedAt"');

/** oidc-provider's storage of one model in `IdentityRecord`: ids hashed, content encrypted. */
export class Records implements Adapter {
  constructor(private readonly model: string) {}

  async upsert(id: string, content: AdapterPayload, expiresIn: number) {
    const { model } = this;
    const expiresAt = expiresIn ? new Date(now().getTime() + expiresIn * 1000) : null;
    const uidHash = content.uid ? recordHash(`${model}.uid`, content.uid) : null;
    await execute(
      db,
      Prisma.sql`
        INSERT INTO "IdentityRecord" ("model", "idHash", "uidHash", "grantHash", "userId", "clientId", "sealed", "createdAt", "expiresAt")
        VALUES (${model}, ${recordHash(model, id)}, ${uidHash}, ${grantHashOf(model, id, content)}, ${userOf(content)}::uuid,
          ${content.clientId ?? null}, ${encrypt(JSON.stringify(content))}, ${now()}::timestamptz, ${expiresAt}::timestamptz)
        ON CONFLICT ("model", "idHash") DO UPDATE SET "sealed" = EXCLUDED."sealed", "expiresAt" = EXCLUDED."expiresAt",
          "uidHash" = EXCLUDED."uidHash", "userId" = EXCLUDED."userId"`,
    );
  }

  async find(id: string) {
    if (id.startsWith(SELF_CONTAINED)) return payloadOf(id, this.model);
    const [row] = await rows<Row>(
      db,
      Prisma.sql`SELECT ${COLUMNS} FROM "IdentityRecord" WHERE "model" = ${this.model} AND "idHash" = ${recordHash(this.model, id)}`,
    );
    return payload(row);
  }

  async findByUid(uid: string) {
    const [row] = await rows<Row>(
      db,
      Prisma.sql`SELECT ${COLUMNS} FROM "IdentityRecord" WHERE "uidHash" = ${recordHash(`${this.model}.uid`, uid)}`,
    );
    return payload(row);
  }

  /** Device codes, which this platform does not have. */
  async findByUserCode() {
    return undefined;
  }

  /** Marks a code or refresh token as used. Of two who use it at once, one is refused, and what the other got ends with it. */
  async consume(id: string) {
    const count = await execute(
      db,
      Prisma.sql`UPDATE "IdentityRecord" SET "consumedAt" = ${now()}::timestamptz
        WHERE "model" = ${this.model} AND "idHash" = ${recordHash(this.model, id)} AND "consumedAt" IS NULL`,
    );
    if (count === 1) return;
    await this.endGrantOf(id);
    throw new errors.InvalidGrant('it has been used already');
  }

  /** Ends the grant of a code or token, with everything that came of it. */
  private async endGrantOf(id: string) {
    await execute(
      db,
      Prisma.sql`DELETE FROM "IdentityRecord" WHERE "grantHash" =
        (SELECT "grantHash" FROM "IdentityRecord" WHERE "model" = ${this.model} AND "idHash" = ${recordHash(this.model, id)})`,
    );
  }

  /** A token by API key is kept nowhere, so that it was revoked is (RFC 7009): until it would have ended. */
  async destroy(id: string) {
    const count = await execute(
      db,
      Prisma.sql`DELETE FROM "IdentityRecord" WHERE "model" = ${this.model} AND "idHash" = ${recordHash(this.model, id)}`,
    );
    if (count > 0 || this.model !== 'AccessToken') return;
    const expiresAt = new Date(now().getTime() + ACCESS_TOKEN_SECONDS * 1000);
    await execute(
      db,
      Prisma.sql`INSERT INTO "IdentityRecord" ("model", "idHash", "sealed", "createdAt", "expiresAt")
        VALUES (${REVOKED}, ${recordHash(REVOKED, id)}, '', ${now()}::timestamptz, ${expiresAt}::timestamptz) ON CONFLICT DO NOTHING`,
    );
  }

  async revokeByGrantId(grantId: string) {
    await execute(
      db,
      Prisma.sql`DELETE FROM "IdentityRecord" WHERE "model" = ${this.model} AND "grantHash" = ${recordHash('Grant', grantId)}`,
    );
  }
}
