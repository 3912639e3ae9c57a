import 'server-only';
import { idSchema } from '../../core/ids';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { rows } from '../../db/statement';
import { ROLES_OF_MEMBERS } from '../platform-services';
import { softwareIamId, subjectOf, userIamId } from '../subjects';
import { grantKey, instanceKey, type Asked, type Grant, type Knowledge } from './policy';

type ServiceRow = {
  name: string;
  accountId: string;
  serviceIdId: string;
  offeringId: string;
  actions: { id: string; roles: string[] }[];
  firstAuthzAt: Date | null;
};

const distinct = (values: string[]) => [...new Set(values)];

const servicesNamed = (names: string[]) =>
  rows<ServiceRow>(
    db,
    Prisma.sql`
      SELECT o."serviceName" AS "name", s."accountId", r."serviceIdId", r."offeringId", r."actions", r."firstAuthzAt"
      FROM "Offering" o JOIN "IamRegistration" r ON r."offeringId" = o."id" JOIN "ServiceId" s ON s."id" = r."serviceIdId" WHERE o."serviceName" = ANY(${names}::text[])`,
  );

const accountsNamed = (ids: string[]) =>
  rows<{ id: string; suspended: boolean }>(
    db,
    Prisma.sql`SELECT "id", "suspendedAt" IS NOT NULL AS "suspended" FROM "Account" WHERE "id" = ANY(${ids}::text[])`,
  );

type InstanceRow = { serviceName: string; accountId: string; instanceId: string };

const instancesNamed = (ids: string[]) =>
  rows<InstanceRow>(
    db,
    Prisma.sql`
      SELECT o."serviceName", i."accountId", i."id"::text AS "instanceId" FROM "ServiceInstance" i JOIN "Offering" o ON o."id" = i."offeringId"
      WHERE i."id" = ANY(${ids}::uuid[]) AND i."state" <> 'removed'`,
  );

const peopleNamed = (ids: string[]) =>
  rows<{ id: string; disabled: boolean }>(
    db,
    Prisma.sql`SELECT "id", "disabledAt" IS NOT NULL AS "disabled" FROM "User" WHERE "id" = ANY(${ids}::uuid[])`,
  );

const softwareNamed = (serviceIds: string[], clientIds: string[]) =>
  rows<{ id: string; disabled: boolean }>(
    db,
    Prisma.sql`
      SELECT s."id", a."suspendedAt" IS NOT NULL AS "disabled" FROM "ServiceId" s JOIN "Account" a ON a."id" = s."accountId"
        WHERE s."id" = ANY(${serviceIds}::text[])
      UNION ALL SELECT r."clientId", false FROM "IamRegistration" r WHERE r."clientId" = ANY(${clientIds}::text[])`,
  );

const membersOf = (people: string[], accounts: string[]) =>
  rows<{ userId: string; accountId: string; role: string }>(
    db,
    Prisma.sql`
      SELECT m."userId", p."accountId", m."role" FROM "Membership" m JOIN "Provider" p ON p."id" = m."providerId"
        WHERE m."userId" = ANY(${people}::uuid[]) AND p."accountId" = ANY(${accounts}::text[])
      UNION ALL SELECT "userId", "accountId", "role" FROM "AccountMember"
        WHERE "userId" = ANY(${people}::uuid[]) AND "accountId" = ANY(${accounts}::text[])`,
  );

const policiesOf = (subjects: string[], accounts: string[]) =>
  rows<{ iamId: string; accountId: string } & Grant>(
    db,
    Prisma.sql`
      SELECT "iamId", "accountId", "serviceName", "instanceId", "roles" FROM "Policy"
      WHERE "type" = 'access' AND "state" = 'active' AND "accountId" = ANY(${accounts}::text[]) AND "iamId" = ANY(${subjects}::text[])`,
  );

/** What one call's questions are decided by, in seven statements however many they are. */
export const knowledgeFor = async (
  asked: Asked[],
): Promise<Knowledge & { registrations: Map<string, ServiceRow> }> => {
  const iamIds = distinct(asked.map(({ iamId }) => iamId));
  const accounts = distinct(asked.map(({ accountId }) => accountId));
  const subjects = iamIds.flatMap((iamId) => subjectOf(iamId) ?? []);
  const people = subjects.flatMap((one) => (one.kind === 'user' ? one.userId : []));
  const serviceIds = subjects.flatMap((one) => (one.kind === 'serviceId' ? one.serviceIdId : []));
  const clients = subjects.flatMap((one) => (one.kind === 'client' ? one.clientId : []));
  const named = asked.map(({ instanceId }) => instanceId).filter((id) => idSchema.safeParse(id).success);
  const [services, known, existing, persons, software, members, policies] = await Promise.all([
    servicesNamed(distinct(asked.map(({ serviceName }) => serviceName))),
    accountsNamed(accounts),
    instancesNamed(distinct(named)),
    peopleNamed(people),
    softwareNamed(serviceIds, clients),
    membersOf(people, accounts),
    policiesOf(iamIds, accounts),
  ]);
  const all = [
    ...members.map(({ userId, accountId, role }) => ({
      key: grantKey(userIamId(userId), accountId),
      grant: { serviceName: null, instanceId: null, roles: ROLES_OF_MEMBERS[role] ?? [] },
    })),
    ...policies.map(({ iamId, accountId, ...grant }) => ({ key: grantKey(iamId, accountId), grant })),
  ];
  const grants = new Map<string, Grant[]>();
  for (const { key, grant } of all) grants.set(key, [...(grants.get(key) ?? []), grant]);
  return {
    registrations: new Map(services.map((row) => [row.name, row])),
    services: new Map(
      services.map(({ name, serviceIdId, actions }) => [
        name,
        { actions: new Map(actions.map(({ id, roles }) => [id, roles])), iamId: softwareIamId(serviceIdId) },
      ]),
    ),
    accounts: new Map(known.map(({ id, suspended }) => [id, { suspended }])),
    instances: new Set([
      ...existing.map(instanceKey),
      // A provider tries its dashboard with this one (`sampleCrn`) before customers have any.
      ...services.map(({ name, accountId, offeringId }) =>
        instanceKey({ serviceName: name, accountId, instanceId: offeringId }),
      ),
    ]),
    subjects: new Map([
      ...persons.map(({ id, disabled }) => [userIamId(id), { disabled }] as const),
      ...software.map(({ id, disabled }) => [softwareIamId(id), { disabled }] as const),
    ]),
    grants,
  };
};
