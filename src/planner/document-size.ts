import type { ASTNode, Token } from 'graphql'

/** What a token takes of a parsed document: 270 to 350 bytes in operations as they are asked, 480 at most (Node.js 20). */
const TOKEN_BYTES = 350

/** About the bytes that keeping any node of a document keeps: its tokens are linked, and lead to all of it. */
export function documentBytes(node: Pick<ASTNode, 'loc'>): number {
  return TOKEN_BYTES * countTokens(node)
}

/** At least one: without a place in its text a document would count for nothing. */
function countTokens({ loc }: Pick<ASTNode, 'loc'>): number {
  let count = 1
  const start: Token | undefined = loc?.startToken
  for (let token = start?.prev; token; token = token.prev) count++
  for (let token = start; token; token = token.next ?? undefined) count++
  return count
}
