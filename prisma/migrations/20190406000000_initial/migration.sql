-- CreateEnum
CREATE TYPE "area_kind" AS ENUM ('STATE', 'TERRITORY', 'HISTORIC', 'AGGREGATE');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'SUPREME_LEADER', 'MINISTER', 'DIPLOMAT', 'SPOKESPERSON', 'OTHER');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('NEWS_AGENCY', 'MEDIA', 'GOVERNMENT_BODY', 'COMPANY', 'CHAMBER', 'ARMED_GROUP', 'INTERNATIONAL', 'OTHER');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('NEWS_ARTICLE', 'NEWS_AGENCY', 'STATE_MEDIA', 'GOVERNMENT', 'DATASET', 'SOCIAL_MEDIA');

-- CreateEnum
CREATE TYPE "certainty" AS ENUM ('STATED', 'INFERRED');

-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('VISIT', 'MEETING', 'AGREEMENT', 'PROJECT', 'SANCTION', 'WITHDRAWAL', 'WAR', 'INVASION', 'LAPSE', 'OTHER');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('SPEECH', 'MEETING', 'WEBSITE', 'STATE_MEDIA', 'SOCIAL_MEDIA', 'PRESS', 'OTHER');

-- CreateEnum
CREATE TYPE "mention_role" AS ENUM ('ADDRESSEE', 'SUBJECT');

-- CreateEnum
CREATE TYPE "figure_kind" AS ENUM ('TRADE_VOLUME', 'GAS_IMPORT', 'ELECTRICITY_IMPORT', 'FORCE_STRENGTH', 'PAYMENT', 'SANCTIONS_WAIVER');

-- CreateEnum
CREATE TYPE "standing" AS ENUM ('ACTUAL', 'ESTIMATE', 'TARGET', 'FORECAST');

-- CreateEnum
CREATE TYPE "rank" AS ENUM ('PREFERRED', 'NORMAL', 'DEPRECATED');

-- CreateEnum
CREATE TYPE "calendar_system" AS ENUM ('GREGORIAN', 'IRANIAN');

-- CreateEnum
CREATE TYPE "time_basis" AS ENUM ('CUMULATIVE', 'RATE', 'POINT');

-- CreateEnum
CREATE TYPE "rate_unit" AS ENUM ('DAY', 'MONTH', 'YEAR');

-- CreateEnum
CREATE TYPE "trade_direction" AS ENUM ('TOTAL', 'EXPORTS', 'IMPORTS');

-- CreateEnum
CREATE TYPE "trade_scope" AS ENUM ('GOODS', 'GOODS_NON_OIL', 'GOODS_AND_SERVICES', 'UNSPECIFIED');

-- CreateEnum
CREATE TYPE "gas_unit" AS ENUM ('SCF', 'M3', 'BCM', 'SCF_PER_DAY', 'MILLION_SCF_PER_DAY', 'BILLION_SCF_PER_DAY', 'MILLION_M3_PER_DAY', 'BCM_PER_YEAR', 'TWH', 'PJ', 'MMBTU', 'TWH_PER_YEAR', 'PJ_PER_YEAR');

-- CreateEnum
CREATE TYPE "electricity_unit" AS ENUM ('GW', 'TWH', 'TWH_PER_YEAR', 'PERCENT_OF_CONSUMPTION');

-- CreateEnum
CREATE TYPE "bound" AS ENUM ('ABOUT', 'UP_TO', 'AT_LEAST', 'EXACT');

-- CreateEnum
CREATE TYPE "cover" AS ENUM ('ELECTRICITY', 'NATURAL_GAS');

-- CreateEnum
CREATE TYPE "flow" AS ENUM ('EXPORT', 'IMPORT', 'REEXPORT', 'REIMPORT');

-- CreateEnum
CREATE TYPE "frequency" AS ENUM ('ANNUAL', 'QUARTERLY', 'MONTHLY');

-- CreateEnum
CREATE TYPE "valuation" AS ENUM ('FOB', 'CIF', 'UNSPECIFIED');

-- CreateEnum
CREATE TYPE "observation_status" AS ENUM ('REPORTED', 'MIRRORED', 'ESTIMATED', 'DERIVED', 'ZERO_OR_NOT_REPORTED', 'MISSING', 'PARTIAL_COVERAGE');

-- CreateTable
CREATE TABLE "country" (
    "code" TEXT NOT NULL,
    "alpha2" TEXT,
    "numeric" TEXT,
    "name" TEXT NOT NULL,
    "official_name" TEXT,
    "kind" "area_kind" NOT NULL,
    "region" TEXT,
    "subregion" TEXT,
    "aliases" TEXT[],
    "valid_from" TEXT,
    "valid_from_lower" DATE,
    "valid_from_upper" DATE,
    "valid_to" TEXT,
    "valid_to_lower" DATE,
    "valid_to_upper" DATE,

    CONSTRAINT "country_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "country_successor" (
    "country_code" TEXT NOT NULL,
    "successor_code" TEXT NOT NULL,

    CONSTRAINT "country_successor_pkey" PRIMARY KEY ("country_code","successor_code")
);

