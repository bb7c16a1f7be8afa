/** SQL that writes JSON as text: cheaper for PostgreSQL than to build json values and to print them. */

/** A text that needs escaping. */
export const text = (column: string): string => `to_json(${column})::text`

/** A text that a constraint or its type keeps free of quotes and backslashes: codes, dates, enums. */
export const plain = (column: string): string => `'"' || ${column} || '"'`

export const orNull = (json: string): string => `coalesce(${json}, 'null')`

/** A number as PostgreSQL prints it; of doubles, constraints keep out what JSON cannot write. */
export const number = (column: string): string => `${column}::text`

export const boolean = (column: string): string => `CASE WHEN ${column} THEN 'true' ELSE 'false' END`

export const object = (members: Readonly<Record<string, string>>): string =>
  `'{' || ${Object.entries(members)
    .map(([name, json], n) => `'${n > 0 ? ',' : ''}"${name}":' || ${json}`)
    .join(' || ')} || '}'`.replaceAll(`' || '`, '')

/** The rows of a subquery with one column `json`, in its order. */
export const list = (rows: string): string =>
  `'[' || coalesce((SELECT string_agg(rows.json, ',') FROM (${rows}) AS rows), '') || ']'`

export const nodes = (rows: string): string => object({ nodes: list(rows) })
