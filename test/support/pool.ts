/** Lets one thing of several be used; where all are in use, waits for one. */
export type Lend<Thing> = <Value>(use: (thing: Thing) => Promise<Value>) => Promise<Value>;

/** Lends things, each to one borrower at a time, in the order of asking. */
export function poolOf<Thing>(things: Iterable<Thing>): Lend<Thing> {
  const free = [...things];
  const waiting: ((thing: Thing) => void)[] = [];
  const giveBack = (thing: Thing): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(thing);
    else next(thing);
  };
  return async (use) => {
    const thing = free.shift() ?? (await new Promise<Thing>((resolve) => waiting.push(resolve)));
    try {
      return await use(thing);
    } finally {
      giveBack(thing);
    }
  };
}