-- CreateTable
CREATE TABLE "official" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "wikidata_id" TEXT,

    CONSTRAINT "official_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "tenure" (
    "id" TEXT NOT NULL,
    "official_slug" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "country_code" TEXT NOT NULL,
    "started_on" TEXT,
    "started_on_lower" DATE,
    "started_on_upper" DATE,
    "ended_on" TEXT,
    "ended_on_lower" DATE,
    "ended_on_upper" DATE,

    CONSTRAINT "tenure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "organisation_kind" "organisation_kind" NOT NULL,
    "country_code" TEXT,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "source" (
    "slug" TEXT NOT NULL,
    "source_kind" "source_kind" NOT NULL,
    "publisher" TEXT NOT NULL,
    "publisher_certainty" "certainty" NOT NULL DEFAULT 'STATED',
    "title" TEXT,
    "author" TEXT,
    "url" TEXT,
    "language" TEXT,
    "published_on" TEXT,
    "published_on_lower" DATE,
    "published_on_upper" DATE,
    "published_on_certainty" "certainty" NOT NULL DEFAULT 'STATED',
    "inferred_from" TEXT,
    "origin_slug" TEXT,
    "origin_certainty" "certainty",
    "terminal_slug" TEXT NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "citation" (
    "id" TEXT NOT NULL,
    "source_slug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "locator" TEXT,
    "phrase" TEXT,
    "origin_slug" TEXT,
    "origin_certainty" "certainty",
    "origin_basis" TEXT,
    "statement_slug" TEXT,
    "event_slug" TEXT,
    "figure_slug" TEXT,
    "tenure_id" TEXT,
    "waiver_term_id" TEXT,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "slug" TEXT NOT NULL,
    "event_kind" "event_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "started_on" TEXT,
    "started_on_lower" DATE,
    "started_on_upper" DATE,
    "ended_on" TEXT,
    "ended_on_lower" DATE,
    "ended_on_upper" DATE,
    "place" TEXT,
    "part_of_slug" TEXT,
    "certainty" "certainty" NOT NULL DEFAULT 'STATED',
    "inferred_from" TEXT,
    "keyed_known_from" DATE,
    "known_from" DATE,

    CONSTRAINT "event_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "event_country" (
    "event_slug" TEXT NOT NULL,
    "country_code" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "event_country_pkey" PRIMARY KEY ("event_slug","country_code")
);

-- CreateTable
CREATE TABLE "event_official" (
    "event_slug" TEXT NOT NULL,
    "official_slug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "event_official_pkey" PRIMARY KEY ("event_slug","official_slug")
);

-- CreateTable
CREATE TABLE "statement" (
    "slug" TEXT NOT NULL,
    "speaker_slug" TEXT,
    "speaker_country_code" TEXT,
    "organisation_slug" TEXT,
    "asserted_by_slug" TEXT,
    "made_on" TEXT,
    "made_on_lower" DATE,
    "made_on_upper" DATE,
    "summary" TEXT NOT NULL,
    "topics" TEXT[],
    "event_slug" TEXT,
    "certainty" "certainty" NOT NULL DEFAULT 'STATED',
    "inferred_from" TEXT,
    "keyed_known_from" DATE,
    "known_from" DATE,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "mention" (
    "id" TEXT NOT NULL,
    "statement_slug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "role" "mention_role" NOT NULL,
    "country_code" TEXT,
    "official_slug" TEXT,
    "organisation_slug" TEXT,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rendition" (
    "id" TEXT NOT NULL,
    "statement_slug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "source_slug" TEXT NOT NULL,
    "carrier" TEXT,
    "channel" "channel" NOT NULL,
    "position" TEXT,
    "language" TEXT,
    "gist" TEXT NOT NULL,
    "wording" TEXT,

    CONSTRAINT "rendition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figure" (
    "slug" TEXT NOT NULL,
    "kind" "figure_kind" NOT NULL,
    "standing" "standing",
    "rank" "rank" NOT NULL DEFAULT 'NORMAL',
    "rank_reason" TEXT,
    "certainty" "certainty" NOT NULL DEFAULT 'STATED',
    "inferred_from" TEXT,
    "period_label" TEXT,
    "period_start" DATE,
    "period_end" DATE,
    "calendar" "calendar_system" NOT NULL DEFAULT 'GREGORIAN',
    "reported_text" TEXT,
    "attribution_label" TEXT,
    "attributed_official_slug" TEXT,
    "attributed_organisation_slug" TEXT,
    "attributed_country_code" TEXT,
    "statement_slug" TEXT,
    "restates_slug" TEXT,
    "note" TEXT,
    "keyed_known_from" DATE,
    "known_from" DATE,

    CONSTRAINT "figure_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "figure_country" (
    "figure_slug" TEXT NOT NULL,
    "country_code" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "figure_country_pkey" PRIMARY KEY ("figure_slug","country_code")
);

-- CreateTable
CREATE TABLE "trade_volume" (
    "figure_slug" TEXT NOT NULL,
    "reporter_code" TEXT NOT NULL,
    "partner_code" TEXT NOT NULL,
    "direction" "trade_direction" NOT NULL,
    "scope" "trade_scope" NOT NULL,
    "time_basis" "time_basis" NOT NULL,
    "rate_per" "rate_unit",
    "amount" DECIMAL NOT NULL,
    "amount_low" DECIMAL,
    "amount_high" DECIMAL,
    "currency" TEXT NOT NULL,
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "horizon_text" TEXT,

    CONSTRAINT "trade_volume_pkey" PRIMARY KEY ("figure_slug")
);

-- CreateTable
CREATE TABLE "gas_import" (
    "figure_slug" TEXT NOT NULL,
    "importer_code" TEXT NOT NULL,
    "exporter_code" TEXT NOT NULL,
    "time_basis" "time_basis" NOT NULL,
    "amount" DECIMAL NOT NULL,
    "amount_low" DECIMAL,
    "amount_high" DECIMAL,
    "unit" "gas_unit" NOT NULL,
    "approximate" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "gas_import_pkey" PRIMARY KEY ("figure_slug")
);

-- CreateTable
CREATE TABLE "electricity_import" (
    "figure_slug" TEXT NOT NULL,
    "importer_code" TEXT NOT NULL,
    "exporter_code" TEXT NOT NULL,
    "time_basis" "time_basis" NOT NULL,
    "amount" DECIMAL NOT NULL,
    "amount_low" DECIMAL,
    "amount_high" DECIMAL,
    "unit" "electricity_unit" NOT NULL,
    "approximate" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "electricity_import_pkey" PRIMARY KEY ("figure_slug")
);

-- CreateTable
CREATE TABLE "force_strength" (
    "figure_slug" TEXT NOT NULL,
    "host_code" TEXT NOT NULL,
    "operator_code" TEXT,
    "force_slug" TEXT,
    "backer_code" TEXT,
    "persons" INTEGER NOT NULL,
    "bound" "bound" NOT NULL,

    CONSTRAINT "force_strength_pkey" PRIMARY KEY ("figure_slug")
);

-- CreateTable
CREATE TABLE "payment" (
    "figure_slug" TEXT NOT NULL,
    "payer_code" TEXT NOT NULL,
    "payee_code" TEXT NOT NULL,
    "amount" DECIMAL NOT NULL,
    "amount_high" DECIMAL,
    "currency" TEXT NOT NULL,
    "time_basis" "time_basis" NOT NULL,
    "rate_per" "rate_unit",
    "purpose" TEXT,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("figure_slug")
);

-- CreateTable
CREATE TABLE "sanctions_waiver" (
    "figure_slug" TEXT NOT NULL,
    "issuer_code" TEXT NOT NULL,
    "beneficiary_code" TEXT NOT NULL,
    "target_code" TEXT NOT NULL,
    "covers" "cover"[],
    "conditions" TEXT[],
    "signed_on" TEXT,
    "signed_on_lower" DATE,
    "signed_on_upper" DATE,
    "granted_on" TEXT,
    "granted_on_lower" DATE,
    "granted_on_upper" DATE,
    "notified_on" TEXT,
    "notified_on_lower" DATE,
    "notified_on_upper" DATE,
    "effective_on" TEXT,
    "effective_on_lower" DATE,
    "effective_on_upper" DATE,
    "renews_slug" TEXT,

    CONSTRAINT "sanctions_waiver_pkey" PRIMARY KEY ("figure_slug")
);

-- CreateTable
CREATE TABLE "waiver_term" (
    "id" TEXT NOT NULL,
    "waiver_slug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "duration_days" INTEGER,
    "expires_on" TEXT,
    "expires_on_lower" DATE,
    "expires_on_upper" DATE,
    "rank" "rank" NOT NULL DEFAULT 'NORMAL',
    "certainty" "certainty" NOT NULL DEFAULT 'STATED',
    "inferred_from" TEXT,

    CONSTRAINT "waiver_term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dataset" (
    "slug" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "released_on" TEXT,
    "released_on_lower" DATE,
    "released_on_upper" DATE,
    "licence" TEXT,
    "url" TEXT,
    "checksum" TEXT,
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "reconciled" BOOLEAN NOT NULL DEFAULT false,
    "coverage" TEXT,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dataset_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "commodity" (
    "classification" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "description" TEXT,
    "parent_code" TEXT,

    CONSTRAINT "commodity_pkey" PRIMARY KEY ("classification","code")
);

-- CreateTable
CREATE TABLE "trade_flow" (
    "reporter_code" TEXT NOT NULL,
    "partner_code" TEXT NOT NULL,
    "flow" "flow" NOT NULL,
    "period_start" DATE NOT NULL,
    "frequency" "frequency" NOT NULL,
    "classification" TEXT NOT NULL,
    "commodity_code" TEXT NOT NULL,
    "dataset_slug" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "value_usd" DOUBLE PRECISION,
    "raw_value" TEXT,
    "net_weight_kg" DOUBLE PRECISION,
    "valuation" "valuation" NOT NULL DEFAULT 'UNSPECIFIED',
    "status" "observation_status" NOT NULL DEFAULT 'REPORTED',
    "partner_as_reported" TEXT,

    CONSTRAINT "trade_flow_pkey" PRIMARY KEY ("reporter_code","partner_code","flow","period_start","frequency","classification","commodity_code","dataset_slug")
);

-- CreateTable
CREATE TABLE "gas_flow" (
    "importer_code" TEXT NOT NULL,
    "exporter_code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "dataset_slug" TEXT NOT NULL,
    "route" TEXT NOT NULL DEFAULT '',
    "volume_bcm" DOUBLE PRECISION,
    "raw_value" TEXT,
    "status" "observation_status" NOT NULL DEFAULT 'REPORTED',
    "method" TEXT,

    CONSTRAINT "gas_flow_pkey" PRIMARY KEY ("importer_code","exporter_code","year","dataset_slug","route")
);

-- CreateTable
CREATE TABLE "country_indicator" (
    "country_code" TEXT NOT NULL,
    "indicator" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "dataset_slug" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "unit" TEXT NOT NULL,
    "status" "observation_status" NOT NULL DEFAULT 'REPORTED',

    CONSTRAINT "country_indicator_pkey" PRIMARY KEY ("country_code","indicator","year","dataset_slug")
);

-- CreateTable
CREATE TABLE "seed_set" (
    "name" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seed_set_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "seed_entry" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "set_name" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,

    CONSTRAINT "seed_entry_pkey" PRIMARY KEY ("kind","key")
);

-- CreateTable
CREATE TABLE "data_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" BIGINT NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "data_state_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "country_name_idx" ON "country"("name");

-- CreateIndex
CREATE INDEX "country_alpha2_idx" ON "country"("alpha2");

-- CreateIndex
CREATE INDEX "country_numeric_idx" ON "country"("numeric");

-- CreateIndex
CREATE INDEX "country_successor_successor_code_idx" ON "country_successor"("successor_code");

-- CreateIndex
CREATE INDEX "official_name_idx" ON "official"("name");

-- CreateIndex
CREATE INDEX "tenure_official_slug_started_on_lower_idx" ON "tenure"("official_slug", "started_on_lower");

-- CreateIndex
CREATE INDEX "tenure_country_code_official_slug_idx" ON "tenure"("country_code", "official_slug");

-- CreateIndex
CREATE INDEX "organisation_name_idx" ON "organisation"("name");

-- CreateIndex
CREATE INDEX "organisation_country_code_idx" ON "organisation"("country_code");

-- CreateIndex
CREATE INDEX "source_published_on_lower_slug_idx" ON "source"("published_on_lower", "slug");

-- CreateIndex
CREATE INDEX "source_origin_slug_idx" ON "source"("origin_slug");

-- CreateIndex
CREATE INDEX "source_terminal_slug_idx" ON "source"("terminal_slug");

-- CreateIndex
CREATE INDEX "citation_source_slug_id_idx" ON "citation"("source_slug", "id");

-- CreateIndex
CREATE INDEX "citation_origin_slug_idx" ON "citation"("origin_slug");

-- CreateIndex
CREATE INDEX "citation_statement_slug_ordinal_idx" ON "citation"("statement_slug", "ordinal");

-- CreateIndex
CREATE INDEX "citation_event_slug_ordinal_idx" ON "citation"("event_slug", "ordinal");

-- CreateIndex
CREATE INDEX "citation_figure_slug_ordinal_idx" ON "citation"("figure_slug", "ordinal");

-- CreateIndex
CREATE INDEX "citation_tenure_id_ordinal_idx" ON "citation"("tenure_id", "ordinal");

-- CreateIndex
CREATE INDEX "citation_waiver_term_id_ordinal_idx" ON "citation"("waiver_term_id", "ordinal");

-- CreateIndex
CREATE INDEX "event_started_on_lower_slug_idx" ON "event"("started_on_lower", "slug");

-- CreateIndex
CREATE INDEX "event_part_of_slug_idx" ON "event"("part_of_slug");

-- CreateIndex
CREATE INDEX "event_country_country_code_event_slug_idx" ON "event_country"("country_code", "event_slug");

-- CreateIndex
CREATE INDEX "event_official_official_slug_event_slug_idx" ON "event_official"("official_slug", "event_slug");

-- CreateIndex
CREATE INDEX "statement_made_on_lower_slug_idx" ON "statement"("made_on_lower", "slug");

-- CreateIndex
CREATE INDEX "statement_speaker_slug_made_on_lower_slug_idx" ON "statement"("speaker_slug", "made_on_lower", "slug");

-- CreateIndex
CREATE INDEX "statement_speaker_country_code_made_on_lower_slug_idx" ON "statement"("speaker_country_code", "made_on_lower", "slug");

-- CreateIndex
CREATE INDEX "statement_organisation_slug_idx" ON "statement"("organisation_slug");

-- CreateIndex
CREATE INDEX "statement_asserted_by_slug_idx" ON "statement"("asserted_by_slug");

-- CreateIndex
CREATE INDEX "statement_event_slug_idx" ON "statement"("event_slug");

-- CreateIndex
CREATE INDEX "statement_topics_idx" ON "statement" USING GIN ("topics");

-- CreateIndex
CREATE INDEX "mention_statement_slug_ordinal_idx" ON "mention"("statement_slug", "ordinal");

-- CreateIndex
CREATE INDEX "mention_country_code_statement_slug_idx" ON "mention"("country_code", "statement_slug");

-- CreateIndex
CREATE INDEX "mention_official_slug_statement_slug_idx" ON "mention"("official_slug", "statement_slug");

-- CreateIndex
CREATE INDEX "mention_organisation_slug_idx" ON "mention"("organisation_slug");

-- CreateIndex
CREATE INDEX "rendition_statement_slug_ordinal_idx" ON "rendition"("statement_slug", "ordinal");

-- CreateIndex
CREATE INDEX "rendition_source_slug_idx" ON "rendition"("source_slug");

-- CreateIndex
CREATE INDEX "figure_kind_period_start_slug_idx" ON "figure"("kind", "period_start", "slug");

-- CreateIndex
CREATE INDEX "figure_period_start_slug_idx" ON "figure"("period_start", "slug");

-- CreateIndex
CREATE INDEX "figure_statement_slug_idx" ON "figure"("statement_slug");

-- CreateIndex
CREATE INDEX "figure_restates_slug_idx" ON "figure"("restates_slug");

-- CreateIndex
CREATE INDEX "figure_country_country_code_figure_slug_idx" ON "figure_country"("country_code", "figure_slug");

-- CreateIndex
CREATE INDEX "trade_volume_reporter_code_partner_code_idx" ON "trade_volume"("reporter_code", "partner_code");

-- CreateIndex
CREATE INDEX "trade_volume_partner_code_idx" ON "trade_volume"("partner_code");

-- CreateIndex
CREATE INDEX "gas_import_importer_code_exporter_code_idx" ON "gas_import"("importer_code", "exporter_code");

-- CreateIndex
CREATE INDEX "gas_import_exporter_code_idx" ON "gas_import"("exporter_code");

-- CreateIndex
CREATE INDEX "electricity_import_importer_code_exporter_code_idx" ON "electricity_import"("importer_code", "exporter_code");

-- CreateIndex
CREATE INDEX "electricity_import_exporter_code_idx" ON "electricity_import"("exporter_code");

-- CreateIndex
CREATE INDEX "force_strength_host_code_idx" ON "force_strength"("host_code");

-- CreateIndex
CREATE INDEX "force_strength_operator_code_idx" ON "force_strength"("operator_code");

-- CreateIndex
CREATE INDEX "force_strength_force_slug_idx" ON "force_strength"("force_slug");

-- CreateIndex
CREATE INDEX "force_strength_backer_code_idx" ON "force_strength"("backer_code");

-- CreateIndex
CREATE INDEX "payment_payer_code_payee_code_idx" ON "payment"("payer_code", "payee_code");

-- CreateIndex
CREATE INDEX "payment_payee_code_idx" ON "payment"("payee_code");

-- CreateIndex
CREATE UNIQUE INDEX "sanctions_waiver_renews_slug_key" ON "sanctions_waiver"("renews_slug");

-- CreateIndex
CREATE INDEX "sanctions_waiver_issuer_code_beneficiary_code_target_code_idx" ON "sanctions_waiver"("issuer_code", "beneficiary_code", "target_code");

-- CreateIndex
CREATE INDEX "sanctions_waiver_beneficiary_code_idx" ON "sanctions_waiver"("beneficiary_code");

-- CreateIndex
CREATE INDEX "sanctions_waiver_target_code_idx" ON "sanctions_waiver"("target_code");

-- CreateIndex
CREATE INDEX "waiver_term_waiver_slug_ordinal_idx" ON "waiver_term"("waiver_slug", "ordinal");

-- CreateIndex
CREATE INDEX "dataset_series_released_on_upper_idx" ON "dataset"("series", "released_on_upper");

-- CreateIndex
CREATE UNIQUE INDEX "dataset_series_edition_key" ON "dataset"("series", "edition");

-- CreateIndex
CREATE INDEX "commodity_classification_parent_code_idx" ON "commodity"("classification", "parent_code");

-- CreateIndex
CREATE INDEX "trade_flow_partner_code_reporter_code_period_start_idx" ON "trade_flow"("partner_code", "reporter_code", "period_start");

-- CreateIndex
CREATE INDEX "trade_flow_dataset_slug_year_idx" ON "trade_flow"("dataset_slug", "year");

-- CreateIndex
CREATE INDEX "gas_flow_exporter_code_importer_code_year_idx" ON "gas_flow"("exporter_code", "importer_code", "year");

-- CreateIndex
CREATE INDEX "gas_flow_dataset_slug_idx" ON "gas_flow"("dataset_slug");

-- CreateIndex
CREATE INDEX "country_indicator_dataset_slug_idx" ON "country_indicator"("dataset_slug");

-- CreateIndex
CREATE INDEX "seed_entry_set_name_idx" ON "seed_entry"("set_name");

-- AddForeignKey
ALTER TABLE "country_successor" ADD CONSTRAINT "country_successor_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "country_successor" ADD CONSTRAINT "country_successor_successor_code_fkey" FOREIGN KEY ("successor_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tenure" ADD CONSTRAINT "tenure_official_slug_fkey" FOREIGN KEY ("official_slug") REFERENCES "official"("slug") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tenure" ADD CONSTRAINT "tenure_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_origin_slug_fkey" FOREIGN KEY ("origin_slug") REFERENCES "source"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_source_slug_fkey" FOREIGN KEY ("source_slug") REFERENCES "source"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_origin_slug_fkey" FOREIGN KEY ("origin_slug") REFERENCES "source"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_statement_slug_fkey" FOREIGN KEY ("statement_slug") REFERENCES "statement"("slug") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_event_slug_fkey" FOREIGN KEY ("event_slug") REFERENCES "event"("slug") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_figure_slug_fkey" FOREIGN KEY ("figure_slug") REFERENCES "figure"("slug") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_tenure_id_fkey" FOREIGN KEY ("tenure_id") REFERENCES "tenure"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_waiver_term_id_fkey" FOREIGN KEY ("waiver_term_id") REFERENCES "waiver_term"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_part_of_slug_fkey" FOREIGN KEY ("part_of_slug") REFERENCES "event"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event_country" ADD CONSTRAINT "event_country_event_slug_fkey" FOREIGN KEY ("event_slug") REFERENCES "event"("slug") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event_country" ADD CONSTRAINT "event_country_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event_official" ADD CONSTRAINT "event_official_event_slug_fkey" FOREIGN KEY ("event_slug") REFERENCES "event"("slug") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event_official" ADD CONSTRAINT "event_official_official_slug_fkey" FOREIGN KEY ("official_slug") REFERENCES "official"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_speaker_slug_fkey" FOREIGN KEY ("speaker_slug") REFERENCES "official"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_speaker_country_code_fkey" FOREIGN KEY ("speaker_country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_organisation_slug_fkey" FOREIGN KEY ("organisation_slug") REFERENCES "organisation"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_asserted_by_slug_fkey" FOREIGN KEY ("asserted_by_slug") REFERENCES "source"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_event_slug_fkey" FOREIGN KEY ("event_slug") REFERENCES "event"("slug") ON DELETE SET NULL ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_statement_slug_fkey" FOREIGN KEY ("statement_slug") REFERENCES "statement"("slug") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_official_slug_fkey" FOREIGN KEY ("official_slug") REFERENCES "official"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_organisation_slug_fkey" FOREIGN KEY ("organisation_slug") REFERENCES "organisation"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "rendition" ADD CONSTRAINT "rendition_statement_slug_fkey" FOREIGN KEY ("statement_slug") REFERENCES "statement"("slug") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "rendition" ADD CONSTRAINT "rendition_source_slug_fkey" FOREIGN KEY ("source_slug") REFERENCES "source"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_attributed_official_slug_fkey" FOREIGN KEY ("attributed_official_slug") REFERENCES "official"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_attributed_organisation_slug_fkey" FOREIGN KEY ("attributed_organisation_slug") REFERENCES "organisation"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_attributed_country_code_fkey" FOREIGN KEY ("attributed_country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_statement_slug_fkey" FOREIGN KEY ("statement_slug") REFERENCES "statement"("slug") ON DELETE SET NULL ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_restates_slug_fkey" FOREIGN KEY ("restates_slug") REFERENCES "figure"("slug") ON DELETE SET NULL ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "figure_country" ADD CONSTRAINT "figure_country_figure_slug_fkey" FOREIGN KEY ("figure_slug") REFERENCES "figure"("slug") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "figure_country" ADD CONSTRAINT "figure_country_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "trade_volume" ADD CONSTRAINT "trade_volume_figure_slug_fkey" FOREIGN KEY ("figure_slug") REFERENCES "figure"("slug") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "trade_volume" ADD CONSTRAINT "trade_volume_reporter_code_fkey" FOREIGN KEY ("reporter_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "trade_volume" ADD CONSTRAINT "trade_volume_partner_code_fkey" FOREIGN KEY ("partner_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gas_import" ADD CONSTRAINT "gas_import_figure_slug_fkey" FOREIGN KEY ("figure_slug") REFERENCES "figure"("slug") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gas_import" ADD CONSTRAINT "gas_import_importer_code_fkey" FOREIGN KEY ("importer_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gas_import" ADD CONSTRAINT "gas_import_exporter_code_fkey" FOREIGN KEY ("exporter_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "electricity_import" ADD CONSTRAINT "electricity_import_figure_slug_fkey" FOREIGN KEY ("figure_slug") REFERENCES "figure"("slug") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "electricity_import" ADD CONSTRAINT "electricity_import_importer_code_fkey" FOREIGN KEY ("importer_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "electricity_import" ADD CONSTRAINT "electricity_import_exporter_code_fkey" FOREIGN KEY ("exporter_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "force_strength" ADD CONSTRAINT "force_strength_figure_slug_fkey" FOREIGN KEY ("figure_slug") REFERENCES "figure"("slug") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "force_strength" ADD CONSTRAINT "force_strength_host_code_fkey" FOREIGN KEY ("host_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "force_strength" ADD CONSTRAINT "force_strength_operator_code_fkey" FOREIGN KEY ("operator_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "force_strength" ADD CONSTRAINT "force_strength_force_slug_fkey" FOREIGN KEY ("force_slug") REFERENCES "organisation"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "force_strength" ADD CONSTRAINT "force_strength_backer_code_fkey" FOREIGN KEY ("backer_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_figure_slug_fkey" FOREIGN KEY ("figure_slug") REFERENCES "figure"("slug") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_payer_code_fkey" FOREIGN KEY ("payer_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_payee_code_fkey" FOREIGN KEY ("payee_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "sanctions_waiver" ADD CONSTRAINT "sanctions_waiver_figure_slug_fkey" FOREIGN KEY ("figure_slug") REFERENCES "figure"("slug") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "sanctions_waiver" ADD CONSTRAINT "sanctions_waiver_issuer_code_fkey" FOREIGN KEY ("issuer_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "sanctions_waiver" ADD CONSTRAINT "sanctions_waiver_beneficiary_code_fkey" FOREIGN KEY ("beneficiary_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "sanctions_waiver" ADD CONSTRAINT "sanctions_waiver_target_code_fkey" FOREIGN KEY ("target_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "sanctions_waiver" ADD CONSTRAINT "sanctions_waiver_renews_slug_fkey" FOREIGN KEY ("renews_slug") REFERENCES "sanctions_waiver"("figure_slug") ON DELETE SET NULL ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "waiver_term" ADD CONSTRAINT "waiver_term_waiver_slug_fkey" FOREIGN KEY ("waiver_slug") REFERENCES "sanctions_waiver"("figure_slug") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "commodity" ADD CONSTRAINT "commodity_classification_parent_code_fkey" FOREIGN KEY ("classification", "parent_code") REFERENCES "commodity"("classification", "code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "trade_flow" ADD CONSTRAINT "trade_flow_reporter_code_fkey" FOREIGN KEY ("reporter_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "trade_flow" ADD CONSTRAINT "trade_flow_partner_code_fkey" FOREIGN KEY ("partner_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "trade_flow" ADD CONSTRAINT "trade_flow_classification_commodity_code_fkey" FOREIGN KEY ("classification", "commodity_code") REFERENCES "commodity"("classification", "code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "trade_flow" ADD CONSTRAINT "trade_flow_dataset_slug_fkey" FOREIGN KEY ("dataset_slug") REFERENCES "dataset"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gas_flow" ADD CONSTRAINT "gas_flow_importer_code_fkey" FOREIGN KEY ("importer_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gas_flow" ADD CONSTRAINT "gas_flow_exporter_code_fkey" FOREIGN KEY ("exporter_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gas_flow" ADD CONSTRAINT "gas_flow_dataset_slug_fkey" FOREIGN KEY ("dataset_slug") REFERENCES "dataset"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "country_indicator" ADD CONSTRAINT "country_indicator_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "country"("code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "country_indicator" ADD CONSTRAINT "country_indicator_dataset_slug_fkey" FOREIGN KEY ("dataset_slug") REFERENCES "dataset"("slug") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "seed_entry" ADD CONSTRAINT "seed_entry_set_name_fkey" FOREIGN KEY ("set_name") REFERENCES "seed_set"("name") ON DELETE CASCADE ON UPDATE NO ACTION;

-- ---------------------------------------------------------------- written by hand
-- What schema.prisma cannot say.

-- A date as reported, with the first and the last day that it can mean: all three or none, and both days begin with
-- the text. NULL, which satisfies a CHECK, where there is no date.
CREATE FUNCTION "is_partial_date"(reported TEXT, first_day DATE, last_day DATE) RETURNS BOOLEAN LANGUAGE sql STABLE
RETURN num_nulls(reported, first_day, last_day) IN (0, 3)
  AND reported ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'
  AND first_day <= last_day
  AND starts_with(to_char(first_day, 'YYYY-MM-DD'), reported)
  AND starts_with(to_char(last_day, 'YYYY-MM-DD'), reported);

-- Lists are never null, only empty.
ALTER TABLE "country" ALTER COLUMN "aliases" SET NOT NULL;
ALTER TABLE "official" ALTER COLUMN "aliases" SET NOT NULL;
ALTER TABLE "organisation" ALTER COLUMN "aliases" SET NOT NULL;
ALTER TABLE "statement" ALTER COLUMN "topics" SET NOT NULL;
ALTER TABLE "sanctions_waiver" ALTER COLUMN "covers" SET NOT NULL, ALTER COLUMN "conditions" SET NOT NULL;

ALTER TABLE "country"
  ADD CONSTRAINT "country_code_form" CHECK ("code" ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "country_alpha2_form" CHECK ("alpha2" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "country_numeric_form" CHECK ("numeric" ~ '^[0-9]{3}$'),
  ADD CONSTRAINT "country_valid_from_days" CHECK (is_partial_date("valid_from", "valid_from_lower", "valid_from_upper")),
  ADD CONSTRAINT "country_valid_to_days" CHECK (is_partial_date("valid_to", "valid_to_lower", "valid_to_upper")),
  ADD CONSTRAINT "country_valid_order" CHECK ("valid_from_lower" <= "valid_to_upper");

ALTER TABLE "country_successor"
  ADD CONSTRAINT "country_successor_other" CHECK ("country_code" <> "successor_code");

ALTER TABLE "tenure"
  ADD CONSTRAINT "tenure_started_on_days" CHECK (is_partial_date("started_on", "started_on_lower", "started_on_upper")),
  ADD CONSTRAINT "tenure_ended_on_days" CHECK (is_partial_date("ended_on", "ended_on_lower", "ended_on_upper")),
  ADD CONSTRAINT "tenure_order" CHECK ("started_on_lower" <= "ended_on_upper");

ALTER TABLE "source"
  ADD CONSTRAINT "source_published_on_days" CHECK (is_partial_date("published_on", "published_on_lower", "published_on_upper")),
  ADD CONSTRAINT "source_inferred_from" CHECK (
    "inferred_from" IS NOT NULL
    OR ("publisher_certainty" = 'STATED' AND "published_on_certainty" = 'STATED'
        AND "origin_certainty" IS DISTINCT FROM 'INFERRED')),
  ADD CONSTRAINT "source_origin" CHECK ("origin_slug" <> "slug"),
  ADD CONSTRAINT "source_origin_certainty" CHECK ("origin_slug" IS NOT NULL OR "origin_certainty" IS NULL),
  ADD CONSTRAINT "source_terminal" CHECK ("origin_slug" IS NOT NULL OR "terminal_slug" = "slug");

ALTER TABLE "citation"
  ADD CONSTRAINT "citation_one_record" CHECK (
    num_nonnulls("statement_slug", "event_slug", "figure_slug", "tenure_id", "waiver_term_id") = 1),
  ADD CONSTRAINT "citation_origin_certainty" CHECK ("origin_slug" IS NOT NULL OR "origin_certainty" IS NULL);

ALTER TABLE "event"
  ADD CONSTRAINT "event_started_on_days" CHECK (is_partial_date("started_on", "started_on_lower", "started_on_upper")),
  ADD CONSTRAINT "event_ended_on_days" CHECK (is_partial_date("ended_on", "ended_on_lower", "ended_on_upper")),
  ADD CONSTRAINT "event_order" CHECK ("started_on_lower" <= "ended_on_upper"),
  ADD CONSTRAINT "event_inferred_from" CHECK ("certainty" = 'STATED' OR "inferred_from" IS NOT NULL),
  ADD CONSTRAINT "event_part_of" CHECK ("part_of_slug" <> "slug");

ALTER TABLE "statement"
  ADD CONSTRAINT "statement_made_on_days" CHECK (is_partial_date("made_on", "made_on_lower", "made_on_upper")),
  ADD CONSTRAINT "statement_one_speaker" CHECK (
    num_nonnulls("speaker_slug", "organisation_slug", "asserted_by_slug") <= 1
    AND num_nonnulls("speaker_slug", "organisation_slug", "asserted_by_slug", "speaker_country_code") >= 1),
  ADD CONSTRAINT "statement_inferred_from" CHECK ("certainty" = 'STATED' OR "inferred_from" IS NOT NULL);

ALTER TABLE "mention"
  ADD CONSTRAINT "mention_one" CHECK (num_nonnulls("country_code", "official_slug", "organisation_slug") = 1);

ALTER TABLE "figure"
  ADD CONSTRAINT "figure_standing" CHECK ("kind" <> 'SANCTIONS_WAIVER' OR "standing" IS NULL),
  ADD CONSTRAINT "figure_rank_reason" CHECK ("rank" <> 'DEPRECATED' OR "rank_reason" IS NOT NULL),
  ADD CONSTRAINT "figure_inferred_from" CHECK ("certainty" = 'STATED' OR "inferred_from" IS NOT NULL),
  ADD CONSTRAINT "figure_period" CHECK (
    num_nulls("period_start", "period_end") IN (0, 2) AND "period_start" <= "period_end"),
  ADD CONSTRAINT "figure_one_attribution" CHECK (
    num_nonnulls("attributed_official_slug", "attributed_organisation_slug", "attributed_country_code") <= 1),
  ADD CONSTRAINT "figure_restates" CHECK ("restates_slug" <> "slug");

-- In PostgreSQL's order NaN comes after infinity.
ALTER TABLE "trade_volume"
  ADD CONSTRAINT "trade_volume_two_countries" CHECK ("reporter_code" <> "partner_code"),
  ADD CONSTRAINT "trade_volume_rate" CHECK (("time_basis" = 'RATE') = ("rate_per" IS NOT NULL)),
  ADD CONSTRAINT "trade_volume_amount" CHECK ("amount" >= 0 AND "amount" < 'Infinity'),
  ADD CONSTRAINT "trade_volume_lower_bound" CHECK ("amount_low" >= 0 AND "amount_low" <= "amount"),
  ADD CONSTRAINT "trade_volume_upper_bound" CHECK ("amount" <= "amount_high" AND "amount_high" < 'Infinity'),
  ADD CONSTRAINT "trade_volume_currency_form" CHECK ("currency" ~ '^[A-Z]{3}$');

ALTER TABLE "gas_import"
  ADD CONSTRAINT "gas_import_two_countries" CHECK ("importer_code" <> "exporter_code"),
  ADD CONSTRAINT "gas_import_amount" CHECK ("amount" >= 0 AND "amount" < 'Infinity'),
  ADD CONSTRAINT "gas_import_lower_bound" CHECK ("amount_low" >= 0 AND "amount_low" <= "amount"),
  ADD CONSTRAINT "gas_import_upper_bound" CHECK ("amount" <= "amount_high" AND "amount_high" < 'Infinity');

ALTER TABLE "electricity_import"
  ADD CONSTRAINT "electricity_import_two_countries" CHECK ("importer_code" <> "exporter_code"),
  ADD CONSTRAINT "electricity_import_amount" CHECK ("amount" >= 0 AND "amount" < 'Infinity'),
  ADD CONSTRAINT "electricity_import_lower_bound" CHECK ("amount_low" >= 0 AND "amount_low" <= "amount"),
  ADD CONSTRAINT "electricity_import_upper_bound" CHECK ("amount" <= "amount_high" AND "amount_high" < 'Infinity');

ALTER TABLE "force_strength"
  ADD CONSTRAINT "force_strength_one_force" CHECK (num_nonnulls("operator_code", "force_slug") = 1),
  ADD CONSTRAINT "force_strength_backer" CHECK ("backer_code" IS NULL OR "force_slug" IS NOT NULL),
  ADD CONSTRAINT "force_strength_persons" CHECK ("persons" >= 0);

ALTER TABLE "payment"
  ADD CONSTRAINT "payment_two_countries" CHECK ("payer_code" <> "payee_code"),
  ADD CONSTRAINT "payment_rate" CHECK (("time_basis" = 'RATE') = ("rate_per" IS NOT NULL)),
  ADD CONSTRAINT "payment_amount" CHECK ("amount" >= 0 AND "amount" < 'Infinity'),
  ADD CONSTRAINT "payment_upper_bound" CHECK ("amount" <= "amount_high" AND "amount_high" < 'Infinity'),
  ADD CONSTRAINT "payment_currency_form" CHECK ("currency" ~ '^[A-Z]{3}$');

ALTER TABLE "sanctions_waiver"
  ADD CONSTRAINT "sanctions_waiver_signed_on_days" CHECK (is_partial_date("signed_on", "signed_on_lower", "signed_on_upper")),
  ADD CONSTRAINT "sanctions_waiver_granted_on_days" CHECK (is_partial_date("granted_on", "granted_on_lower", "granted_on_upper")),
  ADD CONSTRAINT "sanctions_waiver_notified_on_days" CHECK (is_partial_date("notified_on", "notified_on_lower", "notified_on_upper")),
  ADD CONSTRAINT "sanctions_waiver_effective_on_days" CHECK (is_partial_date("effective_on", "effective_on_lower", "effective_on_upper")),
  ADD CONSTRAINT "sanctions_waiver_renews" CHECK ("renews_slug" <> "figure_slug");

ALTER TABLE "waiver_term"
  ADD CONSTRAINT "waiver_term_length" CHECK (num_nonnulls("duration_days", "expires_on") >= 1),
  ADD CONSTRAINT "waiver_term_duration" CHECK ("duration_days" > 0),
  ADD CONSTRAINT "waiver_term_expires_on_days" CHECK (is_partial_date("expires_on", "expires_on_lower", "expires_on_upper")),
  ADD CONSTRAINT "waiver_term_inferred_from" CHECK ("certainty" = 'STATED' OR "inferred_from" IS NOT NULL);

ALTER TABLE "dataset"
  ADD CONSTRAINT "dataset_released_on_days" CHECK (is_partial_date("released_on", "released_on_lower", "released_on_upper")),
  ADD CONSTRAINT "dataset_row_count" CHECK ("row_count" >= 0);

-- A value is missing only where the status says why.
ALTER TABLE "trade_flow"
  ADD CONSTRAINT "trade_flow_value" CHECK ("value_usd" >= 0 AND "value_usd" < 'Infinity'),
  ADD CONSTRAINT "trade_flow_missing" CHECK ("status" <> 'REPORTED' OR "value_usd" IS NOT NULL),
  ADD CONSTRAINT "trade_flow_net_weight" CHECK ("net_weight_kg" >= 0 AND "net_weight_kg" < 'Infinity');

ALTER TABLE "gas_flow"
  ADD CONSTRAINT "gas_flow_volume" CHECK ("volume_bcm" >= 0 AND "volume_bcm" < 'Infinity'),
  ADD CONSTRAINT "gas_flow_missing" CHECK ("status" <> 'REPORTED' OR "volume_bcm" IS NOT NULL);

ALTER TABLE "country_indicator"
  ADD CONSTRAINT "country_indicator_missing" CHECK ("status" <> 'REPORTED' OR "value" IS NOT NULL);

ALTER TABLE "data_state"
  ADD CONSTRAINT "data_state_one_row" CHECK ("id" = 1);

INSERT INTO "data_state" DEFAULT VALUES;
