/**
 * Asks again and again until an answer comes that is not undefined.
 * @param described what is waited for, for the error: `the directory is ready`
 * @throws when none came within `limit` milliseconds
 */
export async function waitFor<Answer>(
  described: string,
  ask: () => Promise<Answer | undefined>,
  limit = 30_000,
): Promise<Answer> {
  const end = performance.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`Waited ${limit} ms in vain until ${described}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
