-- AlterTable
ALTER TABLE "trade_country_year" ADD COLUMN     "greatest_usd" DOUBLE PRECISION,
ADD COLUMN     "least_usd" DOUBLE PRECISION;
-- ---------------------------------------------------------------- written by hand

-- As the import computes them: over the partners that are no aggregates, as the country records it and as its partners do.
WITH pairs AS (
  SELECT f.reporter_code, f.partner_code, f.flow, f.year, f.dataset_slug, f.value_usd
  FROM trade_flow AS f JOIN dataset AS d ON d.slug = f.dataset_slug AND d.is_pair_years
  UNION ALL
  SELECT reporter_code, partner_code, flow, year, dataset_slug, value_usd FROM trade_pair_year
), recorded AS (
  SELECT reporter_code AS country_code, 'REPORTER'::trade_side AS side, flow, year, dataset_slug, partner_code AS other, value_usd FROM pairs
  UNION ALL
  SELECT partner_code, 'PARTNER', (CASE flow WHEN 'IMPORT' THEN 'EXPORT' ELSE 'IMPORT' END)::flow, year, dataset_slug, reporter_code, value_usd
  FROM pairs WHERE flow IN ('IMPORT', 'EXPORT')
), extremes AS (
  SELECT country_code, side, recorded.flow, year, dataset_slug, min(value_usd) AS least, max(value_usd) AS greatest
  FROM recorded JOIN country ON country.code = recorded.other AND country.kind <> 'AGGREGATE'
  GROUP BY country_code, side, recorded.flow, year, dataset_slug
)
UPDATE trade_country_year AS total SET least_usd = least, greatest_usd = greatest
FROM extremes AS e
WHERE (total.country_code, total.side, total.flow, total.year, total.dataset_slug) = (e.country_code, e.side, e.flow, e.year, e.dataset_slug);
