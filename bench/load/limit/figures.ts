import { boolean, list, object, orNull, plain, text } from './json.js'

export const onlyCode = (code: string): string => object({ code: plain(code) })

export const citationsOf = (key: string, slug: string, source: Readonly<Record<string, string>>): string =>
  list(`SELECT ${object({ phrase: orNull(text('phrase')), source: object(source) })} AS json
    FROM citation JOIN source ON source.slug = source_slug WHERE ${key} = ${slug} ORDER BY ordinal`)

export const named = { slug: text('source.slug'), publisher: text('publisher') }
const dated = { ...named, title: orNull(text('title')), publishedOn: orNull(plain('published_on')) }

/** Members of one kind of figure, to stand after those that all kinds have. */
const tradeVolume = `(SELECT ',"direction":"' || direction || '","amount":' || ${object({ value: plain('trim_scale(amount)::text'), currency: plain('currency') })}
    || ',"reporter":' || ${onlyCode('reporter_code')} || ',"partner":' || ${onlyCode('partner_code')} FROM trade_volume WHERE figure_slug = f.slug)`
const importOf = (
  table: string,
): string => `(SELECT ',"timeBasis":"' || time_basis || '","approximate":' || ${boolean('approximate')}
    || ',"importer":' || ${onlyCode('importer_code')} || ',"exporter":' || ${onlyCode('exporter_code')} FROM ${table} WHERE figure_slug = f.slug)`

const common = {
  slug: text('f.slug'),
  kind: plain('kind'),
  reportedText: orNull(text('reported_text')),
  period: orNull(
    object({
      label: text('period_label'),
      start: orNull(plain(`to_char(period_start, 'YYYY-MM-DD')`)),
      end: orNull(plain(`to_char(period_end, 'YYYY-MM-DD')`)),
    }),
  ),
  citations: citationsOf('figure_slug', 'f.slug', dated),
}

const select = (members: Readonly<Record<string, string>>, ofKind: string, where: string, limit: number): string =>
  `SELECT left(common, -1) || coalesce(CASE kind ${ofKind} END, '') || '}' AS json
    FROM (SELECT f.slug, kind, ${object(members)} AS common FROM figure AS f WHERE ${where}
        ORDER BY period_start, period_end DESC, slug LIMIT ${limit}) AS f`

const concerns = (code: string): string =>
  `slug IN (SELECT figure_slug FROM figure_country WHERE country_code = ${code})`

export const figuresBetween = select(
  { ...common, standing: orNull(plain('standing')) },
  `WHEN 'TRADE_VOLUME' THEN ${tradeVolume} WHEN 'GAS_IMPORT' THEN ${importOf('gas_import')}`,
  `${concerns('$1')} AND ${concerns('$2')}`,
  20,
)

export const energyImports = select(
  common,
  `WHEN 'GAS_IMPORT' THEN ${importOf('gas_import')} WHEN 'ELECTRICITY_IMPORT' THEN ${importOf('electricity_import')}`,
  `${concerns('$1')} AND kind IN ('GAS_IMPORT', 'ELECTRICITY_IMPORT')`,
  50,
)
