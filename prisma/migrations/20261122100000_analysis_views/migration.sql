-- ---------------------------------------------------------------- written by hand

-- Views for programs that read SQL: names that stay, whatever becomes of the tables. They stand in a schema of their own,
-- `analysis` (beside a schema other than public, one named after it), so that a reader can be let into it alone.
-- A later migration that changes a column that one of them reads drops that view first and makes it anew.
--
-- The service works without them. Where it has no right to make them they are left out with a warning, and the function
-- makes them once it has: docs/sql-views.md. It finds the tables in the schema that it was created in.
CREATE FUNCTION "make_analysis_views"() RETURNS BOOLEAN LANGUAGE plpgsql SET search_path FROM CURRENT AS $make$
DECLARE
  home TEXT := current_schema();
  own TEXT := CASE home WHEN 'public' THEN 'analysis' ELSE home || '_analysis' END;
  owner TEXT := (SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = own);
  me TEXT := quote_ident(current_user);
  later TEXT := format('then, as %s: SELECT %I.make_analysis_views() (docs/sql-views.md). The service works without them.', me, home);
BEGIN
  IF owner IS NULL AND NOT has_database_privilege(current_database(), 'CREATE') THEN
    RAISE WARNING 'The SQL views are left out: % may not create the schema %. To have them, as an owner of the database: CREATE SCHEMA % AUTHORIZATION %; %', me, own, own, me, later;
    RETURN false;
  END IF;
  IF owner <> current_user THEN
    RAISE WARNING 'The SQL views are left out: the schema % belongs to %. To have them, give it to % or rename it: ALTER SCHEMA % OWNER TO %; %', own, owner, me, own, me, later;
    RETURN false;
  END IF;
  BEGIN
    IF owner IS NULL THEN
      EXECUTE format('CREATE SCHEMA %I', own);
      EXECUTE format('COMMENT ON SCHEMA %I IS %L', own, 'What Comity holds, as views for reading: docs/sql-views.md.');
    END IF;
    -- New views are made in the first schema, tables are found in the others.
    PERFORM set_config('search_path', format('%I, ', own) || current_setting('search_path'), true);

    CREATE OR REPLACE VIEW "datasets" AS
      SELECT slug AS dataset, series, edition, publisher, title, url AS source_url, licence, released_on,
        released_on_upper AS released_by,
        row_number() OVER (PARTITION BY series ORDER BY released_on_upper DESC NULLS LAST, released_on_lower DESC NULLS LAST, edition DESC) = 1 AS is_latest_edition,
        coverage, reconciled AS is_reconciled, first_year, last_year, row_count, imported_at
      FROM dataset;
    COMMENT ON VIEW "datasets" IS 'Editions of statistical series.';
    COMMENT ON COLUMN "datasets"."dataset" IS 'The slug, by which the other views name it.';
    COMMENT ON COLUMN "datasets"."series" IS 'The series that it is an edition of.';
    COMMENT ON COLUMN "datasets"."edition" IS 'Which edition it is.';
    COMMENT ON COLUMN "datasets"."publisher" IS 'Who published it.';
    COMMENT ON COLUMN "datasets"."title" IS 'Its title.';
    COMMENT ON COLUMN "datasets"."source_url" IS 'Where the publisher offers it.';
    COMMENT ON COLUMN "datasets"."licence" IS 'The licence of the data.';
    COMMENT ON COLUMN "datasets"."released_on" IS 'When the edition was released: a year, a month or a day.';
    COMMENT ON COLUMN "datasets"."released_by" IS 'The last day that this can mean.';
    COMMENT ON COLUMN "datasets"."is_latest_edition" IS 'Whether it is the latest edition of its series.';
    COMMENT ON COLUMN "datasets"."coverage" IS 'What it covers, where it is a part of the whole.';
    COMMENT ON COLUMN "datasets"."is_reconciled" IS 'Whether the publisher reconciled the two sides of each flow.';
    COMMENT ON COLUMN "datasets"."first_year" IS 'The first year that it covers.';
    COMMENT ON COLUMN "datasets"."last_year" IS 'The last year that it covers.';
    COMMENT ON COLUMN "datasets"."row_count" IS 'How many observations it holds.';
    COMMENT ON COLUMN "datasets"."imported_at" IS 'When it was imported.';

    CREATE OR REPLACE VIEW "countries" AS
      SELECT code, alpha2, "numeric" AS m49, name, official_name, kind::text AS kind, region, subregion, valid_from, valid_to
      FROM country;
    COMMENT ON VIEW "countries" IS 'States, territories, former states, and aggregates such as World.';
    COMMENT ON COLUMN "countries"."code" IS 'ISO 3166-1 alpha-3, or a code in its manner.';
    COMMENT ON COLUMN "countries"."alpha2" IS 'ISO 3166-1 alpha-2.';
    COMMENT ON COLUMN "countries"."m49" IS 'UN M49, three digits.';
    COMMENT ON COLUMN "countries"."name" IS 'The name.';
    COMMENT ON COLUMN "countries"."official_name" IS 'The official name.';
    COMMENT ON COLUMN "countries"."kind" IS 'STATE, TERRITORY, HISTORIC or AGGREGATE. Aggregates are never added to countries.';
    COMMENT ON COLUMN "countries"."region" IS 'UN M49 region.';
    COMMENT ON COLUMN "countries"."subregion" IS 'UN M49 subregion.';
    COMMENT ON COLUMN "countries"."valid_from" IS 'When it began to be.';
    COMMENT ON COLUMN "countries"."valid_to" IS 'When it ceased to be.';

    CREATE OR REPLACE VIEW "trade_flows" AS
      SELECT f.reporter_code, r.name AS reporter, r.region AS reporter_region, r.kind::text AS reporter_kind,
        f.partner_code, p.name AS partner, p.region AS partner_region, p.kind::text AS partner_kind, f.partner_as_reported,
        f.flow::text AS flow, f.period_start, f.frequency::text AS frequency, f.year,
        f.classification, f.commodity_code, c.description AS commodity, c.level AS commodity_level,
        f.value_usd, f.raw_value, f.net_weight_kg, f.valuation::text AS valuation, f.status::text AS status,
        f.dataset_slug AS dataset, d.series, d.edition, d.publisher, d.source_url, d.released_on, d.is_latest_edition
      FROM trade_flow AS f
        JOIN country AS r ON r.code = f.reporter_code
        JOIN country AS p ON p.code = f.partner_code
        JOIN commodity AS c ON c.classification = f.classification AND c.code = f.commodity_code
        JOIN datasets AS d ON d.dataset = f.dataset_slug;
    COMMENT ON VIEW "trade_flows" IS 'Observations of trade, one row as one dataset gives it. Sum over one dataset, one frequency and one commodity level, without aggregates.';
    COMMENT ON COLUMN "trade_flows"."reporter_code" IS 'The country that records it, by code.';
    COMMENT ON COLUMN "trade_flows"."reporter" IS 'The country that records it, by name.';
    COMMENT ON COLUMN "trade_flows"."reporter_region" IS 'The UN M49 region of the reporter.';
    COMMENT ON COLUMN "trade_flows"."reporter_kind" IS 'Whether the reporter is a STATE, or an AGGREGATE such as World.';
    COMMENT ON COLUMN "trade_flows"."partner_code" IS 'The other country, by code.';
    COMMENT ON COLUMN "trade_flows"."partner" IS 'The other country, by name.';
    COMMENT ON COLUMN "trade_flows"."partner_region" IS 'The UN M49 region of the partner.';
    COMMENT ON COLUMN "trade_flows"."partner_kind" IS 'Whether the partner is a STATE, or an AGGREGATE such as World.';
    COMMENT ON COLUMN "trade_flows"."partner_as_reported" IS 'What the publisher calls the partner, where that is another name.';
    COMMENT ON COLUMN "trade_flows"."flow" IS 'EXPORT, IMPORT, REEXPORT or REIMPORT, as seen from the reporter. REEXPORT may be part of EXPORT.';
    COMMENT ON COLUMN "trade_flows"."period_start" IS 'The first day of the time that it is over.';
    COMMENT ON COLUMN "trade_flows"."frequency" IS 'ANNUAL, QUARTERLY or MONTHLY: how long that time is.';
    COMMENT ON COLUMN "trade_flows"."year" IS 'The calendar year that the time lies in.';
    COMMENT ON COLUMN "trade_flows"."classification" IS 'The classification of the commodity.';
    COMMENT ON COLUMN "trade_flows"."commodity_code" IS 'The commodity, by code; TOTAL is all of them.';
    COMMENT ON COLUMN "trade_flows"."commodity" IS 'The commodity in words.';
    COMMENT ON COLUMN "trade_flows"."commodity_level" IS '0 for the total, else the digits of the code: totals and parts are never added together.';
    COMMENT ON COLUMN "trade_flows"."value_usd" IS 'US dollars; null where the status says why.';
    COMMENT ON COLUMN "trade_flows"."raw_value" IS 'As published, where it differs.';
    COMMENT ON COLUMN "trade_flows"."net_weight_kg" IS 'Net weight in kilograms.';
    COMMENT ON COLUMN "trade_flows"."valuation" IS 'FOB, CIF or UNSPECIFIED.';
    COMMENT ON COLUMN "trade_flows"."status" IS 'How the value came about, or why there is none. ZERO_OR_NOT_REPORTED: a zero that may mean "not reported".';
    COMMENT ON COLUMN "trade_flows"."dataset" IS 'The edition that has it, by its slug.';
    COMMENT ON COLUMN "trade_flows"."series" IS 'The series that it is an edition of.';
    COMMENT ON COLUMN "trade_flows"."edition" IS 'Which edition it is.';
    COMMENT ON COLUMN "trade_flows"."publisher" IS 'Who published it.';
    COMMENT ON COLUMN "trade_flows"."source_url" IS 'Where the publisher offers it.';
    COMMENT ON COLUMN "trade_flows"."released_on" IS 'When the edition was released: a year, a month or a day.';
    COMMENT ON COLUMN "trade_flows"."is_latest_edition" IS 'Whether it is the latest edition of its series: sum over one edition only.';

    CREATE OR REPLACE VIEW "pair_years" AS
      SELECT t.reporter_code, r.name AS reporter, r.region AS reporter_region, t.partner_code, p.name AS partner, p.region AS partner_region,
        t.flow::text AS flow, t.year, t.value_usd, t.valuation::text AS valuation, t.status::text AS status,
        t.observations, t.missing, t.dataset_slug AS dataset, d.series, d.edition, d.publisher, d.source_url, d.released_on, d.is_latest_edition
      FROM (
        SELECT y.reporter_code, y.partner_code, y.flow, y.year, y.dataset_slug, y.value_usd, y.valuation, y.status, y.observations, y.missing
          FROM trade_pair_year AS y
        UNION ALL
        SELECT f.reporter_code, f.partner_code, f.flow, f.year, f.dataset_slug, f.value_usd, f.valuation, f.status, 1, CASE WHEN f.value_usd IS NULL THEN 1 ELSE 0 END
          FROM trade_flow AS f JOIN dataset AS whole ON whole.slug = f.dataset_slug AND whole.is_pair_years WHERE f.frequency = 'ANNUAL'
      ) AS t
        JOIN country AS r ON r.code = t.reporter_code
        JOIN country AS p ON p.code = t.partner_code
        JOIN datasets AS d ON d.dataset = t.dataset_slug;
    COMMENT ON VIEW "pair_years" IS 'All trade of a pair of countries in a year as the reporter records it, one row for each dataset and flow.';
    COMMENT ON COLUMN "pair_years"."reporter_code" IS 'The country that records it, by code.';
    COMMENT ON COLUMN "pair_years"."reporter" IS 'The country that records it, by name.';
    COMMENT ON COLUMN "pair_years"."reporter_region" IS 'The UN M49 region of the reporter.';
    COMMENT ON COLUMN "pair_years"."partner_code" IS 'The other country, by code.';
    COMMENT ON COLUMN "pair_years"."partner" IS 'The other country, by name.';
    COMMENT ON COLUMN "pair_years"."partner_region" IS 'The UN M49 region of the partner.';
    COMMENT ON COLUMN "pair_years"."flow" IS 'EXPORT, IMPORT, REEXPORT or REIMPORT, as seen from the reporter. REEXPORT may be part of EXPORT.';
    COMMENT ON COLUMN "pair_years"."year" IS 'The calendar year.';
    COMMENT ON COLUMN "pair_years"."value_usd" IS 'US dollars; null where the flows do not cover the whole, or one of them has no value.';
    COMMENT ON COLUMN "pair_years"."valuation" IS 'FOB, CIF or UNSPECIFIED.';
    COMMENT ON COLUMN "pair_years"."status" IS 'How the value came about, or why there is none. ZERO_OR_NOT_REPORTED: a zero that may mean "not reported".';
    COMMENT ON COLUMN "pair_years"."observations" IS 'How many flows it was made from.';
    COMMENT ON COLUMN "pair_years"."missing" IS 'How many of them have no value.';
    COMMENT ON COLUMN "pair_years"."dataset" IS 'The edition that has it, by its slug.';
    COMMENT ON COLUMN "pair_years"."series" IS 'The series that it is an edition of.';
    COMMENT ON COLUMN "pair_years"."edition" IS 'Which edition it is.';
    COMMENT ON COLUMN "pair_years"."publisher" IS 'Who published it.';
    COMMENT ON COLUMN "pair_years"."source_url" IS 'Where the publisher offers it.';
    COMMENT ON COLUMN "pair_years"."released_on" IS 'When the edition was released: a year, a month or a day.';
    COMMENT ON COLUMN "pair_years"."is_latest_edition" IS 'Whether it is the latest edition of its series: sum over one edition only.';

    CREATE OR REPLACE VIEW "country_totals" AS
      SELECT t.country_code, c.name AS country, c.region AS country_region, t.side::text AS side, t.flow::text AS flow, t.year,
        t.world_usd, t.partners_usd, coalesce(t.world_usd, t.partners_usd) AS total_usd, t.partners, t.missing, t.dataset_slug AS dataset, d.series, d.edition, d.publisher, d.source_url, d.released_on, d.is_latest_edition
      FROM trade_country_year AS t
        JOIN country AS c ON c.code = t.country_code
        JOIN datasets AS d ON d.dataset = t.dataset_slug;
    COMMENT ON VIEW "country_totals" IS 'All trade of a country in a year, as it records it or as its partners do.';
    COMMENT ON COLUMN "country_totals"."country_code" IS 'The country, by code.';
    COMMENT ON COLUMN "country_totals"."country" IS 'The country, by name.';
    COMMENT ON COLUMN "country_totals"."country_region" IS 'Its UN M49 region.';
    COMMENT ON COLUMN "country_totals"."side" IS 'REPORTER: as the country records it. PARTNER: as the others record their flows with it.';
    COMMENT ON COLUMN "country_totals"."flow" IS 'EXPORT, IMPORT, REEXPORT or REIMPORT, as seen from the country on either side. REEXPORT may be part of EXPORT.';
    COMMENT ON COLUMN "country_totals"."year" IS 'The calendar year.';
    COMMENT ON COLUMN "country_totals"."world_usd" IS 'The publisher''s own row for the World, in US dollars.';
    COMMENT ON COLUMN "country_totals"."partners_usd" IS 'The sum over the partners that are no aggregates; partners without a value are left out and counted.';
    COMMENT ON COLUMN "country_totals"."total_usd" IS 'The row for the World where there is one, else the sum.';
    COMMENT ON COLUMN "country_totals"."partners" IS 'How many partners there are.';
    COMMENT ON COLUMN "country_totals"."missing" IS 'How many of them have no value.';
    COMMENT ON COLUMN "country_totals"."dataset" IS 'The edition that has it, by its slug.';
    COMMENT ON COLUMN "country_totals"."series" IS 'The series that it is an edition of.';
    COMMENT ON COLUMN "country_totals"."edition" IS 'Which edition it is.';
    COMMENT ON COLUMN "country_totals"."publisher" IS 'Who published it.';
    COMMENT ON COLUMN "country_totals"."source_url" IS 'Where the publisher offers it.';
    COMMENT ON COLUMN "country_totals"."released_on" IS 'When the edition was released: a year, a month or a day.';
    COMMENT ON COLUMN "country_totals"."is_latest_edition" IS 'Whether it is the latest edition of its series: sum over one edition only.';

    CREATE OR REPLACE VIEW "gas_flows" AS
      SELECT f.importer_code, i.name AS importer, f.exporter_code, e.name AS exporter, e.kind::text AS exporter_kind, f.year, nullif(f.route, '') AS route,
        f.volume_bcm, f.raw_value, f.status::text AS status, f.method, f.dataset_slug AS dataset, d.series, d.edition, d.publisher, d.source_url, d.released_on, d.is_latest_edition
      FROM gas_flow AS f
        JOIN country AS i ON i.code = f.importer_code
        JOIN country AS e ON e.code = f.exporter_code
        JOIN datasets AS d ON d.dataset = f.dataset_slug;
    COMMENT ON VIEW "gas_flows" IS 'Observations of gas traded between two countries in a year.';
    COMMENT ON COLUMN "gas_flows"."importer_code" IS 'The country that received the gas, by code.';
    COMMENT ON COLUMN "gas_flows"."importer" IS 'The country that received the gas, by name.';
    COMMENT ON COLUMN "gas_flows"."exporter_code" IS 'The country that it came from, by code; WLD for all of them together.';
    COMMENT ON COLUMN "gas_flows"."exporter" IS 'The country that it came from, by name.';
    COMMENT ON COLUMN "gas_flows"."exporter_kind" IS 'AGGREGATE for all suppliers together, which are not added to the others.';
    COMMENT ON COLUMN "gas_flows"."year" IS 'The calendar year.';
    COMMENT ON COLUMN "gas_flows"."route" IS 'How the gas came, or NET for a balance.';
    COMMENT ON COLUMN "gas_flows"."volume_bcm" IS 'Billion cubic metres at the publisher''s reference conditions.';
    COMMENT ON COLUMN "gas_flows"."raw_value" IS 'As published, where it differs.';
    COMMENT ON COLUMN "gas_flows"."status" IS 'How the value came about, or why there is none. ZERO_OR_NOT_REPORTED: a zero that may mean "not reported".';
    COMMENT ON COLUMN "gas_flows"."method" IS 'How a value that the publisher does not give was computed.';
    COMMENT ON COLUMN "gas_flows"."dataset" IS 'The edition that has it, by its slug.';
    COMMENT ON COLUMN "gas_flows"."series" IS 'The series that it is an edition of.';
    COMMENT ON COLUMN "gas_flows"."edition" IS 'Which edition it is.';
    COMMENT ON COLUMN "gas_flows"."publisher" IS 'Who published it.';
    COMMENT ON COLUMN "gas_flows"."source_url" IS 'Where the publisher offers it.';
    COMMENT ON COLUMN "gas_flows"."released_on" IS 'When the edition was released: a year, a month or a day.';
    COMMENT ON COLUMN "gas_flows"."is_latest_edition" IS 'Whether it is the latest edition of its series: sum over one edition only.';

    CREATE OR REPLACE VIEW "indicators" AS
      SELECT v.country_code, c.name AS country, c.region AS country_region, v.indicator, v.year, v.value, v.unit, v.status::text AS status, v.dataset_slug AS dataset, d.series, d.edition, d.publisher, d.source_url, d.released_on, d.is_latest_edition
      FROM country_indicator AS v
        JOIN country AS c ON c.code = v.country_code
        JOIN datasets AS d ON d.dataset = v.dataset_slug;
    COMMENT ON VIEW "indicators" IS 'Numbers about a country in a year: GDP, population, gas production and others.';
    COMMENT ON COLUMN "indicators"."country_code" IS 'The country, by code.';
    COMMENT ON COLUMN "indicators"."country" IS 'The country, by name.';
    COMMENT ON COLUMN "indicators"."country_region" IS 'Its UN M49 region.';
    COMMENT ON COLUMN "indicators"."indicator" IS 'What it counts: GDP, POPULATION ...';
    COMMENT ON COLUMN "indicators"."year" IS 'The calendar year.';
    COMMENT ON COLUMN "indicators"."value" IS 'The number; null where the status says why.';
    COMMENT ON COLUMN "indicators"."unit" IS 'Its unit.';
    COMMENT ON COLUMN "indicators"."status" IS 'How the value came about, or why there is none. ZERO_OR_NOT_REPORTED: a zero that may mean "not reported".';
    COMMENT ON COLUMN "indicators"."dataset" IS 'The edition that has it, by its slug.';
    COMMENT ON COLUMN "indicators"."series" IS 'The series that it is an edition of.';
    COMMENT ON COLUMN "indicators"."edition" IS 'Which edition it is.';
    COMMENT ON COLUMN "indicators"."publisher" IS 'Who published it.';
    COMMENT ON COLUMN "indicators"."source_url" IS 'Where the publisher offers it.';
    COMMENT ON COLUMN "indicators"."released_on" IS 'When the edition was released: a year, a month or a day.';
    COMMENT ON COLUMN "indicators"."is_latest_edition" IS 'Whether it is the latest edition of its series: sum over one edition only.';

    CREATE OR REPLACE VIEW "figures" AS
      SELECT f.slug AS figure, f.kind::text AS kind, named.country_codes, named.countries,
        coalesce(tv.reporter_code, gi.importer_code, ei.importer_code, fs.host_code, pa.payer_code, sw.issuer_code) AS country_code,
        coalesce(tv.partner_code, gi.exporter_code, ei.exporter_code, fs.operator_code, pa.payee_code, sw.beneficiary_code) AS partner_code,
        tv.direction::text AS direction, tv.scope::text AS scope,
        coalesce(tv.amount, gi.amount, ei.amount, fs.persons::numeric, pa.amount) AS amount,
        coalesce(tv.amount_low, gi.amount_low, ei.amount_low) AS amount_low,
        coalesce(tv.amount_high, gi.amount_high, ei.amount_high, pa.amount_high) AS amount_high,
        coalesce(tv.currency, gi.unit::text, ei.unit::text, pa.currency, CASE WHEN fs.persons IS NOT NULL THEN 'PERSONS' END) AS unit,
        coalesce(tv.time_basis, gi.time_basis, ei.time_basis, pa.time_basis)::text AS time_basis,
        coalesce(tv.rate_per, pa.rate_per)::text AS rate_per,
        coalesce(fs.bound::text, CASE WHEN said.approximate THEN 'ABOUT' WHEN NOT said.approximate AND said.is_single THEN 'EXACT' END) AS bound,
        coalesce(fs.bound = 'ABOUT', said.approximate) AS is_approximate,
        f.reported_text, f.period_label, f.period_start, f.period_end, f.calendar::text AS calendar,
        f.standing::text AS standing, f.rank::text AS rank, f.rank_reason, f.certainty::text AS certainty,
        f.attribution_label AS attributed_to, f.attributed_official_slug AS attributed_official, f.attributed_organisation_slug AS attributed_organisation,
        f.attributed_country_code AS attributed_country, f.restates_slug AS restates, f.note, f.known_from,
        cited.sources, cited.publishers, cited.source_urls, cited.source_count
      FROM figure AS f
        LEFT JOIN trade_volume AS tv ON tv.figure_slug = f.slug
        LEFT JOIN gas_import AS gi ON gi.figure_slug = f.slug
        LEFT JOIN electricity_import AS ei ON ei.figure_slug = f.slug
        LEFT JOIN force_strength AS fs ON fs.figure_slug = f.slug
        LEFT JOIN payment AS pa ON pa.figure_slug = f.slug
        LEFT JOIN sanctions_waiver AS sw ON sw.figure_slug = f.slug
        CROSS JOIN LATERAL (
          SELECT coalesce(tv.approximate, gi.approximate, ei.approximate) AS approximate,
            coalesce(tv.amount_low, gi.amount_low, ei.amount_low, tv.amount_high, gi.amount_high, ei.amount_high) IS NULL AS is_single
        ) AS said
        LEFT JOIN LATERAL (
          SELECT string_agg(c.code, ' | ' ORDER BY fc.ordinal) AS country_codes, string_agg(c.name, ' | ' ORDER BY fc.ordinal) AS countries
          FROM figure_country AS fc JOIN country AS c ON c.code = fc.country_code WHERE fc.figure_slug = f.slug
        ) AS named ON true
        LEFT JOIN LATERAL (
          SELECT string_agg(s.slug, ' | ' ORDER BY place, s.slug) AS sources, string_agg(s.publisher, ' | ' ORDER BY place, s.slug) AS publishers,
            string_agg(coalesce(s.url, ''), ' | ' ORDER BY place, s.slug) AS source_urls, count(*) AS source_count
          FROM (SELECT source_slug, min(ordinal) AS place FROM citation WHERE citation.figure_slug = f.slug GROUP BY source_slug) AS cited JOIN source AS s ON s.slug = cited.source_slug
        ) AS cited ON true;
    COMMENT ON VIEW "figures" IS 'Claims: numbers that somebody reported, with who said so and which sources carry it. Claims are not statistics, and are never summed.';
    COMMENT ON COLUMN "figures"."figure" IS 'The slug.';
    COMMENT ON COLUMN "figures"."kind" IS 'TRADE_VOLUME, GAS_IMPORT, ELECTRICITY_IMPORT, FORCE_STRENGTH, PAYMENT or SANCTIONS_WAIVER.';
    COMMENT ON COLUMN "figures"."country_codes" IS 'The countries that it concerns, by code, in their order.';
    COMMENT ON COLUMN "figures"."countries" IS 'The same by name.';
    COMMENT ON COLUMN "figures"."country_code" IS 'The first side: reporter, importer, host, payer or issuer.';
    COMMENT ON COLUMN "figures"."partner_code" IS 'The other side: partner, exporter, operator, payee or beneficiary.';
    COMMENT ON COLUMN "figures"."direction" IS 'Of trade: TOTAL, EXPORTS or IMPORTS, as seen from the first side.';
    COMMENT ON COLUMN "figures"."scope" IS 'Of trade: what is counted.';
    COMMENT ON COLUMN "figures"."amount" IS 'In the unit, not in thousands or millions; null for a waiver.';
    COMMENT ON COLUMN "figures"."amount_low" IS 'The lower end, where a range was reported.';
    COMMENT ON COLUMN "figures"."amount_high" IS 'The upper end, where a range was reported.';
    COMMENT ON COLUMN "figures"."unit" IS 'The currency (ISO 4217), the unit, or PERSONS. Units are not converted.';
    COMMENT ON COLUMN "figures"."time_basis" IS 'CUMULATIVE over the period, a RATE, or at a POINT of time.';
    COMMENT ON COLUMN "figures"."rate_per" IS 'For a rate of money: per DAY, MONTH or YEAR.';
    COMMENT ON COLUMN "figures"."bound" IS 'EXACT, ABOUT, UP_TO or AT_LEAST; null for a range, and where the kind does not tell.';
    COMMENT ON COLUMN "figures"."is_approximate" IS 'Whether it was reported with a word such as about; null where the kind does not tell.';
    COMMENT ON COLUMN "figures"."reported_text" IS 'Number and unit as printed.';
    COMMENT ON COLUMN "figures"."period_label" IS 'The time that it is about, as the source names it.';
    COMMENT ON COLUMN "figures"."period_start" IS 'Its first day.';
    COMMENT ON COLUMN "figures"."period_end" IS 'Its last day.';
    COMMENT ON COLUMN "figures"."calendar" IS 'GREGORIAN or IRANIAN: the Iranian year 1397 is 2018-03-21 to 2019-03-20.';
    COMMENT ON COLUMN "figures"."standing" IS 'ACTUAL, ESTIMATE, TARGET or FORECAST.';
    COMMENT ON COLUMN "figures"."rank" IS 'PREFERRED, NORMAL or DEPRECATED, which is known to be wrong.';
    COMMENT ON COLUMN "figures"."rank_reason" IS 'Why it has that rank.';
    COMMENT ON COLUMN "figures"."certainty" IS 'Whether sources state it or it was concluded.';
    COMMENT ON COLUMN "figures"."attributed_to" IS 'Who said so.';
    COMMENT ON COLUMN "figures"."attributed_official" IS 'The official, by slug.';
    COMMENT ON COLUMN "figures"."attributed_organisation" IS 'The organisation, by slug.';
    COMMENT ON COLUMN "figures"."attributed_country" IS 'The government, by the code of its country.';
    COMMENT ON COLUMN "figures"."restates" IS 'An earlier figure that this one says again.';
    COMMENT ON COLUMN "figures"."note" IS 'What a reader should know of it.';
    COMMENT ON COLUMN "figures"."known_from" IS 'The first day on which a dated source reported it.';
    COMMENT ON COLUMN "figures"."sources" IS 'The sources that report it, by slug, in the order of the citations.';
    COMMENT ON COLUMN "figures"."publishers" IS 'Their publishers, in the same order.';
    COMMENT ON COLUMN "figures"."source_urls" IS 'Where they can be read, in the same order.';
    COMMENT ON COLUMN "figures"."source_count" IS 'How many they are.';

    CREATE OR REPLACE VIEW "waiver_terms" AS
      SELECT w.figure_slug AS waiver, w.issuer_code, w.beneficiary_code, w.target_code,
        array_to_string(w.covers, ' | ') AS covers, array_to_string(w.conditions, ' | ') AS conditions,
        w.signed_on, w.granted_on, w.notified_on, w.effective_on,
        w.effective_on_lower AS effective_on_first, w.effective_on_upper AS effective_on_last, w.renews_slug AS renews,
        f.certainty::text AS certainty, t.ordinal AS term, t.duration_days, t.expires_on AS stated_expiry,
        CASE WHEN t.expires_on IS NULL AND w.effective_on_lower = w.effective_on_upper THEN w.effective_on_lower + t.duration_days END AS counted_expiry,
        t.rank::text AS term_rank, t.certainty::text AS term_certainty, t.inferred_from AS term_inferred_from,
        cited.sources, cited.publishers, cited.source_urls, cited.source_count
      FROM sanctions_waiver AS w
        JOIN figure AS f ON f.slug = w.figure_slug
        LEFT JOIN waiver_term AS t ON t.waiver_slug = w.figure_slug
        LEFT JOIN LATERAL (
          SELECT string_agg(s.slug, ' | ' ORDER BY place, s.slug) AS sources, string_agg(s.publisher, ' | ' ORDER BY place, s.slug) AS publishers,
            string_agg(coalesce(s.url, ''), ' | ' ORDER BY place, s.slug) AS source_urls, count(*) AS source_count
          FROM (SELECT source_slug, min(ordinal) AS place FROM citation WHERE citation.waiver_term_id = t.id GROUP BY source_slug) AS cited JOIN source AS s ON s.slug = cited.source_slug
        ) AS cited ON true;
    COMMENT ON VIEW "waiver_terms" IS 'Sanctions waivers with each length that sources report: several rows for a waiver where they disagree.';
    COMMENT ON COLUMN "waiver_terms"."waiver" IS 'The slug; figures has the waiver under it.';
    COMMENT ON COLUMN "waiver_terms"."issuer_code" IS 'Who grants it.';
    COMMENT ON COLUMN "waiver_terms"."beneficiary_code" IS 'Who may deal with the target.';
    COMMENT ON COLUMN "waiver_terms"."target_code" IS 'Who is under sanctions.';
    COMMENT ON COLUMN "waiver_terms"."covers" IS 'What it allows to be bought.';
    COMMENT ON COLUMN "waiver_terms"."conditions" IS 'Its conditions.';
    COMMENT ON COLUMN "waiver_terms"."signed_on" IS 'When it was signed: a year, a month or a day.';
    COMMENT ON COLUMN "waiver_terms"."granted_on" IS 'When it was granted or announced.';
    COMMENT ON COLUMN "waiver_terms"."notified_on" IS 'When the legislature was notified.';
    COMMENT ON COLUMN "waiver_terms"."effective_on" IS 'Its first day as it is known.';
    COMMENT ON COLUMN "waiver_terms"."effective_on_first" IS 'The first day that this can mean.';
    COMMENT ON COLUMN "waiver_terms"."effective_on_last" IS 'The last day that this can mean.';
    COMMENT ON COLUMN "waiver_terms"."renews" IS 'The waiver before it.';
    COMMENT ON COLUMN "waiver_terms"."certainty" IS 'Whether sources state the waiver or it was concluded.';
    COMMENT ON COLUMN "waiver_terms"."term" IS 'The number of the reported length within the waiver; null where none is reported.';
    COMMENT ON COLUMN "waiver_terms"."duration_days" IS 'The length in days.';
    COMMENT ON COLUMN "waiver_terms"."stated_expiry" IS 'The last day, where a source states it.';
    COMMENT ON COLUMN "waiver_terms"."counted_expiry" IS 'Else the effective day plus the length, where that day is known.';
    COMMENT ON COLUMN "waiver_terms"."term_rank" IS 'PREFERRED, NORMAL or DEPRECATED, which is known to be wrong.';
    COMMENT ON COLUMN "waiver_terms"."term_certainty" IS 'Whether a source states the length or it was concluded.';
    COMMENT ON COLUMN "waiver_terms"."term_inferred_from" IS 'What it was concluded from.';
    COMMENT ON COLUMN "waiver_terms"."sources" IS 'The sources of this length, by slug, in the order of the citations.';
    COMMENT ON COLUMN "waiver_terms"."publishers" IS 'Their publishers, in the same order.';
    COMMENT ON COLUMN "waiver_terms"."source_urls" IS 'Where they can be read, in the same order.';
    COMMENT ON COLUMN "waiver_terms"."source_count" IS 'How many they are.';

  EXCEPTION WHEN insufficient_privilege OR invalid_table_definition OR wrong_object_type OR duplicate_schema THEN
    RAISE WARNING 'The SQL views are left out: %. To have them, remove from the schema % what has the same name; %', SQLERRM, own, later;
    RETURN false;
  END;
  RETURN true;
END
$make$;
COMMENT ON FUNCTION "make_analysis_views" IS 'Makes the views of the schema analysis, or makes them anew; false, with a warning, where it may not.';

SELECT make_analysis_views();
