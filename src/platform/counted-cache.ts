import { LRUCache } from 'lru-cache'

/** A cache that tells how often it had what was asked for. */
export class CountedCache<Value extends object> {
  hits = 0
  misses = 0
  private readonly kept: LRUCache<string, Value>

  constructor(options: { maxSize: number; sizeCalculation: (value: Value, key: string) => number }) {
    this.kept = new LRUCache<string, Value>(options)
  }

  get(key: string): Value | undefined {
    const value = this.kept.get(key)
    if (value === undefined) this.misses++
    else this.hits++
    return value
  }

  set(key: string, value: Value): void {
    this.kept.set(key, value)
  }

  get size(): number {
    return this.kept.size
  }

  get bytes(): number {
    return this.kept.calculatedSize
  }
}
