-- AlterTable
ALTER TABLE "ConformanceRun" ADD COLUMN     "cancelledAt" TIMESTAMPTZ(3),
ADD COLUMN     "failure" JSONB,
ADD COLUMN     "leftOver" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "osbVersion" TEXT NOT NULL DEFAULT '2.12',
ADD COLUMN     "profile" TEXT NOT NULL DEFAULT 'ibmcloud',
ADD COLUMN     "progress" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "startedBy" TEXT NOT NULL DEFAULT '';
