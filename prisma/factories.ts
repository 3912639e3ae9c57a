import { randomBytes, randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import { hashPassword } from '@/lib/auth/passwords';
import type { Actor, PlatformRole, ProviderRole } from '@/lib/auth/permissions';

const newAccountId = () => randomBytes(16).toString('hex');

/** A provider company with its own platform account. */
export const createProvider = async ({
  name,
  accountId = newAccountId(),
}: {
  name: string;
  accountId?: string;
}) => db.provider.create({ data: { name, account: { create: { id: accountId, name } } } });

type PersonOptions = {
  email?: string;
  name?: string;
  password?: string;
  platformRoles?: PlatformRole[];
  memberships?: { providerId: string; role: ProviderRole }[];
  accountId?: string;
};

/** A person with roles; `accountId` also makes them the owner of a customer account of that id. */
export const createPerson = async (options: PersonOptions = {}) => {
  const { email = `${randomUUID()}@test.example`, name = 'Test Person', accountId } = options;
  return db.user.create({
    data: {
      email,
      name,
      passwordHash: options.password ? await hashPassword(options.password) : null,
      platformRoles: options.platformRoles ?? [],
      memberships: { create: options.memberships ?? [] },
      accountMembers: accountId
        ? { create: { role: 'owner', account: { create: { id: accountId, name } } } }
        : undefined,
    },
  });
};

/** The actor that a request of this person would have. */
export const actorFor = async (userId: string): Promise<Actor> => {
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId },
    include: { memberships: { include: { provider: true } }, accountMembers: { include: { account: true } } },
  });
  return {
    userId,
    sessionId: randomUUID(),
    name: user.name,
    email: user.email,
    platformRoles: user.platformRoles as PlatformRole[],
    memberships: user.memberships.map(({ role, provider }) => ({
      providerId: provider.id,
      providerName: provider.name,
      accountId: provider.accountId,
      role: role as ProviderRole,
    })),
    accounts: user.accountMembers.map(({ account }) => ({ accountId: account.id, name: account.name })),
    address: '127.0.0.1',
    requestId: null,
  };
};

/** A provider with one person in the given role, ready to act. */
export const createTeam = async (role: ProviderRole = 'owner') => {
  const provider = await createProvider({ name: `Provider ${randomUUID().slice(0, 8)}` });
  const person = await createPerson({ memberships: [{ providerId: provider.id, role }] });
  return { provider, actor: await actorFor(person.id) };
};

/** A reviewer or operator, ready to act. */
export const createPlatformActor = async (role: PlatformRole) => {
  const person = await createPerson({ platformRoles: [role] });
  return actorFor(person.id);
};
