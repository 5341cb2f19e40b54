/** A sample lasts at least this long, in milliseconds: short passes are repeated until it does. */
const sampleMilliseconds = 4;

/** Rounds before the first that counts, in which the engine compiles. */
const warmUps = 5;

/**
 * Times passes in turn, so that whatever disturbs the machine meets all of them.
 * @returns for each its milliseconds a pass, one figure a round
 */
export function compare(passes: Record<string, () => number>, rounds: number): Record<string, number[]> {
  const names = Object.keys(passes);
  const times = Object.fromEntries(names.map((name): [string, number[]] => [name, []]));
  for (let round = -warmUps; round < rounds; round++) {
    for (const [name, pass] of Object.entries(passes)) {
      const time = sample(pass);
      if (round >= 0) times[name]?.push(time);
    }
  }
  return times;
}

function sample(pass: () => number): number {
  const start = performance.now();
  let spent = 0;
  let count = 0;
  do {
    pass();
    count += 1;
    spent = performance.now() - start;
  } while (spent < sampleMilliseconds);
  return spent / count;
}
