-- CreateEnum
CREATE TYPE "pair_year_basis" AS ENUM ('TOTAL_ROW', 'SUM_OF_COMMODITIES', 'SUM_OF_MONTHS', 'PART');

-- CreateEnum
CREATE TYPE "trade_side" AS ENUM ('REPORTER', 'PARTNER');

-- DropIndex
DROP INDEX "trade_flow_dataset_slug_year_idx";

-- DropIndex
DROP INDEX "trade_flow_partner_code_reporter_code_period_start_idx";

-- AlterTable
ALTER TABLE "dataset" ADD COLUMN     "first_year" INTEGER,
ADD COLUMN     "format" TEXT,
ADD COLUMN     "notes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "is_pair_years" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "last_year" INTEGER;

-- CreateTable
CREATE TABLE "dataset_file" (
    "dataset_slug" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "row_count" INTEGER NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dataset_file_pkey" PRIMARY KEY ("dataset_slug","checksum")
);

-- CreateTable
CREATE TABLE "trade_pair_year" (
    "reporter_code" TEXT NOT NULL,
    "partner_code" TEXT NOT NULL,
    "flow" "flow" NOT NULL,
    "year" INTEGER NOT NULL,
    "dataset_slug" TEXT NOT NULL,
    "value_usd" DOUBLE PRECISION,
    "valuation" "valuation" NOT NULL,
    "status" "observation_status" NOT NULL,
    "basis" "pair_year_basis" NOT NULL,
    "observations" INTEGER NOT NULL,
    "missing" INTEGER NOT NULL,

    CONSTRAINT "trade_pair_year_pkey" PRIMARY KEY ("reporter_code","partner_code","flow","year","dataset_slug")
);

-- CreateTable
CREATE TABLE "trade_country_year" (
    "country_code" TEXT NOT NULL,
    "side" "trade_side" NOT NULL,
    "flow" "flow" NOT NULL,
    "year" INTEGER NOT NULL,
    "dataset_slug" TEXT NOT NULL,
    "world_usd" DOUBLE PRECISION,
    "partners_usd" DOUBLE PRECISION,
    "partners" INTEGER NOT NULL,
    "missing" INTEGER NOT NULL,

    CONSTRAINT "trade_country_year_pkey" PRIMARY KEY ("country_code","side","flow","year","dataset_slug")
);

-- CreateTable
CREATE TABLE "trade_world_year" (
    "flow" "flow" NOT NULL,
    "year" INTEGER NOT NULL,
    "dataset_slug" TEXT NOT NULL,
    "value_usd" DOUBLE PRECISION,
    "reporters" INTEGER NOT NULL,
    "pairs" INTEGER NOT NULL,
    "missing" INTEGER NOT NULL,

    CONSTRAINT "trade_world_year_pkey" PRIMARY KEY ("flow","year","dataset_slug")
);

-- CreateIndex
CREATE INDEX "trade_pair_year_dataset_slug_year_idx" ON "trade_pair_year"("dataset_slug", "year");

-- CreateIndex
CREATE INDEX "trade_country_year_dataset_slug_year_idx" ON "trade_country_year"("dataset_slug", "year");

-- CreateIndex
CREATE INDEX "trade_world_year_dataset_slug_year_idx" ON "trade_world_year"("dataset_slug", "year");

-- CreateIndex
CREATE INDEX "trade_flow_reporter_code_year_idx" ON "trade_flow"("reporter_code", "year");

-- CreateIndex
CREATE INDEX "trade_flow_partner_code_year_idx" ON "trade_flow"("partner_code", "year");

-- CreateIndex
CREATE INDEX "trade_flow_year_idx" ON "trade_flow"("year");

-- AddForeignKey
ALTER TABLE "dataset_file" ADD CONSTRAINT "dataset_file_dataset_slug_fkey" FOREIGN KEY ("dataset_slug") REFERENCES "dataset"("slug") ON DELETE CASCADE ON UPDATE NO ACTION;

-- ---------------------------------------------------------------- written by hand

-- A table for each dataset: an import fills one that nobody sees yet and attaches it, which costs the same however much
-- there is already, and to withdraw an edition is to drop it. Prisma does not know of partitions, and need not.
ALTER TABLE "trade_flow" RENAME TO "trade_flow_before";
ALTER INDEX "trade_flow_pkey" RENAME TO "trade_flow_before_pkey";
DROP INDEX "trade_flow_reporter_code_year_idx", "trade_flow_partner_code_year_idx", "trade_flow_year_idx";

CREATE TABLE "trade_flow" (LIKE "trade_flow_before" INCLUDING DEFAULTS INCLUDING CONSTRAINTS) PARTITION BY LIST ("dataset_slug");

ALTER TABLE "trade_flow"
  ADD CONSTRAINT "trade_flow_pkey" PRIMARY KEY ("reporter_code","partner_code","flow","period_start","frequency","classification","commodity_code","dataset_slug"),
  ADD CONSTRAINT "trade_flow_reporter_code_fkey" FOREIGN KEY ("reporter_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION,
  ADD CONSTRAINT "trade_flow_partner_code_fkey" FOREIGN KEY ("partner_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION,
  ADD CONSTRAINT "trade_flow_classification_commodity_code_fkey" FOREIGN KEY ("classification", "commodity_code") REFERENCES "commodity"("classification", "code") ON DELETE RESTRICT ON UPDATE NO ACTION,
  ADD CONSTRAINT "trade_flow_dataset_slug_fkey" FOREIGN KEY ("dataset_slug") REFERENCES "dataset"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;
CREATE INDEX "trade_flow_reporter_code_year_idx" ON "trade_flow"("reporter_code", "year");
CREATE INDEX "trade_flow_partner_code_year_idx" ON "trade_flow"("partner_code", "year");
CREATE INDEX "trade_flow_year_idx" ON "trade_flow"("year");

-- Named after the hash of the slug, which may be longer than a name.
DO $$
DECLARE slug TEXT;
BEGIN
  FOR slug IN SELECT DISTINCT "dataset_slug" FROM "trade_flow_before" LOOP
    EXECUTE format('CREATE TABLE %I PARTITION OF "trade_flow" FOR VALUES IN (%L)', 'trade_flow_' || md5(slug), slug);
  END LOOP;
END $$;
INSERT INTO "trade_flow" SELECT * FROM "trade_flow_before";
DROP TABLE "trade_flow_before";

ALTER TABLE "trade_pair_year"
  ADD CONSTRAINT "trade_pair_year_value" CHECK ("value_usd" >= 0 AND "value_usd" < 'Infinity'),
  ADD CONSTRAINT "trade_pair_year_part" CHECK ("basis" <> 'PART' OR "value_usd" IS NULL);
