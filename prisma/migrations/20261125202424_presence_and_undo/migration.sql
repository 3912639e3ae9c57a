-- CreateTable
CREATE TABLE "Presence" (
    "offeringId" UUID NOT NULL,
    "document" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "typingAt" TIMESTAMPTZ(3),
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("offeringId","document","userId")
);

-- CreateTable
CREATE TABLE "RemovedRow" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "offeringId" UUID NOT NULL,
    "row" JSONB NOT NULL,
    "removedById" UUID NOT NULL,
    "removedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RemovedRow_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Presence_seenAt_idx" ON "Presence"("seenAt");

-- CreateIndex
CREATE INDEX "RemovedRow_offeringId_idx" ON "RemovedRow"("offeringId");

-- CreateIndex
CREATE INDEX "RemovedRow_removedAt_idx" ON "RemovedRow"("removedAt");

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_offeringId_fkey" FOREIGN KEY ("offeringId") REFERENCES "Offering"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemovedRow" ADD CONSTRAINT "RemovedRow_offeringId_fkey" FOREIGN KEY ("offeringId") REFERENCES "Offering"("id") ON DELETE CASCADE ON UPDATE CASCADE;
