/** A bad value of an argument. It is reported at the field that has the argument, with the argument's path. */
export class ArgumentError extends Error {
  constructor(
    message: string,
    /** The path inside the arguments of the field: `where.kind.eq`. */
    readonly argument: string,
    /** The response path of the field inside its statement; the empty path is the statement's own field. */
    readonly field: readonly string[] = [],
  ) {
    super(message)
  }
}

/** A value that nothing here knows, but that may have been added since the service last looked. */
export class UnknownValueError extends ArgumentError {}

/** What a statement's parameters are read from when it runs. */
export interface Request {
  readonly variables: Readonly<Record<string, unknown>>
  /** Values that no document holds: the key of the row that a field is resolved for, a list of ids. */
  readonly extra: Readonly<Record<string, unknown>>
}

/** A value in a compiled statement that each request reads anew. */
export class Parameter {
  constructor(
    readonly read: (request: Request) => unknown,
    readonly argument: string,
    readonly field: readonly string[],
  ) {}

  /** Reads the value; a bad one is reported at this argument, whatever else asked for it. */
  readHere(request: Request): unknown {
    try {
      return refuseNul(this.read(request))
    } catch (error) {
      if (!(error instanceof ArgumentError)) throw error
      const Kind = error instanceof UnknownValueError ? UnknownValueError : ArgumentError
      throw new Kind(error.message, error.argument || this.argument, this.field)
    }
  }

  /** The same value, refused with the message where the test says so. */
  refuse(isBad: (value: unknown, request: Request) => boolean, message: string): Parameter {
    const read = (request: Request): unknown => {
      const value = this.read(request)
      if (isBad(value, request)) throw new ArgumentError(message, this.argument, this.field)
      return value
    }
    return new Parameter(read, this.argument, this.field)
  }

  map(change: (value: unknown) => unknown): Parameter {
    return new Parameter((request) => change(this.read(request)), this.argument, this.field)
  }
}

/** Reads the parameters of a request, in the order of the compiled statement. */
export function bindParameters(parameters: readonly unknown[], request: Request): unknown[] {
  return parameters.map((parameter) => (parameter instanceof Parameter ? parameter.readHere(request) : parameter))
}

function refuseNul(value: unknown): unknown {
  const text = Array.isArray(value) ? value.join('') : value
  if (typeof text === 'string' && text.includes('\0'))
    throw new ArgumentError('holds a NUL character, which no text here has', '')
  return value
}
