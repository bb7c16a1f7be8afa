-- Indexes that no query reads go: those of the tables of figures are found by their figure, never by country; tables of a
-- few rows are read whole. Figures of an official or an organisation get theirs.

-- DropIndex
DROP INDEX "country_alpha2_idx";

-- DropIndex
DROP INDEX "country_numeric_idx";

-- DropIndex
DROP INDEX "country_successor_successor_code_idx";

-- DropIndex
DROP INDEX "dataset_series_released_on_upper_idx";

-- DropIndex
DROP INDEX "electricity_import_exporter_code_idx";

-- DropIndex
DROP INDEX "electricity_import_importer_code_exporter_code_idx";

-- DropIndex
DROP INDEX "force_strength_backer_code_idx";

-- DropIndex
DROP INDEX "force_strength_host_code_idx";

-- DropIndex
DROP INDEX "force_strength_operator_code_idx";

-- DropIndex
DROP INDEX "gas_import_exporter_code_idx";

-- DropIndex
DROP INDEX "gas_import_importer_code_exporter_code_idx";

-- DropIndex
DROP INDEX "payment_payee_code_idx";

-- DropIndex
DROP INDEX "payment_payer_code_payee_code_idx";

-- DropIndex
DROP INDEX "source_terminal_slug_idx";

-- DropIndex
DROP INDEX "trade_volume_partner_code_idx";

-- DropIndex
DROP INDEX "trade_volume_reporter_code_partner_code_idx";

-- CreateIndex
CREATE INDEX "figure_attributed_official_slug_idx" ON "figure"("attributed_official_slug");

-- CreateIndex
CREATE INDEX "figure_attributed_organisation_slug_idx" ON "figure"("attributed_organisation_slug");

-- ---------------------------------------------------------------- written by hand

-- A part that stays empty. PostgreSQL chooses among parts while a statement runs only where there is more than one: with
-- the flows of a single dataset, a list would read all of them for each dataset that has none.
CREATE TABLE "trade_flow_of_no_dataset" PARTITION OF "trade_flow" FOR VALUES IN ('');
