import type pg from 'pg'

/** Four datasets, one of them without a date of release; the shipped case has none. */
export async function insertDatasets(pool: pg.Pool): Promise<void> {
  await pool.query(`INSERT INTO dataset (slug, series, publisher, title, edition, released_on, released_on_lower, released_on_upper, licence, url, reconciled, row_count, imported_at)
    VALUES ('cow-3', 'cow', 'Correlates of War', 'Trade, version 3', '3.0', '2012-05', '2012-05-01', '2012-05-31', NULL, NULL, false, 12, '2025-01-01T00:00:00Z'),
           ('cow-4', 'cow', 'Correlates of War', 'Trade, version 4', '4.0', '2016-12-14', '2016-12-14', '2016-12-14', 'CC BY 4.0', NULL, false, 15, '2025-01-02T00:00:00.5Z'),
           ('baci-2024', 'baci', 'CEPII', 'BACI', '202401b', '2024', '2024-01-01', '2024-12-31', 'Etalab 2.0', 'https://example.org/baci', true, 0, '2025-01-03T00:00:00Z'),
           ('undated', 'other', 'Somebody', 'Undated', '1', NULL, NULL, NULL, NULL, NULL, false, 0, '2025-01-04T00:00:00Z')`)
}
