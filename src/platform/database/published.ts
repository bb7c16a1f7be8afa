// What the API's role may read. A table or function that is not named here is not its own to use: the tests hold that
// every table is either here or known to be kept back.

/** Tables and views that the API answers from; those that hold their rows (the partitions of trade_flow) go with them. */
export const PUBLISHED_TABLES: readonly string[] = [
  'citation',
  'commodity',
  'country',
  'country_indicator',
  'country_pair',
  'country_successor',
  'data_state',
  'dataset',
  'dataset_file',
  'electricity_import',
  'event',
  'event_country',
  'event_official',
  'figure',
  'figure_country',
  'force_strength',
  'gas_flow',
  'gas_import',
  'mention',
  'official',
  'organisation',
  'payment',
  'rendition',
  'sanctions_waiver',
  'search_document',
  'search_word',
  'source',
  'statement',
  'tenure',
  'trade_country_year',
  'trade_flow',
  'trade_pair_running',
  'trade_pair_year',
  'trade_volume',
  'trade_world_year',
  'waiver_term',
]

/** Tables that others may not read: which files records were keyed in, and the keys. */
export const KEPT_BACK: readonly string[] = ['_prisma_migrations', 'api_key', 'seed_entry', 'seed_set']

/** Of a table that is kept back, what the tags of answers and the checks of a deployment need. */
export const PUBLISHED_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  _prisma_migrations: ['migration_name', 'finished_at', 'rolled_back_at'],
}

/** Functions that statements of the API call. The last two run with the rights of the owner. */
export const PUBLISHED_FUNCTIONS: readonly string[] = [
  'refuse',
  'search_country_names',
  'search_fold',
  'search_skeleton',
  'find_api_key',
  'note_api_key',
]
