-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "suspendedAt" TIMESTAMPTZ(3),
ADD COLUMN     "suspensionReason" TEXT;

-- AlterTable
ALTER TABLE "IamRegistration" ADD COLUMN     "clientType" TEXT NOT NULL DEFAULT 'confidential',
ADD COLUMN     "firstApiKeyAt" TIMESTAMPTZ(3),
ADD COLUMN     "firstAuthzAt" TIMESTAMPTZ(3),
ADD COLUMN     "firstLoginAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ServiceId" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "groupId" TEXT,
    "uniqueInstanceCrns" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "modifiedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ServiceId_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" UUID NOT NULL,
    "serviceIdId" TEXT,
    "userId" UUID,
    "accountId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL,
    "last4" TEXT NOT NULL,
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" TIMESTAMPTZ(3),
    "actionWhenLeaked" TEXT NOT NULL DEFAULT 'none',
    "supportSessions" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "modifiedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Policy" (
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "iamId" TEXT NOT NULL,
    "roles" TEXT[],
    "serviceName" TEXT,
    "instanceId" TEXT,
    "description" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'active',
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdBy" TEXT NOT NULL,
    "modifiedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "modifiedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IamUsage" (
    "offeringId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IamUsage_pkey" PRIMARY KEY ("offeringId","day","kind","detail")
);

-- CreateTable
CREATE TABLE "IdentityRecord" (
    "model" TEXT NOT NULL,
    "idHash" TEXT NOT NULL,
    "uidHash" TEXT,
    "grantHash" TEXT,
    "userId" UUID,
    "accountId" TEXT,
    "scope" TEXT,
    "clientId" TEXT,
    "sealed" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "consumedAt" TIMESTAMPTZ(3),

    CONSTRAINT "IdentityRecord_pkey" PRIMARY KEY ("model","idHash")
);

-- CreateTable
CREATE TABLE "SigningKey" (
    "kid" TEXT NOT NULL,
    "publicJwk" JSONB NOT NULL,
    "sealedPrivate" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "signsFrom" TIMESTAMPTZ(3) NOT NULL,
    "publishedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "SigningKey_pkey" PRIMARY KEY ("kid")
);

-- Every service whose IAM is enabled keeps its service ID and its keys.
INSERT INTO "ServiceId" ("id", "accountId", "name", "createdBy", "createdAt", "modifiedAt")
SELECT r."serviceIdId", p."accountId", coalesce(o."serviceName", o."name"), 'system', r."enabledAt", r."enabledAt"
FROM "IamRegistration" r JOIN "Offering" o ON o."id" = r."offeringId" JOIN "Provider" p ON p."id" = o."providerId";

INSERT INTO "ApiKey" ("id", "serviceIdId", "accountId", "name", "hash", "last4", "createdBy", "createdAt", "modifiedAt",
  "lastUsedAt", "expiresAt", "deletedAt")
SELECT k."id", r."serviceIdId", p."accountId", k."name", k."hash", k."last4", 'IBMid-' || k."createdById", k."createdAt",
  k."createdAt", k."lastUsedAt", k."expiresAt", k."deletedAt"
FROM "IamApiKey" k JOIN "IamRegistration" r ON r."offeringId" = k."offeringId"
  JOIN "Offering" o ON o."id" = k."offeringId" JOIN "Provider" p ON p."id" = o."providerId";

-- DropTable
DROP TABLE "IamApiKey";

-- CreateIndex
CREATE INDEX "ServiceId_accountId_id_idx" ON "ServiceId"("accountId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_hash_key" ON "ApiKey"("hash");

-- CreateIndex
CREATE INDEX "ApiKey_serviceIdId_idx" ON "ApiKey"("serviceIdId");

-- CreateIndex
CREATE INDEX "ApiKey_userId_idx" ON "ApiKey"("userId");

-- CreateIndex
CREATE INDEX "ApiKey_accountId_id_idx" ON "ApiKey"("accountId", "id");

-- CreateIndex
CREATE INDEX "Policy_accountId_iamId_idx" ON "Policy"("accountId", "iamId");

-- CreateIndex
CREATE INDEX "IdentityRecord_uidHash_idx" ON "IdentityRecord"("uidHash");

-- CreateIndex
CREATE INDEX "IdentityRecord_grantHash_idx" ON "IdentityRecord"("grantHash");

-- CreateIndex
CREATE INDEX "IdentityRecord_userId_clientId_idx" ON "IdentityRecord"("userId", "clientId");

-- CreateIndex
CREATE INDEX "IdentityRecord_clientId_model_idx" ON "IdentityRecord"("clientId", "model");

-- CreateIndex
CREATE INDEX "IdentityRecord_expiresAt_idx" ON "IdentityRecord"("expiresAt");

-- AddForeignKey
ALTER TABLE "IamRegistration" ADD CONSTRAINT "IamRegistration_serviceIdId_fkey" FOREIGN KEY ("serviceIdId") REFERENCES "ServiceId"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceId" ADD CONSTRAINT "ServiceId_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_serviceIdId_fkey" FOREIGN KEY ("serviceIdId") REFERENCES "ServiceId"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Policy" ADD CONSTRAINT "Policy_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IamUsage" ADD CONSTRAINT "IamUsage_offeringId_fkey" FOREIGN KEY ("offeringId") REFERENCES "IamRegistration"("offeringId") ON DELETE CASCADE ON UPDATE CASCADE;
