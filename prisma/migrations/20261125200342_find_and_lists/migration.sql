-- Shipped with PostgreSQL; a database owner may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "SavedFilter" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedFilter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListColumns" (
    "userId" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "columns" TEXT[],

    CONSTRAINT "ListColumns_pkey" PRIMARY KEY ("userId","list")
);

-- CreateIndex
CREATE UNIQUE INDEX "SavedFilter_userId_list_name_key" ON "SavedFilter"("userId", "list", "name");

-- CreateIndex
CREATE INDEX "Broker_search_idx" ON "Broker" USING GIN ("name" gin_trgm_ops) WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "Listing_search_idx" ON "Listing" USING GIN ("displayName" gin_trgm_ops) WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "Offering_search_idx" ON "Offering" USING GIN ("name" gin_trgm_ops, "serviceName" gin_trgm_ops) WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "Plan_search_idx" ON "Plan" USING GIN ("displayName" gin_trgm_ops, "name" gin_trgm_ops) WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "User_search_idx" ON "User" USING GIN ("name" gin_trgm_ops, "email" gin_trgm_ops) WITH (fastupdate = off);

-- AddForeignKey
ALTER TABLE "SavedFilter" ADD CONSTRAINT "SavedFilter_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListColumns" ADD CONSTRAINT "ListColumns_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
