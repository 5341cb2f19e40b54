/** As much of jStat as is used; the package has no types of its own. */
declare module 'jstat' {
  const jstat: {
    studentt: { inv(probability: number, degreesOfFreedom: number): number };
    normal: { inv(probability: number, mean: number, deviation: number): number };
  };
  export default jstat;
}
