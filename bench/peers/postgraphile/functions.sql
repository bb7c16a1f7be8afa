-- Functions that PostGraphile offers as root fields. In a schema of their own: the project's is not touched.
DROP SCHEMA IF EXISTS bench_postgraphile CASCADE;
CREATE SCHEMA bench_postgraphile;
CREATE TYPE bench_postgraphile.trade_year AS (year int, exports float8, imports float8, partner_exports float8, partner_imports float8);
CREATE TYPE bench_postgraphile.top_partner AS (code text, name text, sum float8);

CREATE FUNCTION bench_postgraphile.figures_between(country text, partner text) RETURNS SETOF public.figure LANGUAGE sql STABLE AS $$
  SELECT * FROM public.figure
    WHERE slug IN (SELECT figure_slug FROM public.figure_country WHERE country_code = country)
      AND slug IN (SELECT figure_slug FROM public.figure_country WHERE country_code = partner)
    ORDER BY period_start, period_end DESC NULLS LAST, slug
$$;

CREATE FUNCTION bench_postgraphile.statements_between(country text, partner text) RETURNS SETOF public.statement LANGUAGE sql STABLE AS $$
  SELECT * FROM public.statement
    WHERE slug IN (
        (SELECT made.slug FROM public.statement AS made WHERE made.speaker_country_code = country
          UNION ALL SELECT statement_slug FROM public.mention WHERE country_code = country
          UNION ALL SELECT statement_slug FROM public.mention JOIN public.tenure USING (official_slug) WHERE tenure.country_code = country)
        INTERSECT
        (SELECT made.slug FROM public.statement AS made WHERE made.speaker_country_code = partner
          UNION ALL SELECT statement_slug FROM public.mention WHERE country_code = partner
          UNION ALL SELECT statement_slug FROM public.mention JOIN public.tenure USING (official_slug) WHERE tenure.country_code = partner))
    ORDER BY made_on_lower, made_on_upper DESC NULLS LAST, slug
$$;

CREATE FUNCTION bench_postgraphile.events_between(country text, partner text) RETURNS SETOF public.event LANGUAGE sql STABLE AS $$
  SELECT * FROM public.event
    WHERE slug IN (SELECT event_slug FROM public.event_country WHERE country_code = country)
      AND slug IN (SELECT event_slug FROM public.event_country WHERE country_code = partner)
    ORDER BY started_on_lower, started_on_upper DESC NULLS LAST, slug
$$;

CREATE FUNCTION bench_postgraphile.waivers_between(country text, partner text) RETURNS SETOF public.sanctions_waiver LANGUAGE sql STABLE AS $$
  SELECT * FROM public.sanctions_waiver
    WHERE country IN (issuer_code, beneficiary_code, target_code) AND partner IN (issuer_code, beneficiary_code, target_code)
    ORDER BY granted_on_lower, granted_on_upper DESC NULLS LAST, effective_on_lower, effective_on_upper DESC NULLS LAST, figure_slug
$$;

CREATE FUNCTION bench_postgraphile.trade_series(country text, partner text, dataset text, first_year int, last_year int)
  RETURNS SETOF bench_postgraphile.trade_year LANGUAGE sql STABLE AS $$
  SELECT years.year, recorded.exports, recorded.imports, recorded.partner_exports, recorded.partner_imports
  FROM generate_series(first_year, last_year) AS years(year) LEFT JOIN (
    SELECT year, max(value_usd) FILTER (WHERE reporter_code = country AND flow = 'EXPORT') AS exports,
      max(value_usd) FILTER (WHERE reporter_code = country AND flow = 'IMPORT') AS imports,
      max(value_usd) FILTER (WHERE reporter_code = partner AND flow = 'IMPORT') AS partner_exports,
      max(value_usd) FILTER (WHERE reporter_code = partner AND flow = 'EXPORT') AS partner_imports
    FROM public.trade_flow WHERE dataset_slug = dataset AND year BETWEEN first_year AND last_year
      AND ((reporter_code = country AND partner_code = partner) OR (reporter_code = partner AND partner_code = country))
    GROUP BY year) AS recorded USING (year) ORDER BY years.year
$$;

CREATE FUNCTION bench_postgraphile.top_partners(dataset text, reporter text, flow public.flow, first_year int, last_year int)
  RETURNS SETOF bench_postgraphile.top_partner LANGUAGE sql STABLE AS $$
  SELECT country.code, country.name, top.sum FROM (
    SELECT partner_code, sum(value_usd) FROM public.trade_flow AS observed
      WHERE dataset_slug = dataset AND reporter_code = reporter AND observed.flow = top_partners.flow AND year BETWEEN first_year AND last_year
      GROUP BY partner_code) AS top JOIN public.country ON country.code = top.partner_code
  ORDER BY top.sum DESC NULLS LAST, top.partner_code DESC
$$;
