/** Holders wait their turn for what only one of them can have at a time, such as a component's name on a server. */
export class Turns {
  readonly #last = new Map<string, Promise<void>>()

  /**
   * Waits until everybody who asked for the same name before has let go of it.
   * @returns how to let go of it; to be called once.
   */
  async take(name: string): Promise<() => void> {
    let release: () => void = () => {}
    const own = new Promise<void>((resolve) => {
      release = resolve
    })
    const before = this.#last.get(name)
    this.#last.set(name, own)
    await before
    return release
  }
}
