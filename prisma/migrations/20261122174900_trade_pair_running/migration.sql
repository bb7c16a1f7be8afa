-- AlterTable
ALTER TABLE "dataset" ADD COLUMN     "flows" "flow"[] DEFAULT ARRAY[]::"flow"[],
ADD COLUMN     "has_aggregates" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "trade_pair_running" (
    "dataset_slug" TEXT NOT NULL,
    "reporter_code" TEXT NOT NULL,
    "flow" "flow" NOT NULL,
    "partner_code" TEXT NOT NULL,
    "valued_years" INTEGER[],
    "running_cents" BIGINT[],
    "missing_years" INTEGER[],

    CONSTRAINT "trade_pair_running_pkey" PRIMARY KEY ("dataset_slug","reporter_code","flow","partner_code")
);

-- CreateIndex
CREATE INDEX "trade_pair_running_partner_code_dataset_slug_idx" ON "trade_pair_running"("partner_code", "dataset_slug");
-- ---------------------------------------------------------------- written by hand

-- Lists of a century and a half stay in their rows as they are: unpacking them would take longer than adding them up.
-- What values they hold is of no use to the planner, and takes long to find out.
ALTER TABLE "trade_pair_running"
  SET (toast_tuple_target = 8160),
  ALTER COLUMN "valued_years" SET NOT NULL, ALTER COLUMN "valued_years" SET STATISTICS 0,
  ALTER COLUMN "running_cents" SET NOT NULL, ALTER COLUMN "running_cents" SET STATISTICS 0,
  ALTER COLUMN "missing_years" SET NOT NULL, ALTER COLUMN "missing_years" SET STATISTICS 0,
  ADD CONSTRAINT "trade_pair_running_items" CHECK (cardinality("running_cents") = cardinality("valued_years"));
ALTER TABLE "dataset" ALTER COLUMN "flows" SET NOT NULL;

-- As the import computes them.
INSERT INTO "trade_pair_running" ("dataset_slug", "reporter_code", "partner_code", "flow", "valued_years", "running_cents", "missing_years")
SELECT dataset_slug, reporter_code, partner_code, flow,
  coalesce(array_agg(year ORDER BY year) FILTER (WHERE value_usd IS NOT NULL), '{}'),
  coalesce(array_agg(cents ORDER BY year) FILTER (WHERE value_usd IS NOT NULL), '{}'),
  coalesce(array_agg(year ORDER BY year) FILTER (WHERE value_usd IS NULL), '{}')
FROM (
  SELECT dataset_slug, reporter_code, partner_code, flow, year, value_usd, (sum((value_usd * 100)::int8) OVER so_far)::int8 AS cents
  FROM (
    SELECT f.dataset_slug, f.reporter_code, f.partner_code, f.flow, f.year, f.value_usd
    FROM trade_flow AS f JOIN dataset AS d ON d.slug = f.dataset_slug AND d.is_pair_years
    UNION ALL
    SELECT dataset_slug, reporter_code, partner_code, flow, year, value_usd FROM trade_pair_year
  ) AS pairs
  WINDOW so_far AS (PARTITION BY dataset_slug, reporter_code, partner_code, flow ORDER BY year ROWS UNBOUNDED PRECEDING)
) AS running
GROUP BY dataset_slug, reporter_code, partner_code, flow;

UPDATE dataset SET
  flows = ARRAY(SELECT flow FROM trade_world_year WHERE dataset_slug = slug GROUP BY flow ORDER BY flow::text),
  has_aggregates = EXISTS (SELECT FROM country AS area WHERE kind = 'AGGREGATE' AND (
    EXISTS (SELECT FROM trade_pair_running WHERE dataset_slug = slug AND reporter_code = area.code)
    OR EXISTS (SELECT FROM trade_pair_running WHERE dataset_slug = slug AND partner_code = area.code)));
ANALYZE "trade_pair_running";
