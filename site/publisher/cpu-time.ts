/**
 * For tests: starts to count the processor time that this process takes, in milliseconds. Unlike a clock on the wall it
 * does not run while other programs have the processor.
 */
export function cpuTimer(): () => number {
  const begun = process.cpuUsage();
  return () => {
    const { system, user } = process.cpuUsage(begun);
    return (system + user) / 1_000;
  };
}
