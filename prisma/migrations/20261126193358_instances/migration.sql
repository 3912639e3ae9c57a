-- AlterTable
ALTER TABLE "Broker" ADD COLUMN     "headers" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "BrokerExchange" (
    "id" BIGSERIAL NOT NULL,
    "brokerId" UUID NOT NULL,
    "instanceId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "method" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "headers" JSONB NOT NULL,
    "body" TEXT,
    "status" INTEGER,
    "answer" TEXT,
    "latencyMs" INTEGER,
    "failure" JSONB,

    CONSTRAINT "BrokerExchange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceInstance" (
    "id" UUID NOT NULL,
    "crn" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "offeringId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "regionId" TEXT NOT NULL,
    "brokerId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "disabledFor" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "parameters" JSONB NOT NULL DEFAULT '{}',
    "dashboardUrl" TEXT,
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "reclaimAt" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,
    "createdBy" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ServiceInstance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InstanceOperation" (
    "id" UUID NOT NULL,
    "instanceId" UUID NOT NULL,
    "bindingId" UUID,
    "kind" TEXT NOT NULL,
    "phase" TEXT NOT NULL DEFAULT 'request',
    "request" JSONB NOT NULL DEFAULT '{}',
    "outcome" TEXT,
    "finding" JSONB,
    "brokerOperation" TEXT,
    "progress" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "step" INTEGER NOT NULL DEFAULT 0,
    "deadlineAt" TIMESTAMPTZ(3) NOT NULL,
    "requestedById" UUID,
    "requestedBy" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "InstanceOperation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceBinding" (
    "id" UUID NOT NULL,
    "crn" TEXT NOT NULL,
    "instanceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "appGuid" TEXT,
    "state" TEXT NOT NULL,
    "parameters" JSONB NOT NULL DEFAULT '{}',
    "credentialsCiphertext" TEXT,
    "createdById" UUID NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ServiceBinding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BrokerExchange_brokerId_id_idx" ON "BrokerExchange"("brokerId", "id" DESC);

-- CreateIndex
CREATE INDEX "BrokerExchange_instanceId_id_idx" ON "BrokerExchange"("instanceId", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "ServiceInstance_crn_key" ON "ServiceInstance"("crn");

-- CreateIndex
CREATE INDEX "ServiceInstance_accountId_createdAt_id_idx" ON "ServiceInstance"("accountId", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "ServiceInstance_offeringId_createdAt_id_idx" ON "ServiceInstance"("offeringId", "createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "ServiceInstance_planId_regionId_idx" ON "ServiceInstance"("planId", "regionId");

-- CreateIndex
CREATE INDEX "ServiceInstance_brokerId_idx" ON "ServiceInstance"("brokerId");

-- CreateIndex
CREATE INDEX "InstanceOperation_instanceId_startedAt_idx" ON "InstanceOperation"("instanceId", "startedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "ServiceBinding_crn_key" ON "ServiceBinding"("crn");

-- CreateIndex
CREATE INDEX "ServiceBinding_instanceId_createdAt_idx" ON "ServiceBinding"("instanceId", "createdAt");

-- AddForeignKey
ALTER TABLE "BrokerExchange" ADD CONSTRAINT "BrokerExchange_brokerId_fkey" FOREIGN KEY ("brokerId") REFERENCES "Broker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceInstance" ADD CONSTRAINT "ServiceInstance_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceInstance" ADD CONSTRAINT "ServiceInstance_offeringId_fkey" FOREIGN KEY ("offeringId") REFERENCES "Offering"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceInstance" ADD CONSTRAINT "ServiceInstance_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceInstance" ADD CONSTRAINT "ServiceInstance_brokerId_fkey" FOREIGN KEY ("brokerId") REFERENCES "Broker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InstanceOperation" ADD CONSTRAINT "InstanceOperation_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "ServiceInstance"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InstanceOperation" ADD CONSTRAINT "InstanceOperation_bindingId_fkey" FOREIGN KEY ("bindingId") REFERENCES "ServiceBinding"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceBinding" ADD CONSTRAINT "ServiceBinding_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "ServiceInstance"("id") ON DELETE CASCADE ON UPDATE CASCADE;
