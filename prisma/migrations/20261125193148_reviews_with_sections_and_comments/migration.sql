-- AlterTable
ALTER TABLE "Attestation" ADD COLUMN     "basisHash" TEXT;

-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "claimedAt" TIMESTAMPTZ(3),
ADD COLUMN     "claimedById" UUID,
ADD COLUMN     "claimedName" TEXT,
ADD COLUMN     "snapshot" JSONB,
ADD COLUMN     "snapshotHash" TEXT;

-- CreateTable
CREATE TABLE "ReviewSection" (
    "reviewId" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "decidedById" UUID NOT NULL,
    "decidedName" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReviewSection_pkey" PRIMARY KEY ("reviewId","section")
);

-- CreateTable
CREATE TABLE "ReviewComment" (
    "id" UUID NOT NULL,
    "offeringId" UUID NOT NULL,
    "parentId" UUID,
    "field" TEXT NOT NULL,
    "valueHash" TEXT,
    "body" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedName" TEXT,

    CONSTRAINT "ReviewComment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReviewComment_offeringId_at_idx" ON "ReviewComment"("offeringId", "at");

-- CreateIndex
CREATE INDEX "ReviewComment_parentId_idx" ON "ReviewComment"("parentId");

-- AddForeignKey
ALTER TABLE "ReviewSection" ADD CONSTRAINT "ReviewSection_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_offeringId_fkey" FOREIGN KEY ("offeringId") REFERENCES "Offering"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "ReviewComment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
