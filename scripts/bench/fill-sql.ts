import { Prisma } from '@/lib/db/generated/client';

const PROVIDERS = 5;

/** The other providers beside the one that is measured. */
export const providersSql = Prisma.sql`
  WITH account AS (
    INSERT INTO "Account" ("id", "name")
    SELECT lpad(to_hex(i), 32, 'b'), 'Benchmark provider ' || i FROM generate_series(1, ${PROVIDERS - 1}::int) i
    RETURNING "id", "name"
  )
  INSERT INTO "Provider" ("id", "name", "accountId") SELECT gen_random_uuid(), "name", "id" FROM account`;

/** Offerings of all providers in turn, a fifth of them `providerId`'s; three tenths are drafts, as many limited. */
export const offeringsSql = (providerId: string, count: number) => Prisma.sql`
  INSERT INTO "Offering" ("id", "providerId", "name", "type", "serviceName", "documentationSlug", "serviceId", "visibility", "createdAt", "updatedAt")
  SELECT gen_random_uuid(), p."id", 'Benchmark offering ' || lpad(i::text, 6, '0'), 'integrated_billing', 'bench-' || i, 'bench-' || i, gen_random_uuid(),
         (ARRAY['draft', 'limited', 'public', 'draft', 'limited', 'public', 'draft', 'limited', 'suspended', 'deprecated'])[(i / ${PROVIDERS}::int) % 10 + 1],
         now() - interval '400 days', now() - (i * 7919 % 31536000) * interval '1 second'
  FROM generate_series(1, ${count}::int) i
  JOIN (
    SELECT "id", row_number() OVER (ORDER BY "id" = ${providerId}::uuid DESC, "name") - 1 AS position
    FROM "Provider" WHERE "id" = ${providerId}::uuid OR "name" LIKE 'Benchmark provider %'
  ) p ON p.position = i % ${PROVIDERS}::int`;

const ofBenchmark = Prisma.sql`FROM "Offering" o WHERE o."serviceName" LIKE 'bench-%'`;

/** The 1:1 rows of the offerings above, with texts as long as people write them. */
export const companionsSql = [
  Prisma.sql`
    INSERT INTO "Registration" ("offeringId", "state", "companyName", "companyUrl", "summary", "approvedAt")
    SELECT o."id", 'approved', 'Example Company', 'https://company.example', 'Turns words into verse.', now() ${ofBenchmark}`,
  Prisma.sql`
    INSERT INTO "Listing" ("offeringId", "displayName", "shortDescription", "longDescription", "categories", "tags", "bullets", "documentationUrl", "termsUrl", "termsConfirmed")
    SELECT o."id", o."name", 'Turns any text into verse, in thirty languages.', repeat('It answers within a second and never repeats itself. ', 12),
           ARRAY['ai'], ARRAY['text', 'poetry'], '[{"title": "Thirty languages", "text": "Each verse is written, not translated."}]'::jsonb,
           'https://company.example/docs', 'https://company.example/terms', true ${ofBenchmark}`,
  Prisma.sql`
    INSERT INTO "OfferingSettings" ("offeringId", "regions", "supportEmail") SELECT o."id", ARRAY['eu-de'], 'support@company.example' ${ofBenchmark}`,
  Prisma.sql`INSERT INTO "Guidance" ("offeringId", "markdown") SELECT o."id", repeat('Create an instance, then call its API. ', 20) ${ofBenchmark}`,
  Prisma.sql`INSERT INTO "Announcement" ("offeringId", "headline") SELECT o."id", 'Verse for everyone' ${ofBenchmark}`,
];

/** The offerings whose listings are saved: `providerId`'s that may be edited. */
export const editableSql = (providerId: string, limit: number) => Prisma.sql`
  SELECT o."id" ${ofBenchmark} AND o."providerId" = ${providerId}::uuid AND o."visibility" IN ('draft', 'limited')
  ORDER BY o."id" LIMIT ${limit}`;
