/** Makes the version of all published data another one. `execute` runs a statement and tells how many rows it changed. */
export async function raiseVersion(execute: (statement: string) => Promise<number>): Promise<void> {
  const raised = await execute(
    'UPDATE data_state SET version = version + 1, changed_at = clock_timestamp() WHERE id = 1',
  )
  if (raised === 0) await execute('INSERT INTO data_state (id, version, changed_at) VALUES (1, 1, clock_timestamp())')
}
