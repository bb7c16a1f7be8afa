import path from 'node:path'

const FORM = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(tsx?|js|mjs)$/
/** Names that say nothing about what is inside, and barrel files. */
const EMPTY_NAMES = /^(utils?|helpers?|common|misc|shared|index)\./

/** Kebab-case with a role after a dot (`statement.type.ts`), and no name that fits anything. */
export const fileName = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      form: 'Rename {{name}}: lower case words joined by hyphens, a role after a dot, such as trade-flow.type.ts.',
      empty: 'Rename {{name}} after what it does; import from the file that holds the code, not from a barrel.',
    },
  },
  create: (context) => ({
    Program(node) {
      const name = path.basename(context.filename)
      if (!FORM.test(name)) context.report({ node, messageId: 'form', data: { name } })
      else if (EMPTY_NAMES.test(name)) context.report({ node, messageId: 'empty', data: { name } })
    },
  }),
}
