-- AlterTable
ALTER TABLE "Broker" ADD COLUMN     "drift" TEXT,
ADD COLUMN     "driftSince" TIMESTAMPTZ(3),
ADD COLUMN     "watchedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Broker_watchedAt_idx" ON "Broker"("watchedAt");
