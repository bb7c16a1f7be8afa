import { createHash, randomInt } from 'node:crypto'

// comity_, 32 random characters, 6 that follow from what is before them.
const FORM = /^comity_[1-9A-HJ-NP-Za-km-z]{38}$/
/** Without 0, O, I and l, which are taken for each other. */
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const CHECKED_LENGTH = 'comity_'.length + 32

export function makeSecret(): string {
  const random = Array.from({ length: 32 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return `comity_${random}${checkOf(`comity_${random}`)}`
}

/** Whether it can be a key: what was mistyped or made up is told without the database. */
export function isSecret(text: string): boolean {
  return FORM.test(text) && text.slice(CHECKED_LENGTH) === checkOf(text.slice(0, CHECKED_LENGTH))
}

export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** How people know a key: 5 of its random characters tell nothing of the others. */
export function prefixOf(secret: string): string {
  return secret.slice(0, 12)
}

function checkOf(text: string): string {
  let rest = createHash('sha256').update(`check ${text}`).digest().readUIntBE(0, 6)
  let check = ''
  for (let i = 0; i < 6; i++) {
    check += ALPHABET[rest % ALPHABET.length]
    rest = Math.floor(rest / ALPHABET.length)
  }
  return check
}
